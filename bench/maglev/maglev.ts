import { peers } from "../../spec/unit/support/fakes";
import { imbalance, moved, pickOver, without } from "../../spec/unit/support/keys";
import { tableOf } from "../../ts-src/weir/policy/maglev";

const ROUNDS = 11;
const MILLISECONDS = 1e3;
const everyOne = (): number => 1;

/** Milliseconds to make the table of so many peers, the median of a few rounds. */
function timeOf(count: number): number {
  const pool = peers(count, everyOne);
  const times: number[] = [];
  for (const _ of $range(1, ROUNDS)) {
    const begun = os.clock();
    tableOf(pool);
    times.push((os.clock() - begun) * MILLISECONDS);
  }
  table.sort(times);
  return times[math.floor(ROUNDS / 2)]!;
}

/** The share of the other keys that move when any one of so many peers goes, the worst of a few. */
function movedOf(count: number): number {
  const pool = peers(count, everyOne);
  const before = pickOver(pool);
  let worst = 0;
  for (const gone of $range(0, count - 1, 10)) {
    worst = math.max(worst, moved(before, pickOver(without(pool, gone)), pool[gone]));
  }
  return worst;
}

print(imbalance(peers(655, everyOne)), movedOf(100), timeOf(1000), timeOf(10000));
