import type { Store } from "../model/ports";

/*
 * The way back: what workers found out about peers, for the leader.
 */
const QUEUE = "reports";

/**
 * What is reported.
 *
 * - `refuses`: no connection to a peer came about
 * - `cuts_off`: a peer cut several requests off
 * - `failing`: a peer answers with errors, and others do not
 * - `proven`: a half-open peer answered well
 * - `rates`: how peers answered in the last interval; the subject is what `ratesSince` made
 * - `demand`: a request waits for a peer; the subject is until when
 */
type Finding = "refuses" | "cuts_off" | "failing" | "proven" | "rates" | "demand";

/** Reports that found no room, of this worker, oldest first. */
interface Outbox {
  readonly store: Store;
  waiting: string[];
}

/** More are not kept: by then the store has been full for long, and old news of peers is no good. */
const MOST_WAITING = 1000;

function newOutbox(store: Store): Outbox {
  return { store, waiting: [] };
}

/**
 * Reports about a service. The subject, a peer's id if nothing else is said, has no blanks. What finds no room in the store is kept
 * for `sendWaiting`.
 * @param times how often it was seen, where that is known; else 0
 */
function report({ store, waiting }: Outbox, service: string, finding: Finding, subject: string, times = 0): void {
  const text = string.format("%s %s %d %s", finding, subject, times, service);
  if (waiting.length === 0 && store.push(QUEUE, text) !== undefined) return;
  if (waiting.length < MOST_WAITING) waiting.push(text);
}

/** Tries again what found no room. To be called often; it costs nothing if there is nothing. */
function sendWaiting(outbox: Outbox): void {
  const { store, waiting } = outbox;
  if (waiting.length === 0) return;
  outbox.waiting = [];
  for (const text of waiting) {
    if (outbox.waiting.length > 0 || store.push(QUEUE, text) === undefined) outbox.waiting.push(text);
  }
}

/** Hands all waiting reports to `take`, oldest first. */
function takeReports(
  store: Store,
  take: (this: void, service: string, finding: Finding, subject: string, times: number) => void,
): void {
  let text = store.pop(QUEUE);
  while (text !== undefined) {
    const [finding, subject, times, service] = string.match(text, "^(%S+) (%S+) (%d+) (.+)$");
    // After a reload, one of another format may be left.
    if (service !== undefined) take(service, finding as Finding, subject!, tonumber(times)!);
    text = store.pop(QUEUE);
  }
}

export { newOutbox, report, sendWaiting, takeReports };
export type { Finding, Outbox };
