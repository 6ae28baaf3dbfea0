import type { Peer } from "../pool/peer";
import type { Balancer } from "./balancer";

/** One try of one request on one peer. The record is used again for the request's next try, and for later requests. */
interface Attempt {
  /** The service; nothing between requests. */
  balancer: Balancer | undefined;
  /** Where the request went last. */
  peer: Peer | undefined;
  /** Where it went before that, in order; only the first `retries` count. */
  readonly tried: Peer[];
  /** How many peers it was sent on to after the first. */
  retries: number;
  /** How many of its tries ended before there was a connection. */
  unconnected: number;
  /** When the try began. */
  startedAt: number;
}

function newAttempt(): Attempt {
  return { balancer: undefined, peer: undefined, tried: [], retries: 0, unconnected: 0, startedAt: 0 };
}

/** Whether the request has been on this peer before. */
function wasTried(attempt: Attempt, peer: Peer): boolean {
  for (const index of $range(1, attempt.retries)) {
    if (attempt.tried[index - 1] === peer) return true;
  }
  return false;
}

export { newAttempt, wasTried };
export type { Attempt };
