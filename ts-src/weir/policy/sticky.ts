import type { Digest, Random } from "../model/ports";
import type { Peer } from "../pool/peer";
import type { Pick, Policy, Traffic } from "./policy";

function makePick(peers: readonly Peer[], random: Random, traffic: Traffic, over: Policy, digest: Digest): Pick {
  const byToken = new LuaMap<string, Peer>();
  for (const peer of peers) {
    if (peer.token === "") peer.token = digest(peer.id);
    byToken.set(peer.token, peer);
  }
  const pickOver = over.makePick(peers, random, traffic);
  return (now, token, look) => {
    const known = look === 0 && token !== "" ? byToken.get(token) : undefined;
    return known === undefined || known.isDown ? pickOver(now, "", look) : known;
  };
}

/**
 * A client's requests to the peer that it was given first, for as long as that may be chosen; the first, and each whose peer is
 * gone, by another policy. The client brings the peer's token, a digest that says nothing of its address.
 */
function sticky(over: Policy, digest: Digest): Policy {
  return {
    makePick: (peers, random, traffic) => makePick(peers, random, traffic, over, digest),
    observe: over.observe,
    isSlowToMake: true,
  };
}

export { sticky };
