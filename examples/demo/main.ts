import { whyNoEngine } from "../../spec/support/docker.ts";
import { get } from "../../spec/support/http.ts";
import { startLoad, tally } from "../../spec/support/load.ts";
import { until } from "../../spec/support/until.ts";
import { openDockerStage } from "./docker_stage.ts";
import { openLocalStage } from "./local_stage.ts";
import type { Stage } from "./stage.ts";
import { play, scaleUp } from "./story.ts";
import { CLEAR, HIDE_CURSOR, line, picture, SHOW_CURSOR, type Scene } from "./view.ts";

/** Requests a second. */
const RATE = 100;
/** What the load generator is bounded to, too. */
const LONGEST = 3600;

async function openStage(): Promise<Stage> {
  const reason = await whyNoEngine();
  if (reason === undefined) return openDockerStage();
  console.log(`Without Docker (${reason}): processes on 127.0.0.x instead.`);
  return openLocalStage();
}

function show(scene: Scene): void {
  if (process.stdout.isTTY) process.stdout.write(CLEAR + picture(scene));
  else console.log(line(scene));
}

/** Plays to the end and returns whether every request was answered with 2xx. */
async function perform(stage: Stage, end: AbortSignal): Promise<boolean> {
  const events: { second: number; text: string }[] = [];
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 1000;
  const tell = (text: string): void => void events.push({ second: Math.floor(elapsed()), text });

  await scaleUp(stage, ["web-1", "web-2", "web-3"], tell);
  await until("Weir serves", async () => (await get(stage.url)).status === 200, 10_000);
  const load = startLoad({ url: stage.url, rate: RATE });
  const view = setInterval(() => show({ stage, samples: load.samples, seconds: elapsed(), events }), 1000);
  await play(stage, tell, end);
  clearInterval(view);

  const { samples, failed } = await load.stop();
  show({ stage, samples, seconds: elapsed(), events });
  if (failed.length > 0) console.log(`${failed.length} of ${samples.length} requests failed:`, tally(failed));
  else console.log(`All ${samples.length} requests were answered with 2xx.`);
  return samples.length > 0 && failed.length === 0;
}

const end = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end.abort());
const stage = await openStage();
if (process.stdout.isTTY) process.stdout.write(HIDE_CURSOR);
const bell = setTimeout(() => end.abort(), Number(process.argv[2] ?? LONGEST) * 1000);
try {
  process.exitCode = (await perform(stage, end.signal)) ? 0 : 1;
} finally {
  clearTimeout(bell);
  if (process.stdout.isTTY) process.stdout.write(SHOW_CURSOR);
  await stage.close();
}
