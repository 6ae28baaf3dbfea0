import type { Peer } from "../pool/peer";
import type { Policy } from "./policy";
import { pickOfTwo } from "./two_choices";

function isBetter(_one: Peer, _other: Peer, _now: number, busy: number, otherBusy: number): boolean {
  return busy < otherBusy;
}

/** Of two peers drawn by weight, the one with fewer attempts under way for its weight. */
const leastRequest: Policy = {
  makePick: (peers, random) => pickOfTwo(peers, random, isBetter),
  observe: undefined,
  isSlowToMake: false,
};

export { leastRequest };
