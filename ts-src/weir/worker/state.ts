import type { Configuration } from "../config/configuration";
import type { Files, Log, Store } from "../model/ports";
import { inherit } from "../pool/inherit";
import { epochOf, publish, published } from "../pool/published";
import type { Snapshot } from "../pool/snapshot";
import { decodeState, encodeState } from "../pool/state_file";

/** The least time between two writes of the state file, in seconds. */
const SAVE_SECONDS = 1;
/** The file is written anew so often while nothing changes, in seconds: it says when DNS last confirmed the pools. */
const CONFIRM_SECONDS = 10;

interface Tools {
  readonly files: Files;
  readonly log: Log;
  readonly timeOfDayAhead: (this: void) => number;
}

/** The clock begins anew with the machine; the file lasts longer, and goes by the time of day. */
function moved(snapshot: Snapshot, seconds: number): Snapshot {
  const { version, state, since, reason, confirmedAt, server, origin, members } = snapshot;
  return {
    version,
    state,
    since: since + seconds,
    reason,
    confirmedAt: confirmedAt + seconds,
    server,
    origin,
    members,
  };
}

/**
 * Publishes the pools of the state file that nobody has published yet, as far as they are of the services of today, so that the
 * first request finds a peer.
 */
function restoreState({ services, state }: Configuration, store: Store, { files, log, timeOfDayAhead }: Tools): void {
  if (state === "off") return;
  const [text, unreadable] = files.read(state);
  if (text === undefined) {
    log.notice(`starting without a state: ${unreadable}`);
    return;
  }
  const [pools, unusable] = decodeState(text);
  if (pools === undefined) {
    log.warn(`the state file ${state} is ignored: ${unusable}`);
    return;
  }
  for (const service of services) {
    const { key } = service;
    const saved = pools.get(key);
    const snapshot = saved === undefined ? undefined : inherit(moved(saved, -timeOfDayAhead()), service);
    const isNews = snapshot !== undefined && published(store, key) === undefined;
    const problem = isNews ? publish(store, key, snapshot) : undefined;
    if (problem !== undefined) log.warn(`the saved pool of ${key} cannot be used: ${problem}`);
  }
}

/** Saves the pools when they have changed, and now and then; to be called often, by the leader. */
type Save = (now: number) => void;

function newSave({ services, state }: Configuration, store: Store, { files, log, timeOfDayAhead }: Tools): Save {
  let savedAt = 0;
  let epoch = -1;
  const keys: string[] = [];
  for (const { key } of services) keys.push(key);
  const poolOf = (key: string, now: number): Snapshot | undefined => {
    const snapshot = published(store, key);
    return snapshot === undefined ? undefined : moved(confirmed(snapshot, now), timeOfDayAhead());
  };
  return (now) => {
    const seconds = epoch === epochOf(store) ? CONFIRM_SECONDS : SAVE_SECONDS;
    if (state === "off" || now - savedAt < seconds) return;
    epoch = epochOf(store);
    savedAt = now;
    const problem = files.rewrite(
      state,
      encodeState(keys, (key) => poolOf(key, now)),
    );
    if (problem !== undefined) log.warn(`the state is not saved: ${problem}`);
  };
}

/** A fresh pool is confirmed again and again, without a word: there is a leader, who writes this. */
function confirmed(snapshot: Snapshot, now: number): Snapshot {
  if (snapshot.state !== "fresh") return snapshot;
  const { version, state, since, reason, server, origin, members } = snapshot;
  return { version, state, since, reason, confirmedAt: now, server, origin, members };
}

export { newSave, restoreState };
export type { Save };
