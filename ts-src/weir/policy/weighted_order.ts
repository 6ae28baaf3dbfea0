import type { Random } from "../model/ports";
import type { Peer } from "../pool/peer";
import type { Draw } from "./weighted_random";
import { haveEqualShares, shareOf } from "./policy";

/** A turn over all peers has at most this many places for each peer, on average; finer differences of weight are rounded. */
const PLACES_PER_PEER = 16;
const MIN_PLACES = 1024;

const GOLDEN_RATIO = 0.6180339887;

const floor = math.floor;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** How many places each peer gets in a turn: its weight without common divisors, scaled down if the turn grew too long. */
function placesOf(peers: readonly Peer[]): number[] {
  let divisor = 0;
  let total = 0;
  for (const peer of peers) {
    divisor = greatestCommonDivisor(shareOf(peer), divisor);
    total += shareOf(peer);
  }
  const longest = math.max(MIN_PLACES, PLACES_PER_PEER * peers.length);
  const scale = math.min(1 / divisor, longest / total);
  const places: number[] = [];
  for (const peer of peers) places.push(math.max(1, floor(shareOf(peer) * scale + 0.5)));
  return places;
}

/**
 * The order in which the peers take their turns: each one's places lie evenly over the whole turn, as nginx's smooth weighted
 * round robin and earliest-deadline-first scheduling put them, and each begins at another moment (multiples of the golden
 * ratio, which never crowd), so that peers of equal weight alternate. A counting sort by moment keeps this linear.
 */
function turnOf(places: readonly number[]): number[] {
  let length = 0;
  for (const count of places) length += count;
  const momentOf = (index: number, place: number): number =>
    floor(((place + ((index * GOLDEN_RATIO) % 1)) / places[index]!) * length);

  const next: number[] = [];
  for (const moment of $range(0, length)) next[moment] = 0;
  for (const index of $range(0, places.length - 1)) {
    for (const place of $range(0, places[index]! - 1)) {
      const after = momentOf(index, place) + 1;
      next[after] = next[after]! + 1;
    }
  }
  for (const moment of $range(1, length)) next[moment] = next[moment]! + next[moment - 1]!;

  const turn: number[] = [];
  for (const position of $range(0, length - 1)) turn[position] = 0;
  for (const index of $range(0, places.length - 1)) {
    for (const place of $range(0, places[index]! - 1)) {
      const moment = momentOf(index, place);
      turn[next[moment]!] = index;
      next[moment] = next[moment]! + 1;
    }
  }
  return turn;
}

/** Indexes of peers in turn, each as often as its weight says. It begins anywhere, lest all workers begin with the same peer. */
function weightedOrder(peers: readonly Peer[], random: Random): Draw {
  if (haveEqualShares(peers)) {
    const count = peers.length;
    let index = floor(random() * count);
    return () => {
      index = index + 1;
      if (index >= count) index = 0;
      return index;
    };
  }
  const turn = turnOf(placesOf(peers));
  const length = turn.length;
  let position = floor(random() * length);
  return () => {
    position = position + 1;
    if (position >= length) position = 0;
    return turn[position]!;
  };
}

export { weightedOrder };
