import { policyNames } from "../../../ts-src/weir/config/options/balancing";
import { policies } from "../../../ts-src/weir/policy/registry";
import type { Pick } from "../../../ts-src/weir/policy/policy";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { peers, policyCalled, seededRandom } from "../support/fakes";

const everyOne = (): number => 1;

function countPicks(pick: Pick, picks: number): LuaMap<Peer, number> {
  const counts = new LuaMap<Peer, number>();
  for (const number of $range(1, picks)) {
    const peer = pick(1, `client ${number}`, 0);
    counts.set(peer, (counts.get(peer) ?? 0) + 1);
  }
  return counts;
}

for (const name of policyNames) {
  const policy = (pool: readonly Peer[], random: () => number): Pick =>
    policyCalled(name).makePick(pool, random, { inFlight: 0 });

  describe(`the policy ${name}`, () => {
    it("always picks the only peer", () => {
      const pool = peers(1, everyOne);
      const pick = policy(pool, seededRandom(1));
      for (const _ of $range(1, 10)) assert.equal(pool[0], pick(1, "", 0));
    });

    it("picks peers of equal weight equally often", () => {
      for (const size of [2, 3, 10, 100]) {
        const pool = peers(size, everyOne);
        const counts = countPicks(policy(pool, seededRandom(size)), size * 2000);
        for (const peer of pool) assert.near(2000, counts.get(peer) ?? 0, 200);
      }
    });

    it("picks as often as the weights say", () => {
      const pool = peers(4, (index) => index * index);
      const counts = countPicks(policy(pool, seededRandom(7)), 30000);
      for (const peer of pool) assert.near(peer.weight * 1000, counts.get(peer) ?? 0, peer.weight * 50 + 100);
    });

    it("counts a weight of 0 as 1 where all have it", () => {
      const pool = peers(2, () => 0);
      const counts = countPicks(policy(pool, seededRandom(3)), 2000);
      for (const peer of pool) assert.near(1000, counts.get(peer) ?? 0, 150);
    });

    it("gives everybody a share however unequal the weights are", () => {
      const pool = peers(3, (index) => (index === 1 ? 65535 : 1));
      const counts = countPicks(policy(pool, seededRandom(5)), 300000);
      assert.is_true((counts.get(pool[0]!) ?? 0) > 290000);
      assert.is_true((counts.get(pool[1]!) ?? 0) > 0);
    });

    it("looks elsewhere where asked to", () => {
      const pool = peers(10, everyOne);
      const pick = policy(pool, seededRandom(11));
      const seen = new LuaSet<Peer>();
      let different = 0;
      for (const look of $range(0, 9)) {
        const peer = pick(1, "a client", look);
        if (!seen.has(peer)) different++;
        seen.add(peer);
      }
      assert.is_true(different >= 3, `${different} different peers`);
    });

    it("begins with different peers in different workers", () => {
      const pool = peers(50, everyOne);
      const firsts = new LuaSet<Peer>();
      let different = 0;
      for (const worker of $range(1, 50)) {
        const first = policy(pool, seededRandom(worker * 7919 * 131))(1, "", 0);
        if (!firsts.has(first)) different++;
        firsts.add(first);
      }
      assert.is_true(different > 20, `${different} different peers`);
    });
  });
}

describe("the registry of policies", () => {
  it("has just those that the option names, so that each is held to the contract", () => {
    const named = new LuaSet<string>();
    for (const name of policyNames) named.add(name);
    for (const [name] of pairs(policies)) assert.is_true(named.has(name), name);
    for (const name of policyNames) assert.not_nil(policies[name], name);
  });
});
