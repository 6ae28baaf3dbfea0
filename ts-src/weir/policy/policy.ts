import type { Random } from "../model/ports";
import type { Peer } from "../pool/peer";

/** Chooses a peer for a request. It is the hot path: it allocates nothing and its time does not grow with the pool. */
type Pick = () => Peer;

/**
 * Makes the pick over peers that may all be chosen. There is at least one; their weights are positive, or all are 0, which
 * then counts as 1. It is called again whenever the peers change.
 */
type Policy = (peers: readonly Peer[], random: Random) => Pick;

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

export { haveEqualShares, shareOf };
export type { Pick, Policy };
