import type { Random } from "../model/ports";
import type { Peer } from "../pool/peer";
import { weightedRandom } from "./weighted_random";
import { haveEqualShares, type Pick, shareOf, sharesOf } from "./policy";
import { weightedOrder } from "./weighted_order";

const floor = math.floor;

/**
 * Whether a request had better go to the one peer than to the other.
 * @param busy the attempts under way at the one, as if its weight were the average
 * @param otherBusy the same at the other
 */
type IsBetter = (one: Peer, other: Peer, now: number, busy: number, otherBusy: number) => boolean;

function pickOnly(peer: Peer): Pick {
  return () => peer;
}

function pickOfEqual(peers: readonly Peer[], random: Random, isBetter: IsBetter): Pick {
  const others = peers.length - 1;
  const next = weightedOrder(peers, random);
  return (now) => {
    const one = next();
    const drawn = floor(random() * others);
    const first = peers[one]!;
    const second = peers[drawn < one ? drawn : drawn + 1]!;
    return isBetter(second, first, now, second.inFlight, first.inFlight) ? second : first;
  };
}

function pickOfUnequal(peers: readonly Peer[], random: Random, isBetter: IsBetter): Pick {
  const count = peers.length;
  const average = sharesOf(peers) / count;
  const scale: number[] = [];
  for (const index of $range(0, count - 1)) scale[index] = average / shareOf(peers[index]!);
  const next = weightedOrder(peers, random);
  const draw = weightedRandom(peers, random);
  return (now) => {
    const one = next();
    const drawn = draw();
    const other = drawn === one ? (one + 1) % count : drawn;
    const first = peers[one]!;
    const second = peers[other]!;
    const busy = second.inFlight * scale[other]!;
    return isBetter(second, first, now, busy, first.inFlight * scale[one]!) ? second : first;
  };
}

/**
 * The better one of two different peers: nearly as good as the best of all, and it does not send all workers to the same one
 * (M. Mitzenmacher, "The power of two choices in randomized load balancing", 2001). One is drawn by weight; the other is the
 * next in turn, and has the request if it is as good: so peers that have little to do are used as evenly as by round robin.
 */
function pickOfTwo(peers: readonly Peer[], random: Random, isBetter: IsBetter): Pick {
  if (peers.length === 1) return pickOnly(peers[0]!);
  return haveEqualShares(peers) ? pickOfEqual(peers, random, isBetter) : pickOfUnequal(peers, random, isBetter);
}

export { pickOfTwo };
export type { IsBetter };
