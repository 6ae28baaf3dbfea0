import type { Store } from "../model/ports";
import { positionOf } from "../text/contains";
import { removeAll } from "./prefixed";

/*
 * What went on at each service in the last minutes, in the store, so that it outlives a leader, a worker and a reload: a text for each,
 * whose first line is what the next row is counted from, and the others are rows, oldest first, as `/history` shows them. It matters less
 * than all else that is kept.
 */

/** How far rows lie apart, and for how long they are kept, in seconds. */
const STEP_SECONDS = 5;
const KEPT_SECONDS = 300;
/** The share of the store that the rows of all services may take together. */
const SHARE = 1 / 8;
const HISTORY = "history:";

/** What is kept of a service. */
interface Kept {
  /** What the next row is counted from; empty if there is nothing. */
  readonly base: string;
  /** A line each. */
  readonly rows: string;
}

function keptOf(store: Store, service: string): Kept {
  const text = (store.get(HISTORY + service) ?? "") as string;
  const [base, rows] = string.match(text, "^([^\n]*)\n(.*)$");
  return { base: base ?? "", rows: rows ?? "" };
}

/** The newest rows that are not longer together than may be; none from the future, as the time of day may be set back. */
function newest(rows: string, time: number, mostBytes: number): string {
  let from = 1;
  while (from <= rows.length) {
    const at = tonumber(string.match(rows, "^%[(%d+)", from)[0]) ?? 0;
    if (at > time - KEPT_SECONDS && at <= time && rows.length - from < mostBytes) break;
    from = (positionOf(rows, "\n", from) ?? rows.length) + 1;
  }
  return string.sub(rows, from);
}

/**
 * Keeps the rows of a service, as far as there is memory: those go first that are oldest.
 * @param time when the last of them ended, in Unix seconds
 * @param services that have a share of the store
 */
function keepHistory(store: Store, service: string, { base, rows }: Kept, time: number, services: number): void {
  let bytes = math.floor((store.size() * SHARE) / services) - base.length;
  let kept = newest(rows, time, bytes);
  while (store.set(HISTORY + service, `${base}\n${kept}`)[1] !== undefined) {
    if (kept === "") return;
    bytes = kept.length / 2;
    kept = newest(rows, time, bytes);
  }
}

/** The rows of a service, oldest first, as a list of JSON. */
function historyJson(store: Store, service: string): string {
  const [list] = string.gsub(keptOf(store, service).rows, "\n", ",");
  return `[${string.sub(list, 1, -2)}]`;
}

/** Gives up all rows, for what matters more. Says whether there were any. Slow: it looks at all keys. */
function forgetHistory(store: Store): boolean {
  return removeAll(store, HISTORY);
}

export { forgetHistory, HISTORY, historyJson, keepHistory, keptOf, STEP_SECONDS };
