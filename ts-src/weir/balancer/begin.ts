import { expectAnswer } from "../health/suspicion";
import type { Peer } from "../pool/peer";
import { deposit, withdraw } from "../retry/budget";
import { type Attempt, startAfresh } from "./attempt";
import type { Balancer } from "./balancer";
import { canTake, nextOnTrial, pickAnother, pickUntried } from "./choice";

/**
 * Begins a request's first try, or its first after it waited for a peer; `undefined` if the pool is empty.
 * @param affinity what ties it to a peer: it goes there even if that peer answers nothing for the moment
 */
function begin(balancer: Balancer, attempt: Attempt, now: number, affinity: string): Peer | undefined {
  const { pick } = balancer;
  attempt.retries = 0;
  if (attempt.isSentOn) attempt.isSentOn = false;
  else startAfresh(attempt, now);
  if (pick === undefined) {
    attempt.outcome = "unconnected";
    return undefined;
  }
  deposit(balancer.budget);
  attempt.affinity = affinity;
  if (balancer.trials[0] !== undefined) {
    const tried = nextOnTrial(balancer, affinity);
    if (tried !== undefined) return startOn(balancer, attempt, tried, now);
  }
  const picked = pick(now, affinity, 0);
  const peer = canTake(balancer, picked, affinity, now) ? picked : pickAnother(balancer, picked, pick, affinity, now);
  if (peer === undefined) {
    attempt.outcome = "unconnected";
    return undefined;
  }
  return startOn(balancer, attempt, peer, now);
}

/**
 * Begins the next try of a request whose last try was settled; `undefined` if it was repeated enough, or nobody is left, or it is
 * to rest first.
 *
 * Where many peers stop at the same moment, the event loop may not know yet that their kept connections are closed, and would
 * send the request into one after the other. So it is not sent a last time before the loop has come round.
 * @param mayRest whether there is a place where it can
 */
function beginAgain(balancer: Balancer, attempt: Attempt, now: number, mayRest = false): Peer | undefined {
  if (attempt.outcome !== "unconnected") attempt.repeats = attempt.repeats + 1;
  const { retries, timeouts } = balancer.parts;
  if (attempt.repeats > retries || now - attempt.begunAt >= timeouts.total) return undefined;
  withdraw(balancer.budget, now);
  attempt.isResting = mayRest && attempt.outcome === "reset" && attempt.repeats > 1 && attempt.repeats === retries;
  if (attempt.isResting) return undefined;
  attempt.tried[attempt.retries] = attempt.peer!;
  attempt.retries = attempt.retries + 1;
  const peer = pickUntried(balancer, attempt, now);
  return peer === undefined ? undefined : startOn(balancer, attempt, peer, now);
}

function startOn(balancer: Balancer, attempt: Attempt, peer: Peer, now: number): Peer {
  attempt.balancer = balancer;
  attempt.peer = peer;
  attempt.startedAt = now;
  expectAnswer(peer, now);
  balancer.traffic.inFlight = balancer.traffic.inFlight + 1;
  peer.inFlight = peer.inFlight + 1;
  peer.attempts = peer.attempts + 1;
  return peer;
}

export { begin, beginAgain };
