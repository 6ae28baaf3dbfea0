import type { Log, Store } from "../model/ports";
import { appendEvents, type Draft, type EventKind } from "../pool/events";

/*
 * What happens to pools is said in one way, so that the log and the flight recorder never disagree.
 */

/** Where it is said. */
interface Recorder {
  readonly store: Store;
  readonly log: Log;
  /** In Unix seconds. */
  readonly timeOfDay: (this: void) => number;
  /** Of how many services. */
  readonly services: number;
  readonly isStream: boolean;
  /** What happened since the last `writeEvents`. */
  drafts: Draft[];
}

/** How loud the log is about it; not at all where it is the usual course of things. */
const levels: Readonly<Record<EventKind, "warn" | "notice" | undefined>> = {
  appeared: undefined,
  left: undefined,
  refused: "warn",
  cut_off: "warn",
  ejected: "warn",
  back: "notice",
  drained: "notice",
  undrained: "notice",
  refreshed: undefined,
  changed: "notice",
  stale: "warn",
  fresh: "notice",
  held: "warn",
  empty: "warn",
  waiting: "warn",
  reload: undefined,
};

/**
 * Records what happened, and logs it.
 * @param service its key; empty for what is about all
 * @param peer its id; empty for what is about the whole pool
 * @param cause for people, as the log says it
 * @param evidence what was seen; empty where no more is known
 * @param level how loud the log is about it, where that is not as usual
 */
function record(
  { drafts, log, timeOfDay }: Recorder,
  service: string,
  kind: EventKind,
  peer: string,
  cause: string,
  evidence: string,
  level: "warn" | "notice" | undefined = levels[kind],
): void {
  drafts.push({ time: timeOfDay(), service, peer, kind, cause, evidence });
  const subject = peer === "" ? service : `${service}: ${peer}`;
  const separator = peer === "" ? ": " : " ";
  const message = subject + separator + (evidence === "" ? cause : `${cause}: ${evidence}`);
  if (level === "warn") log.warn(message);
  else if (level === "notice") log.notice(message);
}

/** Writes what was recorded since the last time: once for each service. To be called often. */
function writeEvents(recorder: Recorder): void {
  const { drafts, isStream, services, store } = recorder;
  if (drafts.length === 0) return;
  recorder.drafts = [];
  const byService = new LuaMap<string, Draft[]>();
  const order: Draft[][] = [];
  for (const draft of drafts) {
    const known = byService.get(draft.service);
    if (known === undefined) {
      const list = [draft];
      byService.set(draft.service, list);
      order.push(list);
    } else {
      known.push(draft);
    }
  }
  for (const list of order) appendEvents(store, list, services, isStream);
}

export { record, writeEvents };
export type { Recorder };
