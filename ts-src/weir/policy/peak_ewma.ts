import type { Peer } from "../pool/peer";
import { expectedSeconds, introduce, observe } from "./latency";
import type { Policy } from "./policy";
import { pickOfTwo } from "./two_choices";

/** Latencies that differ by less than this factor are the same: else the weights would count for nothing among equal peers. */
const ALIKE = 2;

function isBetter(one: Peer, other: Peer, now: number, busy: number, otherBusy: number): boolean {
  const seconds = expectedSeconds(one, now, busy);
  const otherSeconds = expectedSeconds(other, now, otherBusy);
  if (seconds <= otherSeconds * ALIKE && otherSeconds <= seconds * ALIKE) return busy < otherBusy;
  return seconds * (1 + busy) < otherSeconds * (1 + otherBusy);
}

/** Of two peers drawn by weight, the one where the request is probably answered sooner. */
const peakEwma: Policy = {
  makePick: (peers, random) => {
    introduce(peers);
    return pickOfTwo(peers, random, isBetter);
  },
  observe: observe,
  isSlowToMake: false,
};

export { peakEwma };
