import { costOf, introduce, observe } from "./latency";
import type { Policy } from "./policy";
import { pickOfTwo } from "./two_choices";

/** Of two peers drawn by weight, the one where the request is probably answered sooner. */
const peakEwma: Policy = {
  makePick: (peers, random) => {
    introduce(peers);
    return pickOfTwo(peers, random, costOf);
  },
  learn: observe,
  isSlowToMake: false,
};

export { peakEwma };
