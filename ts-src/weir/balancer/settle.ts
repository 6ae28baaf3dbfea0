import { canSpare } from "../health/eligibility";
import { isFailing, mostErrors, noteCutOff, noteError, noteSuccess } from "../health/errors";
import { clearSuspicion, hasAnsweredSince, passOver } from "../health/suspicion";
import { isFailure, type Outcome } from "../model/outcome";
import type { Peer } from "../pool/peer";
import { giveSeatBack } from "../pool/seats";
import { markDown, takeOut } from "../pool/verdict";
import type { Balancer } from "./balancer";
import { chooseEligible } from "./pool";
import { type RequestState, wasTried } from "./request_state";

/**
 * Ends a try. A peer that could not be connected to, or cut off several requests, gets no more of this worker until it is known
 * to be back.
 * @param seconds how long it took until the peer answered, or failed; nothing where that says nothing about the peer
 */
function settle(request: RequestState, outcome: Outcome, seconds: number | undefined, now: number): void {
  const { balancer, peer } = request;
  if (balancer === undefined || peer === undefined) return;
  request.balancer = undefined;
  request.outcome = outcome;
  balancer.traffic.inFlight = balancer.traffic.inFlight - 1;
  peer.inFlight = peer.inFlight - 1;
  if (balancer.seats !== undefined) giveSeatBack(balancer.seats, peer);
  if (balancer.hasWaiting) balancer.hasWaiting = balancer.settings.onVacancy(balancer.settings.key);
  const { counters } = balancer;
  counters[outcome] = counters[outcome] + 1;
  const { observe } = balancer.settings.policy;
  if (observe !== undefined && seconds !== undefined) observe(peer, outcome, seconds, now);
  if (outcome === "answered") {
    clearSuspicion(peer, now);
    if (peer.isWatched) takeSuccess(balancer, peer);
    return;
  }
  if (outcome === "invalid_header") clearSuspicion(peer, now);
  if (isFailure(outcome)) takeFailure(request, balancer, peer, now);
}

function takeFailure(request: RequestState, balancer: Balancer, peer: Peer, now: number): void {
  const { outcome } = request;
  const { settings } = balancer;
  if (outcome === "error_status") {
    clearSuspicion(peer, now);
    peer.cutOffsInARow = 0;
    takeError(balancer, peer, mostErrors(peer, settings.ejectAfter));
    return;
  }
  peer.failures = peer.failures + 1;
  if (outcome === "timeout") {
    takeError(balancer, peer, settings.ejectAfter);
    return;
  }
  if (peer.isDown) return;
  if (outcome === "connect_failed") {
    if (hasAnsweredSince(peer, request.startedAt)) passOver(peer, now);
    else goDown(balancer, peer, "refuses");
    return;
  }
  takeError(balancer, peer, settings.ejectAfter);
  passOver(peer, now);
  // One request may be cut off again and again for what it asks.
  if (!wasTried(request, peer) && noteCutOff(peer)) goDown(balancer, peer, "cuts_off");
}

function takeSuccess({ settings }: Balancer, peer: Peer): void {
  noteSuccess(peer);
  if (peer.standing === "half_open") settings.report(settings.key, "proven", peer);
}

/**
 * A peer that fails is left out at once, as far as this worker may decide that; the leader decides for all.
 * @param most so many errors in a row are too many
 */
function takeError(balancer: Balancer, peer: Peer, most: number): void {
  const { peers, settings } = balancer;
  noteError(peer);
  if (settings.ejectAfter === 0 || peer.standing === "out") return;
  if (peer.standing === "good" && !(isFailing(peer, peers, most) && canSpare(peers))) return;
  takeOut(peer);
  chooseEligible(balancer, true);
  settings.report(settings.key, "failing", peer);
}

function goDown(balancer: Balancer, peer: Peer, finding: "refuses" | "cuts_off"): void {
  markDown(peer);
  chooseEligible(balancer, true);
  balancer.settings.report(balancer.settings.key, finding, peer);
}

export { settle };
