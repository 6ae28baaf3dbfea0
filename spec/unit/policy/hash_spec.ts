import { markDown } from "../../../ts-src/weir/pool/verdict";
import type { Traffic } from "../../../ts-src/weir/policy/policy";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { peers } from "../support/fakes";
import { clientAt, imbalance, moved, pickOver, without } from "../support/keys";

const everyOne = (): number => 1;

describe("hash", () => {
  it("sends a key to the same peer in every worker, in whatever order it heard of the peers", () => {
    const pool = peers(50, everyOne);
    const reversed: Peer[] = [];
    for (const peer of pool) table.insert(reversed, 1, peer);
    assert.equal(0, moved(pickOver(pool), pickOver(reversed)));
  });

  it("gives each peer its share within one percent, for any size of the pool", () => {
    for (const size of [2, 3, 10, 100, 655, 656, 1000])
      assert.is_true(imbalance(peers(size, everyOne)) <= 0.01, `${size}`);
  });

  it("gives each peer the share of its weight", () => {
    assert.is_true(imbalance(peers(10, (index) => index)) <= 0.01);
  });

  it("moves at most two percent of the other keys when one of a hundred goes", () => {
    const pool = peers(100, everyOne);
    for (const gone of [0, 42, 99]) {
      const share = moved(pickOver(pool), pickOver(without(pool, gone)), pool[gone]);
      assert.is_true(share <= 0.02, `${share}`);
    }
  });

  it("moves nobody else's keys while a peer is down and its table not yet made anew", () => {
    const pool = peers(10, everyOne);
    const before = pickOver(pool);
    const homes: Peer[] = [];
    for (const number of $range(1, 1000)) homes.push(before(0, clientAt(number), 0));
    markDown(pool[3]!);
    for (const number of $range(1, 1000)) {
      const peer = before(0, clientAt(number), 0);
      if (homes[number - 1] === pool[3]) assert.is_false(peer.isDown);
      else assert.equal(homes[number - 1], peer);
    }
  });

  it("sends requests without a key anywhere", () => {
    const pool = peers(10, everyOne);
    const pick = pickOver(pool);
    const seen = new LuaSet<Peer>();
    let different = 0;
    for (const _ of $range(1, 100)) {
      const peer = pick(0, "", 0);
      if (!seen.has(peer)) different++;
      seen.add(peer);
    }
    assert.is_true(different > 5);
  });

  it("sends the keys of a peer that has too much under way to others, each to one of its own", () => {
    const pool = peers(4, everyOne);
    const traffic: Traffic = { inFlight: 0 };
    const pick = pickOver(pool, 1.25, traffic);
    const counts = new LuaMap<Peer, number>();
    for (const _ of $range(1, 100)) {
      const peer = pick(0, "the same key", 0);
      peer.inFlight++;
      traffic.inFlight++;
      counts.set(peer, (counts.get(peer) ?? 0) + 1);
    }
    for (const peer of pool) assert.is_true((counts.get(peer) ?? 0) <= 33);
    assert.is_true(peers(4, everyOne).length === 4 && counts.has(pick(0, "the same key", 0)));
  });
});
