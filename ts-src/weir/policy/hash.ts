import type { Random } from "../model/ports";
import type { Peer } from "../pool/peer";
import { tableOf } from "./maglev";
import { type Pick, type Policy, shareOf, sharesOf, type Traffic } from "./policy";
import { pickAny } from "./random";
import { hashText } from "./text_hash";

/** Slots that are looked at before the first is taken all the same. */
const MOST_STEPS = 64;
const SEED = 0x2545f491;

const ceil = math.ceil;

/** The peers in an order that all workers share, whenever they heard of them. */
function ordered(peers: readonly Peer[]): Peer[] {
  const sorted: Peer[] = [];
  for (const peer of peers) sorted.push(peer);
  table.sort(sorted, (a, b) => a.id < b.id);
  return sorted;
}

function makePick(unordered: readonly Peer[], random: Random, traffic: Traffic, balance: number): Pick {
  const peers = ordered(unordered);
  const { size, slots } = tableOf(peers);
  const pickWithoutKey = pickAny(peers, random);
  const bound = balance / sharesOf(peers);

  function isOpen(peer: Peer): boolean {
    if (peer.isDown) return false;
    return bound === 0 || peer.inFlight < ceil(bound * (traffic.inFlight + 1) * shareOf(peer));
  }

  return (now, key, look) => {
    if (key === "") return pickWithoutKey(now, key, look);
    let slot = hashText(key, SEED) % size;
    const home = peers[slots[slot]!]!;
    if (look === 0 && isOpen(home)) return home;
    let passed = 0;
    let last = home;
    for (const _ of $range(1, MOST_STEPS)) {
      slot = slot + 1 < size ? slot + 1 : 0;
      const peer = peers[slots[slot]!]!;
      if (peer !== last && isOpen(peer)) {
        passed = passed + 1;
        if (passed >= look) return peer;
        last = peer;
      }
    }
    return home;
  };
}

/**
 * Requests of the same key to the same peer, in every worker: Maglev hashing. A request without one goes to any.
 * @param balance with bounded load (V. Mirrokni et al., "Consistent hashing with bounded loads", 2016), how many times the
 * average a peer may have under way before its keys go on to the next slot's; 0 for no bound
 */
function hash(balance: number): Policy {
  return {
    makePick: (peers, random, traffic) => makePick(peers, random, traffic, balance),
    observe: undefined,
    isSlowToMake: true,
  };
}

export { hash };
