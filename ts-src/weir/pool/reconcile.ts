import { forget, newPeer, type Peer } from "./peer";
import type { Member } from "./snapshot";

/**
 * The peers of a new membership: those that stay are the same objects in the same order, those that are gone are dropped,
 * new ones come last. It returns `previous` itself when nobody came or went.
 */
function reconcile(previous: readonly Peer[], members: readonly Member[]): readonly Peer[] {
  const byId = new LuaMap<string, Member>();
  for (const member of members) byId.set(member.id, member);

  const peers: Peer[] = [];
  for (const peer of previous) {
    const member = byId.get(peer.id);
    if (member !== undefined) {
      update(peer, member);
      peers.push(peer);
      byId.delete(peer.id);
    }
  }
  const stayed = peers.length;
  for (const member of members) {
    if (byId.has(member.id)) {
      byId.delete(member.id);
      peers.push(newPeer(member));
    }
  }
  return stayed === previous.length && peers.length === stayed ? previous : peers;
}

/** Takes back what was held against a peer that is in good standing again. */
function forgiveErrors(peer: Peer): void {
  peer.errorsInARow = 0;
  peer.errorRate = 0;
}

function update(peer: Peer, member: Member): void {
  const isGoodAgain = peer.standing !== "good" && member.standing === "good";
  const isBack = peer.isDown && !member.isDown;
  if (isGoodAgain) forgiveErrors(peer);
  if (isGoodAgain || isBack) forget(peer);
  peer.weight = member.weight;
  peer.priority = member.priority;
  peer.isDown = member.isDown;
  peer.standing = member.standing;
  peer.isWatched = peer.errorRate > 0 || peer.standing !== "good";
}

export { reconcile };
