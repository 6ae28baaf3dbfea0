import type { Outcome } from "../model/outcome";
import type { Peer } from "../pool/peer";
import type { Seats } from "../pool/seats";
import type { Balancer } from "./balancer";

/** A request, over all its tries. The record is used again for later requests. */
interface RequestState {
  /** The service, while a try lasts. */
  balancer: Balancer | undefined;
  /** Where the request is, or went last. */
  peer: Peer | undefined;
  /** Where it went before, in order; only the first `failedTries` count. */
  readonly tried: Peer[];
  /** Tries that failed, since it began or last waited. */
  failedTries: number;
  /** How many of all its tries may have reached a peer before they failed. */
  retries: number;
  /** It has waited for a peer, and now begins again. */
  isSentOn: boolean;
  /** It is to rest for a moment before its last try. */
  isResting: boolean;
  /** A seat is kept for it there, for when it begins. */
  reserved: Peer | undefined;
  reservedBy: Seats | undefined;
  /** Its connection becomes a tunnel. Said before its first try, and taken back when it has ended. */
  isTunnel: boolean;
  /** When the request's first try began. */
  begunAt: number;
  /** How often it was sent on from the queue. */
  waits: number;
  /** Until when it may wait; 0 if it never had to. */
  waitsUntil: number;
  /** Seconds that it has waited. */
  waited: number;
  /** Whether as many waited already as may. */
  isTurnedAway: boolean;
  /** It went to a waiting room, where it is another request. Taken back when it has ended. */
  isInRoom: boolean;
  /** Where it was sent on to, of two services that may serve it; it counts only if it was sent on. */
  goesTo: Balancer | undefined;
  /** What ties the request to a peer; empty for nothing. */
  affinity: string;
  /** When the try began. */
  startedAt: number;
  /** The service at which it is counted, from its arrival to its end. */
  countedAt: Balancer | undefined;
  arrivedAt: number;
  /** What Weir answered itself; 0 for nothing. */
  ownStatus: number;
  /** How the last try ended. */
  outcome: Outcome;
}

function newRequestState(): RequestState {
  return {
    balancer: undefined,
    peer: undefined,
    tried: [],
    failedTries: 0,
    retries: 0,
    isSentOn: false,
    isResting: false,
    reserved: undefined,
    reservedBy: undefined,
    isTunnel: false,
    begunAt: 0,
    waits: 0,
    waitsUntil: 0,
    waited: 0,
    isTurnedAway: false,
    isInRoom: false,
    goesTo: undefined,
    affinity: "",
    startedAt: 0,
    countedAt: undefined,
    arrivedAt: 0,
    ownStatus: 0,
    outcome: "unknown",
  };
}

/** Forgets the request that had the record before. */
function startAfresh(request: RequestState, now: number): void {
  request.begunAt = now;
  request.retries = 0;
  request.isResting = false;
  request.waits = 0;
  request.waitsUntil = 0;
  request.waited = 0;
  request.isTurnedAway = false;
}

/** Whether the request has been on this peer before. */
function wasTried(request: RequestState, peer: Peer): boolean {
  for (const index of $range(1, request.failedTries)) {
    if (request.tried[index - 1] === peer) return true;
  }
  return false;
}

export { newRequestState, startAfresh, wasTried };
export type { RequestState };
