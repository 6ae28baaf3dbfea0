import { decode } from "cjson";

import { type Action, carryOut, orderLine, type Result } from "../../../ts-src/weir/leader/orders";
import { reverseName } from "../../../ts-src/weir/dns/reverse";
import type { ServiceRules } from "../../../ts-src/weir/leader/service_rules";
import { newOutbox, report } from "../../../ts-src/weir/pool/reports";
import { explain } from "../../../ts-src/weir/explain/service";
import { failure, pointer, records, rulesOf } from "../support/fakes";
import { tick } from "../../../ts-src/weir/leader/tick";
import { leaderOf, leaderWith } from "../support/leader";

const first = "10.0.0.1:8080";

/** A leader of web with two peers, and who tells it what to do. */
function setUp(most = math.huge, rules: Partial<ServiceRules> = {}) {
  const all = leaderWith(most, [rulesOf("web", 8080, rules)]);
  all.resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
  all.run(0.1);
  const order = (action: Action, peer: string, seconds = 60, by = ""): Result =>
    decode(carryOut(all.leader(), orderLine(action, seconds, peer, by, "web"), all.clock.now)!) as Result;
  const { replace } = all;
  return { all, order, replace };
}

describe("a leader that is told to drain", () => {
  it("publishes it at once, says who did, and how many are left", () => {
    const { all, order } = setUp();
    const { left, peers, seconds } = order("drain", "10.0.0.1", 60, "10.9.0.1");
    assert.equal(`fresh ${first}(drained) 10.0.0.2:8080`, all.published());
    assert.same([[first], 60, 1], [peers, seconds, left]);
    assert.equal(
      `web: ${first} gets no new request for 60 s, by admin from 10.9.0.1`,
      all.logged[all.logged.length - 1],
    );
  });

  it("warns when nobody is left", () => {
    const { order } = setUp();
    order("drain", "10.0.0.1");
    const { left, text } = order("drain", "10.0.0.2:8080");
    assert.equal(0, left);
    assert.matches("nobody is left", text!);
  });

  it("ends it by itself, and before its time when it is told", () => {
    const { all, order } = setUp();
    order("drain", "10.0.0.1", 5);
    all.run(4.9);
    assert.equal(`fresh ${first}(drained) 10.0.0.2:8080`, all.published());
    all.run(0.2);
    assert.equal(`fresh ${first} 10.0.0.2:8080`, all.published());
    order("drain", "10.0.0.1", 5);
    order("undrain", first);
    assert.equal(`fresh ${first} 10.0.0.2:8080`, all.published());
    assert.matches("was not drained", order("undrain", first).text!);
  });

  it("leaves it to the next, with what is left of its time", () => {
    const { all, order, replace } = setUp();
    order("drain", "10.0.0.1", 10);
    all.run(4);
    replace();
    all.run(4);
    assert.equal(`fresh ${first}(drained) 10.0.0.2:8080`, all.published());
    assert.is_true(explain(all.leader().byKey.get("web")!, all.clock.now).endpoints[0]!.drained_seconds! < 3);
    all.run(2.1);
    assert.equal(`fresh ${first} 10.0.0.2:8080`, all.published());
    replace();
    all.run(0.1);
    assert.equal(`fresh ${first} 10.0.0.2:8080`, all.published());
  });

  it("has the next publish what was noted and no more, before DNS says anything", () => {
    const { all, order, replace } = setUp();
    const silence = failure("timeout");
    all.store.set("drained:web", `${first}=${all.clock.now + 60}`);
    replace();
    all.hold(silence, 0.05);
    assert.equal(`fresh ${first}(drained) 10.0.0.2:8080`, all.published());
    order("drain", "10.0.0.2");
    all.store.remove("drained:web");
    replace();
    all.hold(silence, 0.05);
    assert.equal(`fresh ${first} 10.0.0.2:8080`, all.published());
  });

  it("changes nothing when another leads already, and overwrites nothing of it", () => {
    const { all, order, replace } = setUp();
    order("drain", "10.0.0.1", 5);
    const deposed = all.leader();
    replace();
    order("drain", "10.0.0.2", 600);
    const noted = all.store.get("drained:web");
    all.endLease();
    assert.is_nil(carryOut(deposed, orderLine("undrain", 0, first, "", "web"), all.clock.now));
    all.clock.now = all.clock.now + 6;
    tick(deposed);
    assert.equal(noted, all.store.get("drained:web"));
    assert.equal(`fresh ${first}(drained) 10.0.0.2:8080(drained)`, all.published());
  });

  it("keeps it for a peer that leaves DNS and comes back", () => {
    const { all, order, replace } = setUp();
    order("drain", "10.0.0.1");
    all.resolver.answers.A = records(["10.0.0.2"]);
    all.run(1.5);
    assert.equal("fresh 10.0.0.2:8080", all.published());
    replace();
    all.resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    all.run(1.5);
    assert.equal(`fresh ${first}(drained) 10.0.0.2:8080`, all.published());
    all.resolver.answers.A = records(["10.0.0.2"]);
    all.run(1.5);
    assert.same([first], order("undrain", "10.0.0.1").peers);
  });

  it("forgets it with the service: what is configured anew begins anew", () => {
    const { all, order, replace } = setUp();
    order("drain", "10.0.0.1");
    assert.not_nil(all.store.get("drained:web"));
    all.store.set("drained:old", "10.0.0.1:80=999999");
    replace();
    assert.is_nil(all.store.get("drained:old"));
    assert.not_nil(all.store.get("drained:web"));
  });

  it("goes on probing the peer if it is down", () => {
    const { all, order } = setUp();
    order("drain", "10.0.0.1");
    report(newOutbox(all.store), "web", "refuses", first);
    all.run(0.1);
    assert.equal(`fresh ${first}(down)(drained) 10.0.0.2:8080`, all.published());
    all.prober.open.add(first);
    all.run(2);
    assert.equal(`fresh ${first}(drained) 10.0.0.2:8080`, all.published());
  });

  it("drains a container, not one of its addresses", () => {
    const { clock, leader, published, resolver, run } = leaderOf(rulesOf("web", 8080, {}));
    for (const address of ["10.0.0.1", "fd00::1"]) resolver.byName[reverseName(address)!] = pointer("c1.net");
    resolver.answers.A = records(["10.0.0.1"]);
    resolver.answers.AAAA = records(["fd00::1"]);
    run(1.5);
    const text = carryOut(leader(), orderLine("drain", 60, "[FD00:0::1]", "", "web"), clock.now)!;
    assert.same(["[fd00::1]:8080", first], (decode(text) as Result).peers);
    assert.equal(`fresh ${first}(drained)`, published());
    assert.equal(0, (decode(text) as Result).left);
  });

  it("knows nobody of another address or port, and says whom it knows", () => {
    const { order } = setUp();
    for (const peer of ["10.0.0.3", "10.0.0.1:80", "10.0.0", "web", "10.0.0.1:8080:1", ":8080"]) {
      const { error, status } = order("drain", peer);
      assert.equal(404, status);
      if (peer === "web") assert.equal(`web has no peer "web"; there are ${first}, 10.0.0.2:8080`, error);
    }
    const { all } = setUp();
    assert.is_nil(carryOut(all.leader(), orderLine("drain", 60, "10.0.0.1", "", "other"), all.clock.now));
  });

  it("says what did not fit into the store, and forgets what the next leader would not know", () => {
    const met = new LuaSet<string>();
    for (const most of $range(60, 400)) {
      const { all, order } = setUp(most);
      const { error, status } = order("drain", "10.0.0.1");
      const isKept = all.leader().byKey.get("web")!.drains.has(first);
      if (status === undefined) {
        met.add("done");
        assert.equal(`fresh ${first}(drained) 10.0.0.2:8080`, all.published());
      } else {
        const isUnchanged = string.match(error!, "nothing is changed")[0] !== undefined;
        met.add(isUnchanged ? "unchanged" : "unpublished");
        assert.same([507, !isUnchanged], [status, isKept]);
      }
    }
    for (const outcome of ["done", "unpublished", "unchanged"]) assert.is_true(met.has(outcome), outcome);
  });
});

describe("a leader that is told to refresh", () => {
  it("asks all questions at once, each at most every quarter of a second", () => {
    const { all, order } = setUp(math.huge, { refresh: 60 });
    all.run(5);
    const asked = all.resolver.asked.length;
    const more = (): number => all.resolver.asked.length - asked;
    for (const _ of $range(1, 20)) order("refresh", "-");
    all.run(0.05);
    assert.equal(2, more());
    for (const _ of $range(1, 20)) order("refresh", "-");
    all.run(0.15);
    assert.equal(2, more());
    all.run(0.1);
    assert.equal(4, more());
  });
});
