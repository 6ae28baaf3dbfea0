import type { Policy } from "./policy";
import { takeTurns } from "./turns";

/** Each peer in turn, as often as its weight says. */
const roundRobin: Policy = {
  makePick: (peers, random) => {
    const next = takeTurns(peers, random);
    return () => peers[next()]!;
  },
  learn: undefined,
  isSlowToMake: false,
};

export { roundRobin };
