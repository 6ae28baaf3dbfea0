import type { Random } from "../model/ports";
import type { Peer } from "../pool/peer";
import { haveEqualShares, type Pick, shareOf } from "./policy";

const floor = math.floor;

function equal(peers: readonly Peer[], random: Random): Pick {
  const count = peers.length;
  return () => peers[floor(random() * count)]!;
}

/**
 * Vose's alias method (M. D. Vose, "A linear algorithm for generating random numbers with a given distribution", 1991): each
 * column holds one peer up to a threshold and an alias above it, so that one random number picks both column and side.
 */
function weighted(peers: readonly Peer[], random: Random): Pick {
  const count = peers.length;
  let total = 0;
  for (const peer of peers) total += shareOf(peer);

  const threshold: number[] = [];
  const alias: Peer[] = [];
  const small: number[] = [];
  const large: number[] = [];
  for (const column of $range(0, count - 1)) {
    threshold[column] = (shareOf(peers[column]!) * count) / total;
    alias[column] = peers[column]!;
    if (threshold[column] < 1) small.push(column);
    else large.push(column);
  }
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large[large.length - 1]!;
    alias[less] = peers[more]!;
    threshold[more] = threshold[more]! - (1 - threshold[less]!);
    if (threshold[more] < 1) {
      large.pop();
      small.push(more);
    }
  }

  return () => {
    const position = random() * count;
    const column = floor(position);
    return position - column < threshold[column]! ? peers[column]! : alias[column]!;
  };
}

/** Each request to any peer, by chance, as often as its weight says. */
function random(peers: readonly Peer[], chance: Random): Pick {
  return haveEqualShares(peers) ? equal(peers, chance) : weighted(peers, chance);
}

export { random };
