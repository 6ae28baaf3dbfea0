import type { Traffic } from "../../../ts-src/weir/policy/policy";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { roundRobin } from "../../../ts-src/weir/policy/round_robin";
import { peers } from "../support/fakes";

const first = (): number => 0;
const traffic: Traffic = { inFlight: 0 };

function turns(pool: readonly Peer[]): () => Peer {
  const pick = roundRobin.makePick(pool, first, traffic);
  return () => pick(0, "", 0);
}

describe("round_robin", () => {
  it("takes turns", () => {
    const pool = peers(3, () => 1);
    const pick = turns(pool);
    const start = pick();
    pick();
    pick();
    assert.equal(start, pick());
  });

  it("spreads a heavy peer's turns instead of bunching them", () => {
    const pool = peers(3, (index) => (index === 1 ? 5 : 1));
    const pick = turns(pool);
    let run = 0;
    let longest = 0;
    for (const _ of $range(1, 70)) {
      run = pick() === pool[0] ? run + 1 : 0;
      longest = math.max(longest, run);
    }
    assert.is_true(longest <= 4, `${longest} in a row`);
  });

  it("is exact over a turn", () => {
    const pool = peers(3, (index) => index * 10);
    const pick = turns(pool);
    const counts: number[] = [0, 0, 0];
    for (const _ of $range(1, 6)) {
      const picked = pick();
      for (const index of $range(0, 2)) {
        if (pool[index] === picked) counts[index] = counts[index]! + 1;
      }
    }
    assert.same([1, 2, 3], counts);
  });
});
