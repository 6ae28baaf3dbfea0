import type { Configuration } from "../config/configuration";
import type { Store } from "../model/ports";
import { epochOf, publish, published } from "../pool/board";
import { decodeState, encodeState } from "../pool/state_file";
import type { Snapshot } from "../pool/snapshot";
import { timeOfDayAhead } from "../runtime/clock";
import { readFile, replaceFile } from "../runtime/files";
import { nginxLog } from "../runtime/log";

/** The least time between two writes of the state file, in seconds. */
const SAVE_SECONDS = 1;

/** The clock begins anew with the machine; the file lasts longer, and says by the time of day since when a pool is as it is. */
function moved({ version, state, since, reason, members }: Snapshot, seconds: number): Snapshot {
  return { version, state, since: since + seconds, reason, members };
}

function savedPool(store: Store, key: string): Snapshot | undefined {
  const snapshot = published(store, key);
  return snapshot === undefined ? undefined : moved(snapshot, timeOfDayAhead());
}

/** Puts up the pools of the state file that nobody has published yet, so that the first request finds a peer. */
function restoreState({ services, state }: Configuration, store: Store): void {
  if (state === "off") return;
  const [text, unreadable] = readFile(state);
  if (text === undefined) {
    nginxLog.notice(`starting without a state: ${unreadable}`);
    return;
  }
  const [pools, unusable] = decodeState(text, services);
  if (pools === undefined) {
    nginxLog.warn(`the state file ${state} is ignored: ${unusable}`);
    return;
  }
  for (const [key, snapshot] of pools) {
    if (published(store, key) === undefined) publish(store, key, moved(snapshot, -timeOfDayAhead()));
  }
}

/** Saves the pools when they have changed; to be called often by the one worker that keeps them. */
type Saver = (now: number) => void;

function newSaver({ services, state }: Configuration, store: Store): Saver {
  let saved = "";
  let savedAt = 0;
  let epoch = -1;
  return (now) => {
    if (state === "off" || now - savedAt < SAVE_SECONDS || epoch === epochOf(store)) return;
    epoch = epochOf(store);
    savedAt = now;
    const text = encodeState(services, (key) => savedPool(store, key));
    if (text === saved) return;
    saved = text;
    const problem = replaceFile(state, text);
    if (problem !== undefined) nginxLog.warn(`the state is not saved: ${problem}`);
  };
}

export { newSaver, restoreState };
export type { Saver };
