import { canSpare } from "../health/eligibility";
import { isFailing, noteError, noteSuccess } from "../health/errors";
import { clearSuspicion } from "../health/suspicion";
import type { Outcome } from "../model/outcome";
import type { Peer } from "../pool/peer";
import type { Attempt } from "./attempt";
import type { Balancer } from "./balancer";
import { chooseEligible } from "./pool";

/**
 * Ends a try. A peer that let nobody connect, or cut the request off, gets no more of this worker until it is known to be back.
 * @param seconds how long it took until the peer answered, or failed
 */
function settle(attempt: Attempt, outcome: Outcome, seconds: number, now: number): void {
  const { balancer, peer } = attempt;
  if (balancer === undefined || peer === undefined) return;
  attempt.balancer = undefined;
  attempt.outcome = outcome;
  balancer.traffic.inFlight = balancer.traffic.inFlight - 1;
  peer.inFlight = peer.inFlight - 1;
  if (balancer.isCrowded) balancer.isCrowded = balancer.parts.onRoom(balancer.parts.key);
  const { learn } = balancer.parts.policy;
  if (learn !== undefined) learn(peer, outcome, seconds, now);
  if (outcome === "answered") {
    clearSuspicion(peer);
    if (peer.isWatched) takeSuccess(balancer, peer);
    return;
  }
  if (outcome === "unknown") return;
  if (outcome === "erred") {
    clearSuspicion(peer);
    takeError(balancer, peer);
    return;
  }
  peer.failures = peer.failures + 1;
  if (outcome === "timeout") {
    takeError(balancer, peer);
    return;
  }
  if (peer.isDown) return;
  // However many requests it cut off at once, it went away once.
  if (outcome === "reset") takeError(balancer, peer);
  goDown(balancer, peer);
}

/** What an answer of this status says about its peer. */
function answerOutcome({ parts }: Balancer, status: number): Outcome {
  return parts.errorStatuses.has(status) ? "erred" : "answered";
}

function takeSuccess({ parts }: Balancer, peer: Peer): void {
  noteSuccess(peer);
  if (peer.standing === "trial") parts.report(parts.key, "proven", peer);
}

/** A peer that fails is left out at once, as far as this worker may decide that; the keeper decides for all. */
function takeError(balancer: Balancer, peer: Peer): void {
  const { parts, peers } = balancer;
  noteError(peer);
  if (parts.ejectAfter === 0 || peer.standing === "out") return;
  if (peer.standing === "good" && !(isFailing(peer, peers, parts.ejectAfter) && canSpare(peers))) return;
  peer.standing = "out";
  chooseEligible(balancer, true);
  parts.report(parts.key, "failing", peer);
}

function goDown(balancer: Balancer, peer: Peer): void {
  peer.isDown = true;
  chooseEligible(balancer, true);
  balancer.parts.report(balancer.parts.key, "down", peer);
}

export { answerOutcome, settle };
