import type { Peer } from "../pool/peer";
import { shareOf } from "./policy";
import { newSlots, type Slots } from "./slots";
import { hashText } from "./text_hash";

/*
 * The look-up table of Maglev (D. Eisenbud et al., "Maglev: a fast and reliable software network load balancer", NSDI 2016):
 * each peer has its own order of all slots, by its name alone, and the peers take turns to take the next slot that is free.
 * So each gets its share to within one slot, and a peer that comes or goes moves few slots of the others.
 */

/** Primes, each about twice the last: a table must be far larger than its pool, and must seldom change its size. */
const SIZES = [65_537, 131_101, 262_147, 524_309, 1_048_583, 2_097_169, 4_194_319, 8_388_617];
/** With so many slots for each peer, shares differ by one percent at most. */
const SLOTS_PER_PEER = 100;

const FREE = 65_535;
const OFFSET_SEED = 0x5bd1e995;
const STEP_SEED = 0x1b873593;

interface Table {
  readonly size: number;
  /** For each slot, the index of its peer. */
  readonly slots: Slots;
}

function sizeFor(count: number): number {
  for (const size of SIZES) {
    if (size > count * SLOTS_PER_PEER) return size;
  }
  return SIZES[SIZES.length - 1]!;
}

function greatestShare(peers: readonly Peer[]): number {
  let greatest = 0;
  for (const peer of peers) greatest = math.max(greatest, shareOf(peer));
  return greatest;
}

/** Fills the table: the heaviest peers take a slot in each turn, the others as often as their weight says; all take one in the first. */
function fill(slots: Slots, size: number, peers: readonly Peer[]): void {
  const count = peers.length;
  const next: number[] = [];
  const step: number[] = [];
  const gain: number[] = [];
  const credit: number[] = [];
  const greatest = greatestShare(peers);
  for (const index of $range(0, count - 1)) {
    const { id } = peers[index]!;
    next[index] = hashText(id, OFFSET_SEED) % size;
    step[index] = 1 + (hashText(id, STEP_SEED) % (size - 1));
    gain[index] = shareOf(peers[index]!) / greatest;
    credit[index] = 1;
  }
  let taken = 0;
  while (taken < size) {
    for (const index of $range(0, count - 1)) {
      if (credit[index]! >= 1 && taken < size) {
        const stride = step[index]!;
        let slot = next[index]!;
        while (slots[slot] !== FREE) slot = slot + stride < size ? slot + stride : slot + stride - size;
        slots[slot] = index;
        next[index] = slot;
        credit[index] = credit[index]! - 1;
        taken++;
      }
      credit[index] = credit[index]! + gain[index]!;
    }
  }
}

/** The table of a pool of less than 65,535 peers. It is the same wherever the peers come in the same order. */
function tableOf(peers: readonly Peer[]): Table {
  const size = sizeFor(peers.length);
  const slots = newSlots(size);
  fill(slots, size, peers);
  return { size, slots };
}

export { tableOf };
export type { Table };
