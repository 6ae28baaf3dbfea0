import { newPeer, type Peer } from "./peer";
import type { Member } from "./snapshot";
import { adoptVerdict } from "./verdict";

/**
 * The peers of a new membership: those that stay are the same objects in the same order, those that are gone are dropped,
 * new ones come last. It returns `previous` itself when no member came or went.
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

function update(peer: Peer, member: Member): void {
  peer.weight = member.weight;
  peer.priority = member.priority;
  peer.drainedUntil = member.drainedUntil;
  adoptVerdict(peer, member);
}

export { reconcile };
