import { type Recorder, record } from "./record";

/*
 * nginx that is configured anew starts workers of another generation. The first of them that leads records it: a configuration that
 * nginx refuses after all has none.
 */

const LED = "generation_led";

/** Records that nginx was configured anew, if a leader of an earlier generation was the last. */
function noteGeneration(recorder: Recorder, generation: number): void {
  const { services, store } = recorder;
  const last = store.get(LED) as number | undefined;
  if (last !== undefined && last >= generation) return;
  store.set(LED, generation);
  if (last !== undefined) record(recorder, "", "reload", "", "nginx was configured anew", `${services} services`);
}

export { noteGeneration };
