import type { Random } from "../model/ports";
import type { Peer } from "../pool/peer";
import { weightedRandom } from "./weighted_random";
import { haveEqualShares, type Pick, type Policy } from "./policy";

const floor = math.floor;

function pickAny(peers: readonly Peer[], chance: Random): Pick {
  if (haveEqualShares(peers)) {
    const count = peers.length;
    return () => peers[floor(chance() * count)]!;
  }
  const draw = weightedRandom(peers, chance);
  return () => peers[draw()]!;
}

/** Each request to any peer, by chance, as often as its weight says. */
const random: Policy = { makePick: pickAny, observe: undefined, isSlowToMake: false };

export { pickAny, random };
