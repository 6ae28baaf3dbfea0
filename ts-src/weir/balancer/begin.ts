import { expectAnswer } from "../health/suspicion";
import type { Peer } from "../pool/peer";
import { giveSeatBack, takeSeat } from "../pool/seats";
import type { Balancer } from "./balancer";
import { pickFirst, pickUntried } from "./choice";
import { type RequestState, startAfresh } from "./request_state";
import { deposit, withdraw } from "./retry_budget";
import { noteArrival } from "./arrivals";

/** How often another request may have been faster before this one waits. */
const MOST_SEATS_MISSED = 3;

/**
 * Begins a request's first try, or its first after it waited for a peer; `undefined` if no peer can take it.
 * @param affinity what ties it to a peer: it goes there even if that peer answers nothing for the moment
 */
function begin(balancer: Balancer, request: RequestState, now: number, affinity: string): Peer | undefined {
  const { pick } = balancer;
  request.failedTries = 0;
  if (request.isSentOn) {
    request.isSentOn = false;
  } else {
    startAfresh(request, now);
    noteArrival(balancer, request, now);
  }
  if (pick === undefined) {
    giveReservedBack(request);
    request.outcome = "connect_failed";
    return undefined;
  }
  deposit(balancer.budget);
  request.affinity = affinity;
  const peer = takeReserved(request) ?? seated(balancer, pickFirst(balancer, pick, affinity, now), affinity, now);
  if (peer === undefined) {
    request.outcome = "connect_failed";
    return undefined;
  }
  return startOn(balancer, request, peer, now);
}

/** The peer, with a seat for the request where these are counted, or another one, as others may have been faster. */
function seated(balancer: Balancer, first: Peer | undefined, affinity: string, now: number): Peer | undefined {
  const { pick, seats } = balancer;
  if (seats === undefined || pick === undefined) return first;
  let peer = first;
  for (const _ of $range(1, MOST_SEATS_MISSED)) {
    if (peer === undefined || takeSeat(seats, peer)) return peer;
    peer = pickFirst(balancer, pick, affinity, now);
  }
  balancer.hasWaiting = true;
  return undefined;
}

/**
 * Finds a peer for a request that waits, and keeps a seat there for when it begins; says whether there is one. Where seats are
 * not counted, nobody else can take it in between.
 */
function reserve(balancer: Balancer, request: RequestState, now: number): boolean {
  const { pick, seats } = balancer;
  if (seats === undefined || pick === undefined) return true;
  const { affinity } = request;
  request.reserved = seated(balancer, pickFirst(balancer, pick, affinity, now), affinity, now);
  request.reservedBy = seats;
  return request.reserved !== undefined;
}

function takeReserved(request: RequestState): Peer | undefined {
  const { reserved } = request;
  request.reserved = undefined;
  return reserved;
}

/** Gives back the seat of a request that will not begin. */
function giveReservedBack(request: RequestState): void {
  const reserved = takeReserved(request);
  if (reserved !== undefined && request.reservedBy !== undefined) giveSeatBack(request.reservedBy, reserved);
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
  const { counters, seats, settings } = balancer;
  const { retries, totalTimeout } = settings;
  if (request.retries > retries || now - request.begunAt >= totalTimeout) return undefined;
  withdraw(balancer.budget, now);
  request.isResting = mayRest && request.outcome === "reset" && request.retries > 1 && request.retries === retries;
  if (request.isResting) return undefined;
  request.tried[request.failedTries] = request.peer!;
  request.failedTries = request.failedTries + 1;
  const peer = pickUntried(balancer, request, now);
  if (peer === undefined || (seats !== undefined && !takeSeat(seats, peer))) return undefined;
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

export { begin, giveReservedBack, reserve, retry };
