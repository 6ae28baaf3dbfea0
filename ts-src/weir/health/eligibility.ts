import type { Peer } from "../pool/peer";

/** The next group in order of preference after (`priority`, `isLast`): a group's peers of weight 0 come after its others. */
function rank(peer: Peer): number {
  return peer.priority * 2 + (peer.weight === 0 ? 1 : 0);
}

/**
 * The peers that a policy may choose from: those that let connect, of the first priority group that has any (RFC 2782).
 * Where all are down, a pool that DNS confirms is used whole, as the last peers must never be given up for a guess; one
 * that it does not confirm counts as empty.
 */
function eligiblePeers(peers: readonly Peer[], isConfirmed: boolean): readonly Peer[] {
  let best = math.huge;
  for (const peer of peers) {
    if (!peer.isDown) best = math.min(best, rank(peer));
  }
  if (best === math.huge) return isConfirmed ? peers : [];

  const eligible: Peer[] = [];
  for (const peer of peers) {
    if (!peer.isDown && rank(peer) === best) eligible.push(peer);
  }
  return eligible;
}

export { eligiblePeers };
