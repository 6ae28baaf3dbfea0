import type { Random } from "../model/ports";
import type { Peer } from "../pool/peer";
import { shareOf, sharesOf } from "./policy";

const floor = math.floor;

/** An index into the peers, by chance. */
type Draw = () => number;

/**
 * Draws each peer as often as its weight says, by Vose's alias method (M. D. Vose, "A linear algorithm for generating random
 * numbers with a given distribution", 1991): each column holds one peer up to a threshold and an alias above it, so that one
 * random number picks both column and side.
 */
function weightedRandom(peers: readonly Peer[], random: Random): Draw {
  const count = peers.length;
  const total = sharesOf(peers);
  const threshold: number[] = [];
  const alias: number[] = [];
  const small: number[] = [];
  const large: number[] = [];
  for (const column of $range(0, count - 1)) {
    threshold[column] = (shareOf(peers[column]!) * count) / total;
    alias[column] = column;
    if (threshold[column] < 1) small.push(column);
    else large.push(column);
  }
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large[large.length - 1]!;
    alias[less] = more;
    threshold[more] = threshold[more]! - (1 - threshold[less]!);
    if (threshold[more] < 1) {
      large.pop();
      small.push(more);
    }
  }

  return () => {
    const position = random() * count;
    const column = floor(position);
    return position - column < threshold[column]! ? column : alias[column]!;
  };
}

export { weightedRandom };
export type { Draw };
