import type { Policy } from "./policy";
import { weightedOrder } from "./weighted_order";

/** Each peer in turn, as often as its weight says. */
const roundRobin: Policy = {
  makePick: (peers, random) => {
    const next = weightedOrder(peers, random);
    return () => peers[next()]!;
  },
  observe: undefined,
  isSlowToMake: false,
};

export { roundRobin };
