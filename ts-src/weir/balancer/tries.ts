import type { Balancer } from "./balancer";
import type { RequestState } from "./request_state";
import { canRetry } from "./retry_budget";

/** Peers that a request may fail to connect to, one after the other: nothing was sent, so that trying the next is always safe. */
const MOST_CONNECTIONS = 10;

/** Whether another peer may be tried if this try fails, depending on how. */
function mayRetry({ budget, settings }: Balancer, request: RequestState, now: number): boolean {
  return settings.retries > 0 && request.failedTries < MOST_CONNECTIONS && canRetry(budget, now);
}

/** Whether another peer is left for a request that may have reached this one. */
function isAnotherLeft({ eligible, settings }: Balancer, request: RequestState): boolean {
  return request.retries < settings.retries && eligible.length > request.failedTries + 1;
}

/** Seconds that connecting may take: little while another peer is left. */
function secondsFor(
  { isLastPeer }: Balancer,
  { connect, tryConnect }: { readonly connect: number; readonly tryConnect: number },
): number {
  return isLastPeer ? connect : tryConnect;
}

export { isAnotherLeft, mayRetry, secondsFor };
