import type { Outcome } from "../model/outcome";
import type { Peer } from "../pool/peer";
import type { Balancer } from "./balancer";

/** One try of one request on one peer. The record is used again for the request's next try, and for later requests. */
interface Attempt {
  /** The service, while the try lasts. */
  balancer: Balancer | undefined;
  /** Where the request is, or went last. */
  peer: Peer | undefined;
  /** Where it went before, in order; only the first `retries` count. */
  readonly tried: Peer[];
  /** Peers it was sent on from. */
  retries: number;
  /** How many of those may have received it. */
  repeats: number;
  /** It has waited for a peer, and now begins again. */
  isSentOn: boolean;
  /** It is to rest for a moment before its last try. */
  isResting: boolean;
  /** When the request's first try began. */
  begunAt: number;
  /** How often it was sent on from the waiting room. */
  waits: number;
  /** Until when it may wait; 0 if it never had to. */
  waitsUntil: number;
  /** What ties the request to a peer; empty for nothing. */
  affinity: string;
  /** When the try began. */
  startedAt: number;
  /** How the last try ended. */
  outcome: Outcome;
}

function newAttempt(): Attempt {
  return {
    balancer: undefined,
    peer: undefined,
    tried: [],
    retries: 0,
    repeats: 0,
    isSentOn: false,
    isResting: false,
    begunAt: 0,
    waits: 0,
    waitsUntil: 0,
    affinity: "",
    startedAt: 0,
    outcome: "unknown",
  };
}

/** Forgets the request that had the record before. */
function startAfresh(attempt: Attempt, now: number): void {
  attempt.begunAt = now;
  attempt.repeats = 0;
  attempt.isResting = false;
  attempt.waits = 0;
  attempt.waitsUntil = 0;
}

/** Whether the request has been on this peer before. */
function wasTried(attempt: Attempt, peer: Peer): boolean {
  for (const index of $range(1, attempt.retries)) {
    if (attempt.tried[index - 1] === peer) return true;
  }
  return false;
}

export { newAttempt, startAfresh, wasTried };
export type { Attempt };
