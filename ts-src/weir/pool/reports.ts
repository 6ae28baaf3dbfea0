import type { Store } from "../model/ports";

/*
 * The way back: what workers found out about peers, for the leader.
 */
const QUEUE = "reports";

/**
 * What is reported.
 *
 * - `down`: a peer refused a connection, or cut a request off
 * - `failing`: a peer answers with errors, and others do not
 * - `proven`: a half-open peer answered well
 * - `rates`: how peers answered in the last interval; the subject is what `ratesSince` made
 * - `demand`: a request waits for a peer; the subject is until when
 */
type Finding = "down" | "failing" | "proven" | "rates" | "demand";

/** Reports about a service. The subject, a peer's id if nothing else is said, has no blanks. */
function report(store: Store, service: string, finding: Finding, subject: string): void {
  store.push(QUEUE, `${finding} ${subject} ${service}`);
}

/** Hands all waiting reports to `take`, oldest first. */
function takeReports(
  store: Store,
  take: (this: void, service: string, finding: Finding, subject: string) => void,
): void {
  let text = store.pop(QUEUE);
  while (text !== undefined) {
    const [finding, subject, service] = string.match(text, "^(%S+) (%S+) (.+)$");
    take(service!, finding as Finding, subject!);
    text = store.pop(QUEUE);
  }
}

export { report, takeReports };
export type { Finding };
