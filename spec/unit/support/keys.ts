import { hash } from "../../../ts-src/weir/policy/hash";
import { tableOf } from "../../../ts-src/weir/policy/maglev";
import type { Pick, Traffic } from "../../../ts-src/weir/policy/policy";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { seededRandom } from "./fakes";

const KEYS = 100_000;

function pickOver(pool: readonly Peer[], balance = 0, traffic: Traffic = { inFlight: 0 }): Pick {
  return hash(balance).makePick(pool, seededRandom(1), traffic);
}

function clientAt(number: number): string {
  return `192.0.${math.floor(number / 256)}.${number % 256}`;
}

/** What share of the keys that the second pick could have left where they were, it moved. */
function moved(before: Pick, after: Pick, gone?: Peer): number {
  let stayed = 0;
  let went = 0;
  for (const number of $range(1, KEYS)) {
    const peer = before(0, clientAt(number), 0);
    if (peer === after(0, clientAt(number), 0)) stayed++;
    else if (peer !== gone) went++;
  }
  return went / (went + stayed);
}

function without(pool: readonly Peer[], gone: number): Peer[] {
  const left: Peer[] = [];
  for (const index of $range(0, pool.length - 1)) if (index !== gone) left.push(pool[index]!);
  return left;
}

/** How far the share of any peer is from what its weight says, as a share of that. */
function imbalance(pool: readonly Peer[]): number {
  const { size, slots } = tableOf(pool);
  const counts: number[] = [];
  let total = 0;
  for (const index of $range(0, pool.length - 1)) {
    counts[index] = 0;
    total += pool[index]!.weight;
  }
  for (const slot of $range(0, size - 1)) counts[slots[slot]!] = counts[slots[slot]!]! + 1;
  let worst = 0;
  for (const index of $range(0, pool.length - 1)) {
    const due = (size * pool[index]!.weight) / total;
    worst = math.max(worst, math.abs(counts[index]! - due) / due);
  }
  return worst;
}

export { clientAt, imbalance, moved, pickOver, without };
