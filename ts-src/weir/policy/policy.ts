import type { Outcome } from "../model/outcome";
import type { Random } from "../model/ports";
import type { Peer } from "../pool/peer";

/**
 * Chooses a peer for a request. It is the hot path: it allocates nothing and its time does not grow with the pool.
 * @param now as the clock of all workers says
 * @param affinity what ties the request to a peer, the value of a variable or a cookie; empty for nothing
 * @param look how many choices for this request were no good; a policy that would only choose the same again counts by it
 */
type Pick = (now: number, affinity: string, look: number) => Peer;

/** What a service has under way in this worker; the same record for as long as the service lasts. */
interface Traffic {
  /** Attempts that have begun and not ended, on all peers. */
  inFlight: number;
}

/**
 * Makes the pick over peers that may all be chosen. There is at least one; their weights are positive, or all are 0, which
 * then counts as 1. It is called again whenever the peers change.
 */
type MakePick = (peers: readonly Peer[], random: Random, traffic: Traffic) => Pick;

/** Tells what became of an attempt: how it ended, and how many seconds it took until the peer answered, or failed. */
type Observe = (peer: Peer, outcome: Outcome, seconds: number, now: number) => void;

/** How a peer is chosen. */
interface Policy {
  readonly makePick: MakePick;
  /** Nothing for a policy that does not go by what peers did before. */
  readonly observe: Observe | undefined;
  /**
   * Whether making the pick takes too long for a request. Then a peer that goes down is left in it until the next tick, and
   * the pick passes over it.
   */
  readonly isSlowToMake: boolean;
}

/** What a peer counts beside the others. */
function shareOf(peer: Peer): number {
  return math.max(1, peer.weight);
}

function haveEqualShares(peers: readonly Peer[]): boolean {
  const share = shareOf(peers[0]!);
  for (const peer of peers) {
    if (shareOf(peer) !== share) return false;
  }
  return true;
}

/** What all peers count together. */
function sharesOf(peers: readonly Peer[]): number {
  let total = 0;
  for (const peer of peers) total += shareOf(peer);
  return total;
}

export { haveEqualShares, shareOf, sharesOf };
export type { Observe, MakePick, Pick, Policy, Traffic };
