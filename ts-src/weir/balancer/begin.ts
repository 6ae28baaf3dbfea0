import { expectAnswer } from "../health/suspicion";
import type { Peer } from "../pool/peer";
import type { Balancer } from "./balancer";
import { canTake, nextHalfOpen, pickAnother, pickUntried } from "./choice";
import { type RequestState, startAfresh } from "./request_state";
import { deposit, withdraw } from "./retry_budget";

/**
 * Begins a request's first try, or its first after it waited for a peer; `undefined` if no peer can take it.
 * @param affinity what ties it to a peer: it goes there even if that peer answers nothing for the moment
 */
function begin(balancer: Balancer, request: RequestState, now: number, affinity: string): Peer | undefined {
  const { counters, pick } = balancer;
  request.failedTries = 0;
  if (request.isSentOn) {
    request.isSentOn = false;
  } else {
    startAfresh(request, now);
    counters.requests = counters.requests + 1;
  }
  if (pick === undefined) {
    request.outcome = "connect_failed";
    return undefined;
  }
  deposit(balancer.budget);
  request.affinity = affinity;
  if (balancer.halfOpen[0] !== undefined) {
    const peer = nextHalfOpen(balancer, affinity);
    if (peer !== undefined) return startOn(balancer, request, peer, now);
  }
  const picked = pick(now, affinity, 0);
  const peer = canTake(balancer, picked, affinity, now) ? picked : pickAnother(balancer, picked, pick, affinity, now);
  if (peer === undefined) {
    request.outcome = "connect_failed";
    return undefined;
  }
  return startOn(balancer, request, peer, now);
}

/**
 * Begins the next try of a request whose last try was settled; `undefined` if it was retried enough, or no peer is left, or it is
 * to rest first.
 *
 * Where many peers stop at the same moment, the event loop may not know yet that their kept connections are closed, and would
 * send the request into one after the other. So it is not sent a last time before the loop has come round.
 * @param mayRest whether there is a place where it can
 */
function retry(balancer: Balancer, request: RequestState, now: number, mayRest = false): Peer | undefined {
  if (request.outcome !== "connect_failed") request.retries = request.retries + 1;
  const { counters, settings } = balancer;
  const { retries, totalTimeout } = settings;
  if (request.retries > retries || now - request.begunAt >= totalTimeout) return undefined;
  withdraw(balancer.budget, now);
  request.isResting = mayRest && request.outcome === "reset" && request.retries > 1 && request.retries === retries;
  if (request.isResting) return undefined;
  request.tried[request.failedTries] = request.peer!;
  request.failedTries = request.failedTries + 1;
  const peer = pickUntried(balancer, request, now);
  if (peer === undefined) return undefined;
  counters.retries = counters.retries + 1;
  return startOn(balancer, request, peer, now);
}

function startOn(balancer: Balancer, request: RequestState, peer: Peer, now: number): Peer {
  request.balancer = balancer;
  request.peer = peer;
  request.startedAt = now;
  expectAnswer(peer, now);
  balancer.traffic.inFlight = balancer.traffic.inFlight + 1;
  peer.inFlight = peer.inFlight + 1;
  peer.attempts = peer.attempts + 1;
  return peer;
}

export { begin, retry };
