import type { Store } from "../model/ports";

/*
 * The way back: workers report peers that let nobody connect to the one worker that keeps the pools.
 */
const QUEUE = "reports";

/** Reports that a peer of a service is down. */
function report(store: Store, service: string, peerId: string): void {
  store.push(QUEUE, `${peerId} ${service}`);
}

/** Hands all waiting reports to `take`, oldest first. */
function takeReports(store: Store, take: (this: void, service: string, peerId: string) => void): void {
  let text = store.pop(QUEUE);
  while (text !== undefined) {
    const [peerId, service] = string.match(text, "^(%S+) (.+)$");
    take(service!, peerId!);
    text = store.pop(QUEUE);
  }
}

export { report, takeReports };
