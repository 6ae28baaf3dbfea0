import { newPeer, type Peer } from "../../../ts-src/weir/pool/peer";
import { markDown, takeOut } from "../../../ts-src/weir/pool/verdict";
import { beginSlowly } from "../../../ts-src/weir/health/slow_start";
import { canSpare, eligiblePeers } from "../../../ts-src/weir/health/eligibility";
import { goesDown, isProbeDue, type ConnectProbes, staysDown } from "../../../ts-src/weir/health/connect_probe";
import { drained, idsOf, member, peer } from "../support/fakes";

describe("eligibility", () => {
  it("leaves out who lets nobody connect", () => {
    const pool = [peer("10.0.0.1"), peer("10.0.0.2", 1, 0, true)];
    assert.equal("10.0.0.1:8080", idsOf(eligiblePeers(pool, true)));
  });

  it("never gives up the last peers of a pool that DNS confirms", () => {
    const pool = [peer("10.0.0.1", 1, 0, true), peer("10.0.0.2", 1, 0, true)];
    assert.equal("10.0.0.1:8080 10.0.0.2:8080", idsOf(eligiblePeers(pool, true)));
  });

  it("counts a pool as empty that DNS does not confirm and nobody in it lets connect", () => {
    assert.equal("", idsOf(eligiblePeers([peer("10.0.0.1", 1, 0, true)], false)));
  });

  it("uses the next priority group only when the first has nobody left", () => {
    const first = peer("10.0.0.1", 1, 10);
    const second = peer("10.0.0.2", 1, 20);
    assert.equal("10.0.0.1:8080", idsOf(eligiblePeers([second, first], true)));
    markDown(first);
    assert.equal("10.0.0.2:8080", idsOf(eligiblePeers([second, first], true)));
  });

  it("uses weight 0 only when nobody else of the group is left, before the next group", () => {
    const heavy = peer("10.0.0.1", 5, 0);
    const last = peer("10.0.0.2", 0, 0);
    const other = peer("10.0.0.3", 5, 1);
    assert.equal("10.0.0.1:8080", idsOf(eligiblePeers([heavy, last, other], true)));
    markDown(heavy);
    assert.equal("10.0.0.2:8080", idsOf(eligiblePeers([heavy, last, other], true)));
  });
});

describe("a drained peer", () => {
  const gone = (): Peer => newPeer(drained(member("10.0.0.1")));

  it("gets no request, whatever becomes of the others", () => {
    const other = peer("10.0.0.2");
    assert.equal("10.0.0.2:8080", idsOf(eligiblePeers([gone(), other], true)));
    takeOut(other);
    assert.equal("10.0.0.2:8080", idsOf(eligiblePeers([gone(), other], true)));
    markDown(other);
    assert.equal("10.0.0.2:8080", idsOf(eligiblePeers([gone(), other], true)));
    assert.equal("", idsOf(eligiblePeers([gone()], true)));
  });

  it("makes its priority group give way to the next", () => {
    assert.equal("10.0.0.2:8080", idsOf(eligiblePeers([gone(), peer("10.0.0.2", 1, 10)], true)));
  });

  it("does not count among those of whom half may be ejected", () => {
    assert.is_true(canSpare([peer("10.0.0.2"), peer("10.0.0.3")]));
    assert.is_false(canSpare([peer("10.0.0.2"), gone()]));
  });

  it("begins slowly when it is back, as its caches may be cold", () => {
    const back = gone();
    const other = peer("10.0.0.2");
    beginSlowly([back, other], 30, 100);
    back.drainedUntil = 0;
    beginSlowly([back, other], 30, 200);
    assert.equal(230, back.warmUntil);
  });

  it("leaves the list alone that has none", () => {
    const pool = [peer("10.0.0.1", 1, 0, true)];
    assert.equal(pool, eligiblePeers(pool, true));
  });
});

describe("a peer that is down", () => {
  it("is news once", () => {
    const recovery: ConnectProbes = new LuaMap();
    assert.is_true(goesDown(recovery, member("10.0.0.1"), 0));
    assert.is_false(goesDown(recovery, member("10.0.0.1"), 0));
  });

  it("is tried after 0.25 s, 0.5 s, then every 0.75 s", () => {
    const recovery: ConnectProbes = new LuaMap();
    goesDown(recovery, member("10.0.0.1"), 10);
    const trial = recovery.get("10.0.0.1:8080")!;
    let now = 10;
    for (const wait of [0.25, 0.5, 0.75, 0.75, 0.75]) {
      assert.is_false(isProbeDue(trial, now + wait - 0.01));
      now = now + wait;
      assert.is_true(isProbeDue(trial, now));
      trial.inFlight = true;
      assert.is_false(isProbeDue(trial, now + 100));
      staysDown(trial, false, now);
    }
  });
});
