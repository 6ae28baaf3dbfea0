import type { Random } from "../model/ports";
import type { Peer } from "../pool/peer";
import { isDrained } from "./eligibility";

/** The share of its requests that a peer gets in its first moment, so that it is warmed at all. */
const FIRST_SHARE = 0.1;

function serves(peer: Peer): boolean {
  return !peer.isDown && peer.standing === "good" && !isDrained(peer);
}

/** Lets those begin slowly, over so many seconds, who join others that serve already, or come back to them. */
function beginSlowly(peers: readonly Peer[], seconds: number, now: number): void {
  let hasOthers = false;
  for (const peer of peers) hasOthers = hasOthers || (peer.hasServed && serves(peer));
  for (const peer of peers) {
    if (hasOthers && !peer.hasServed && serves(peer)) peer.warmUntil = now + seconds;
    peer.hasServed = serves(peer);
  }
}

/** Whether a request that was meant for a cold peer goes to another: its share grows evenly from a tenth to the whole. */
function isWarmingUp(peer: Peer, seconds: number, now: number, random: Random): boolean {
  const share = 1 - (peer.warmUntil - now) / seconds;
  return random() > math.max(FIRST_SHARE, share);
}

export { beginSlowly, isWarmingUp };
