import { parseNetwork } from "../../../ts-src/weir/config/types/network";
import type { Explanation } from "../../../ts-src/weir/explain/explanation";
import { explain } from "../../../ts-src/weir/explain/service";
import type { ServiceRules } from "../../../ts-src/weir/leader/service_rules";
import type { Answer } from "../../../ts-src/weir/model/answer";
import { newOutbox, report } from "../../../ts-src/weir/pool/reports";
import { absent, failure, records, rulesOf } from "../support/fakes";
import { leaderOf } from "../support/leader";

/** A leader of one service, of addresses if it has a family, which can be explained at any time. */
function setUp(rules: Partial<ServiceRules> = {}) {
  const port = rules.family === undefined ? undefined : 8080;
  const { clock, leader, resolver, run, store } = leaderOf(rulesOf("web", port, rules, "web.test"));
  return {
    store,
    answer: (answer: Answer): void => {
      resolver.answers[answer.kind === "records" ? answer.records[0]!.type : "A"] = answer;
      resolver.answers.SRV = answer;
    },
    run,
    explained: (): Explanation => explain(leader().byKey.get("web")!, clock.now),
  };
}

describe("the explanation of a service", () => {
  it("says what DNS said, when, and when it is asked again", () => {
    const { answer, explained, run } = setUp({ family: "ipv4" });
    answer(records(["10.0.0.1", "10.0.0.2"], 30));
    run(0.5);
    const { endpoints, kept_by, questions, state } = explained();
    assert.same(["fresh", 1, 2], [state, questions.length, endpoints.length]);
    assert.is_nil(kept_by);
    const { lookup, next_in_seconds, verdict } = questions[0]!;
    assert.equal("present", verdict);
    assert.near(0.5, lookup!.asked_seconds_ago, 0.05);
    assert.near(0.5, next_in_seconds!, 0.05);
    assert.same(["10.0.0.1", "10.0.0.2"], lookup!.records);
    assert.equal(30, lookup!.ttl);
    assert.near(0.5, endpoints[0]!.seen_seconds_ago!, 0.05);
    assert.is_nil(endpoints[0]!.let_go_in_seconds);
  });

  it("says until when peers are held after DNS said that there are none", () => {
    const { answer, explained, run } = setUp({ family: "ipv4" });
    answer(records(["10.0.0.1"]));
    run(0.1);
    answer(absent("nxdomain"));
    run(1.5);
    const { endpoints, kept_by, let_go_in_seconds, reason, state, state_seconds } = explained();
    assert.same(["held", "nxdomain", "hold_empty", 1], [state, reason, kept_by, endpoints.length]);
    assert.near(2, let_go_in_seconds! + state_seconds!, 0.001);
    run(2);
    assert.equal("empty", explained().state);
    assert.is_nil(explained().let_go_in_seconds);
  });

  for (const max_stale of [0, 5]) {
    it(`says until when the last answer counts while DNS fails, with max_stale=${max_stale}`, () => {
      const { answer, explained, run } = setUp({ family: "ipv4", max_stale });
      answer(records(["10.0.0.1"]));
      run(0.1);
      answer(failure("servfail"));
      run(1.5);
      const { endpoints, kept_by, let_go_in_seconds, state } = explained();
      assert.same(["stale", "max_stale"], [state, kept_by]);
      if (max_stale === 0) assert.is_nil(let_go_in_seconds);
      else assert.near(5, let_go_in_seconds! + endpoints[0]!.seen_seconds_ago!, 0.001);
    });
  }

  it("says who fails, by what, and when that is tried again", () => {
    const { answer, explained, run, store } = setUp({ family: "ipv4" });
    answer(records(["10.0.0.1", "10.0.0.2"]));
    run(0.1);
    report(newOutbox(store), "web", "failing", "10.0.0.2:8080");
    run(1);
    const { endpoints } = explained();
    assert.is_nil(endpoints[0]!.failing);
    assert.equal("errors", endpoints[1]!.failing!.cause);
    assert.near(9, endpoints[1]!.failing!.next_try_in_seconds!, 0.1);
    run(9.1);
    assert.is_nil(explained().endpoints[1]!.failing!.next_try_in_seconds);

    const checked = setUp({ family: "ipv4", check: "tcp" });
    checked.answer(records(["10.0.0.1"]));
    checked.run(1);
    const { failing } = checked.explained().endpoints[0]!;
    assert.equal("check", failing!.cause);
    assert.near(4, failing!.next_try_in_seconds!, 0.2);
  });

  it("says until when hold keeps an address that left the answers", () => {
    const { answer, explained, run } = setUp({ family: "ipv4", hold: 10 });
    answer(records(["10.0.0.1", "10.0.0.2"]));
    run(0.1);
    answer(records(["10.0.0.2"]));
    run(1.5);
    for (const { address, let_go_in_seconds, seen_seconds_ago } of explained().endpoints) {
      if (address === "10.0.0.2") assert.is_nil(let_go_in_seconds);
      else assert.near(10, let_go_in_seconds! + seen_seconds_ago!, 0.001);
    }
  });

  it("says since when a peer is down and when it is tried again", () => {
    const { answer, explained, run, store } = setUp({ family: "ipv4" });
    answer(records(["10.0.0.1"]));
    run(0.1);
    report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
    run(0.5);
    const { down } = explained().endpoints[0]!;
    assert.near(0.5, down!.seconds, 0.05);
    assert.equal(1, down!.failed_probes);
    assert.is_true(down!.next_probe_in_seconds! > 0 && down!.next_probe_in_seconds! <= 0.5);
  });

  it("names the addresses that are kept out", () => {
    const { answer, explained, run } = setUp({ family: "ipv4", deny: [parseNetwork("10.0.0.0/31")!] });
    answer(records(["10.0.0.1", "10.0.0.2"]));
    run(0.1);
    assert.same(["10.0.0.1"], explained().questions[0]!.lookup!.denied);
    assert.equal(1, explained().endpoints.length);
  });

  it("names the targets of SRV records with their ports", () => {
    const { answer, explained, run } = setUp();
    answer({
      kind: "records",
      records: [{ type: "SRV", name: "web.test", ttl: 5, priority: 1, weight: 3, port: 80, target: "a.test" }],
      additional: [{ type: "A", name: "a.test", ttl: 5, address: "10.0.0.9" }],
      ttl: 5,
      name: "web.test",
      server: "127.0.0.1:53",
      queries: 1,
      unheard: [],
    });
    run(0.1);
    const { endpoints, port, questions } = explained();
    assert.is_nil(port);
    assert.same(["a.test:80"], questions[0]!.lookup!.records);
    assert.same(["10.0.0.9:80", 3, 1], [endpoints[0]!.id, endpoints[0]!.weight, endpoints[0]!.priority]);
  });
});
