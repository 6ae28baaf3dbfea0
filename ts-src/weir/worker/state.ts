import type { Configuration } from "../config/configuration";
import type { Files, Log, Store } from "../model/ports";
import { epochOf, publish, published } from "../pool/published";
import type { Snapshot } from "../pool/snapshot";
import { decodeState, encodeState } from "../pool/state_file";

/** The least time between two writes of the state file, in seconds. */
const SAVE_SECONDS = 1;

interface Tools {
  readonly files: Files;
  readonly log: Log;
  readonly timeOfDayAhead: (this: void) => number;
}

/** The clock begins anew with the machine; the file lasts longer, and says by the time of day since when a pool is as it is. */
function moved({ version, state, since, reason, members }: Snapshot, seconds: number): Snapshot {
  return { version, state, since: since + seconds, reason, members };
}

/** Publishes the pools of the state file that nobody has published yet, so that the first request finds a peer. */
function restoreState({ services, state }: Configuration, store: Store, { files, log, timeOfDayAhead }: Tools): void {
  if (state === "off") return;
  const [text, unreadable] = files.read(state);
  if (text === undefined) {
    log.notice(`starting without a state: ${unreadable}`);
    return;
  }
  const [pools, unusable] = decodeState(text, services);
  if (pools === undefined) {
    log.warn(`the state file ${state} is ignored: ${unusable}`);
    return;
  }
  for (const [key, snapshot] of pools) {
    if (published(store, key) === undefined) publish(store, key, moved(snapshot, -timeOfDayAhead()));
  }
}

/** Saves the pools when they have changed; to be called often, by the leader. */
type Save = (now: number) => void;

function newSave({ services, state }: Configuration, store: Store, { files, log, timeOfDayAhead }: Tools): Save {
  let saved = "";
  let savedAt = 0;
  let epoch = -1;
  const poolOf = (key: string): Snapshot | undefined => {
    const snapshot = published(store, key);
    return snapshot === undefined ? undefined : moved(snapshot, timeOfDayAhead());
  };
  return (now) => {
    if (state === "off" || now - savedAt < SAVE_SECONDS || epoch === epochOf(store)) return;
    epoch = epochOf(store);
    savedAt = now;
    const text = encodeState(services, poolOf);
    if (text === saved) return;
    saved = text;
    const problem = files.rewrite(state, text);
    if (problem !== undefined) log.warn(`the state is not saved: ${problem}`);
  };
}

export { newSave, restoreState };
export type { Save };
