import { isWarmingUp } from "../health/slow_start";
import { isSuspicious, wasTriedLately } from "../health/suspicion";
import type { Pick } from "../policy/policy";
import type { Peer } from "../pool/peer";
import type { Balancer } from "./balancer";
import { hasConnectable, roomAt } from "./pool";
import { type RequestState, wasTried } from "./request_state";

/** Peers that are looked at after one that answers nothing. */
const MOST_SECOND_LOOKS = 3;

/** Whether a request goes to the peer that was picked for it. */
function canTake(balancer: Balancer, peer: Peer, affinity: string, now: number): boolean {
  const { mostInFlight, settings } = balancer;
  if (peer.isDown || (mostInFlight < math.huge && !hasRoom(balancer, peer))) return false;
  if (affinity !== "") return true;
  if (settings.answersSoon && isSuspicious(peer, now)) return false;
  return peer.warmUntil <= now || !isWarmingUp(peer, settings.slowStart, now, settings.random);
}

function hasRoom(balancer: Balancer, peer: Peer): boolean {
  return roomAt(balancer, peer) > 0;
}

/** The next half-open peer that no request of any worker was given. A client that has its peer already tries none. */
function nextHalfOpen({ halfOpen, settings }: Balancer, affinity: string): Peer | undefined {
  if (settings.isSticky && affinity !== "") return undefined;
  const peer = halfOpen.pop()!;
  return peer.standing === "half_open" && settings.claimHalfOpen(settings.key, peer) ? peer : undefined;
}

/**
 * Where all are down: one that this worker has not tried lately, lest every request find out for itself what the leader publishes as soon
 * as it changes.
 */
function pickLastResort({ eligible }: Balancer, now: number): Peer | undefined {
  for (const peer of eligible) if (!wasTriedLately(peer, now)) return peer;
  return undefined;
}

/** A peer that takes the request; the one that was picked first if a few more picks find none; `undefined` if all are full. */
function pickAnother(balancer: Balancer, first: Peer, pick: Pick, affinity: string, now: number): Peer | undefined {
  if (!hasConnectable(balancer)) return pickLastResort(balancer, now);
  const { eligible } = balancer;
  for (const look of $range(1, MOST_SECOND_LOOKS)) {
    const picked = pick(now, affinity, look);
    if (canTake(balancer, picked, affinity, now)) return picked;
  }
  if (hasRoom(balancer, first)) return first;
  for (const peer of eligible) {
    if (hasRoom(balancer, peer)) return peer;
  }
  balancer.hasWaiting = true;
  return undefined;
}

/**
 * The policy's choice, if the request was not there before; else an eligible peer where it was not, at best one that answers.
 * Only if there is none, and few tries have failed, it goes back to where it was: the connection that failed may have been an
 * old one.
 */
function pickUntried(balancer: Balancer, request: RequestState, now: number): Peer | undefined {
  const { eligible, pick, settings } = balancer;
  if (pick === undefined) return undefined;
  const picked = pick(now, request.affinity, request.failedTries);
  if (!wasTried(request, picked) && canTake(balancer, picked, "", now)) return picked;
  let untried: Peer | undefined;
  for (const peer of eligible) {
    if (!wasTried(request, peer) && hasRoom(balancer, peer)) {
      if (!(settings.answersSoon && isSuspicious(peer, now))) return peer;
      untried = peer;
    }
  }
  return untried ?? (request.failedTries <= settings.retries ? picked : undefined);
}

/** The peer of a request's first try. */
function pickFirst(balancer: Balancer, pick: Pick, affinity: string, now: number): Peer | undefined {
  if (balancer.halfOpen[0] !== undefined) {
    const peer = nextHalfOpen(balancer, affinity);
    if (peer !== undefined) return peer;
  }
  const picked = pick(now, affinity, 0);
  return canTake(balancer, picked, affinity, now) ? picked : pickAnother(balancer, picked, pick, affinity, now);
}

export { pickFirst, pickUntried };
