import type { Peer } from "../pool/peer";
import { mayEject } from "./ejection";

/** Whether somebody has the peer get no new request: nothing may make up for that. */
function isDrained({ drainedUntil }: Peer): boolean {
  return drainedUntil > 0;
}

/** Whether there are peers, and all of them are drained. */
function areAllDrained(peers: readonly Peer[]): boolean {
  for (const peer of peers) if (!isDrained(peer)) return false;
  return peers.length > 0;
}

/** Those who are not drained; the very list if nobody is. */
function undrained(peers: readonly Peer[]): readonly Peer[] {
  let areAnyDrained = false;
  for (const peer of peers) areAnyDrained = areAnyDrained || isDrained(peer);
  if (!areAnyDrained) return peers;
  const left: Peer[] = [];
  for (const peer of peers) if (!isDrained(peer)) left.push(peer);
  return left;
}

/** The next group in order of preference after (`priority`, `isLast`): a group's peers of weight 0 come after its others. */
function rank(peer: Peer): number {
  return peer.priority * 2 + (peer.weight === 0 ? 1 : 0);
}

/** The first group that has a peer which accepts connections, and is in good standing if that `matters`; `math.huge` if there is none. */
function firstRank(peers: readonly Peer[], matters: boolean): number {
  let first = math.huge;
  for (const peer of peers) {
    if (!peer.isDown && (!matters || peer.standing === "good")) first = math.min(first, rank(peer));
  }
  return first;
}

/**
 * The peers that a policy may choose from, none of which is drained: those in good standing that accept connections, of the first priority group that has any
 * (RFC 2782). If that is fewer than half of the group's peers that accept connections, all of these are used: so many cannot be spared.
 * Where all are down, a pool that DNS confirms is used whole, as the last peers must never be given up for a guess; one
 * that it does not confirm counts as empty.
 */
function eligiblePeers(all: readonly Peer[], isConfirmed: boolean): readonly Peer[] {
  const peers = undrained(all);
  let group = firstRank(peers, true);
  if (group === math.huge) group = firstRank(peers, false);
  if (group === math.huge) return isConfirmed ? peers : [];

  const connectable: Peer[] = [];
  const good: Peer[] = [];
  for (const peer of peers) {
    if (!peer.isDown && rank(peer) === group) {
      connectable.push(peer);
      if (peer.standing === "good") good.push(peer);
    }
  }
  return good.length * 2 < connectable.length ? connectable : good;
}

/** Whether one more peer that accepts connections may be taken out. */
function canSpare(peers: readonly Peer[]): boolean {
  let connectable = 0;
  let out = 0;
  for (const peer of peers) {
    if (!peer.isDown && !isDrained(peer)) {
      connectable++;
      if (peer.standing !== "good") out++;
    }
  }
  return mayEject(out, connectable);
}

export { areAllDrained, canSpare, eligiblePeers, isDrained };
