import type { Peer } from "../pool/peer";
import type { Policy } from "./policy";
import { pickOfTwo } from "./two_choices";

function costOf(_peer: Peer, _now: number, busy: number): number {
  return busy;
}

/** Of two peers drawn by weight, the one with fewer attempts under way for its weight. */
const leastRequest: Policy = {
  makePick: (peers, random) => pickOfTwo(peers, random, costOf),
  learn: undefined,
  isSlowToMake: false,
};

export { leastRequest };
