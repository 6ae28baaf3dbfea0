import { serviceFact } from "../../../ts-src/weir/discovery/fact";
import { findTargets } from "../../../ts-src/weir/discovery/find_targets";
import { newTargets, type Targets } from "../../../ts-src/weir/discovery/targets";
import type { AddressRecord, Answer, QuestionType, Records, ServiceRecord } from "../../../ts-src/weir/model/answer";
import type { Resolver, Together } from "../../../ts-src/weir/model/ports";
import { absent, failure, handMovedClock, records } from "../support/fakes";

const noFilter = { allow: [], deny: [] };

function srv(target: string, port: number, weight = 1, priority = 0): ServiceRecord {
  return { type: "SRV", name: "_http._tcp.web", ttl: 5, priority, weight, port, target };
}

function a(name: string, address: string): AddressRecord {
  return { type: "A", name, ttl: 5, address };
}

function services(list: readonly ServiceRecord[], additional: readonly AddressRecord[] = []): Records {
  return {
    kind: "records",
    records: list,
    additional,
    ttl: 5,
    name: "_http._tcp.web",
    server: "127.0.0.1:53",
    queries: 1,
    unheard: [],
  };
}

const oneByOne: Together = (tasks) => {
  for (const task of tasks) task();
};

/** Targets whose names resolve as `answers` says, by "name type"; everything else has no address. */
function targetsOf(answers: Record<string, Answer>, asked: string[] = [], clock = handMovedClock(0)): Targets {
  const resolve = (name: string, type: QuestionType): Answer => {
    asked.push(`${name} ${type}`);
    return answers[`${name} ${type}`] ?? absent("nodata");
  };
  const resolver: Resolver = { resolve, askNameservers: resolve };
  return newTargets(resolver, clock.read, oneByOne, ["A", "AAAA"], 10, []);
}

function peersOf(answer: Records, targets: Targets): string {
  const fact = serviceFact(answer, findTargets(targets, answer), new LuaMap(), noFilter);
  if (fact.kind !== "present") return `${fact.kind} ${fact.reason}`;
  const words: string[] = [];
  for (const { id, weight, priority } of fact.endpoints) words.push(`${id} w${weight} p${priority}`);
  table.sort(words);
  return table.concat(words, ", ");
}

describe("SRV records", () => {
  it("say port, weight and priority", () => {
    const answer = services(
      [srv("a.web", 8001, 3, 1), srv("b.web", 8002, 0, 2)],
      [a("a.web", "10.0.0.1"), a("b.web", "10.0.0.2")],
    );
    assert.equal("10.0.0.1:8001 w3 p1, 10.0.0.2:8002 w0 p2", peersOf(answer, targetsOf({})));
  });

  it("need no question where an address of every target came along", () => {
    const asked: string[] = [];
    const answer = services([srv("a.web", 80)], [a("a.web", "10.0.0.1")]);
    assert.equal("10.0.0.1:80 w1 p0", peersOf(answer, targetsOf({}, asked)));
    assert.same([], asked);
  });

  it("have all families asked for where addresses were left out, as those of a target are missing", () => {
    const asked: string[] = [];
    const answer = services([srv("a.web", 80), srv("b.web", 80)], [a("a.web", "10.0.0.1")]);
    const targets = targetsOf({ "a.web. AAAA": records(["fd00::1"]), "b.web. A": records(["10.0.0.2"]) }, asked);
    assert.equal("10.0.0.1:80 w1 p0, 10.0.0.2:80 w1 p0, [fd00::1]:80 w1 p0", peersOf(answer, targets));
    assert.same(["a.web. AAAA", "b.web. A", "b.web. AAAA"], asked);
  });

  it("have a family asked for that a target had and that does not come along any more", () => {
    const asked: string[] = [];
    const six: AddressRecord = { type: "AAAA", name: "a.web", ttl: 5, address: "fd00::1" };
    const targets = targetsOf({ "a.web. AAAA": records(["fd00::1"]) }, asked);
    peersOf(services([srv("a.web", 80)], [a("a.web", "10.0.0.1"), six]), targets);
    const answer = services([srv("a.web", 80)], [a("a.web", "10.0.0.1")]);
    assert.equal("10.0.0.1:80 w1 p0, [fd00::1]:80 w1 p0", peersOf(answer, targets));
    assert.same(["a.web. AAAA"], asked);
  });

  it("have their targets asked for, as absolute names, in both families", () => {
    const asked: string[] = [];
    const targets = targetsOf({ "a.web. A": records(["10.0.0.1"]), "a.web. AAAA": records(["fd00::1"]) }, asked);
    assert.equal("10.0.0.1:80 w1 p0, [fd00::1]:80 w1 p0", peersOf(services([srv("a.web", 80)]), targets));
    assert.same(["a.web. A", "a.web. AAAA"], asked);
  });

  it("are not spoilt by one target that cannot be resolved", () => {
    const targets = targetsOf({ "a.web. A": records(["10.0.0.1"]), "b.web. A": absent("nxdomain") });
    assert.equal("10.0.0.1:80 w1 p0", peersOf(services([srv("b.web", 80), srv("a.web", 80)]), targets));
  });

  it("with two ports at one address are two peers", () => {
    const answer = services([srv("a.web", 8001), srv("a.web", 8002)], [a("a.web", "10.0.0.1")]);
    assert.equal("10.0.0.1:8001 w1 p0, 10.0.0.1:8002 w1 p0", peersOf(answer, targetsOf({})));
  });

  it("without any address are nobody", () => {
    assert.equal("absent unresolvable", peersOf(services([srv("a.web", 80)]), targetsOf({})));
  });
});

describe("the address of a target", () => {
  it("is asked for again only after its TTL", () => {
    const asked: string[] = [];
    const clock = handMovedClock(0);
    const targets = targetsOf({ "a.web. A": records(["10.0.0.1"], 5) }, asked, clock);
    peersOf(services([srv("a.web", 80)]), targets);
    clock.now = 4.9;
    peersOf(services([srv("a.web", 80)]), targets);
    assert.equal(2, asked.length);
    clock.now = 5;
    peersOf(services([srv("a.web", 80)]), targets);
    assert.equal(3, asked.length);
  });

  it("stays while it cannot be asked for", () => {
    const answers: Record<string, Answer> = { "a.web. A": records(["10.0.0.1"], 1) };
    const clock = handMovedClock(0);
    const targets = targetsOf(answers, [], clock);
    peersOf(services([srv("a.web", 80)]), targets);
    answers["a.web. A"] = failure("timeout");
    clock.now = 100;
    assert.equal("10.0.0.1:80 w1 p0", peersOf(services([srv("a.web", 80)]), targets));
  });

  it("stays in one family while that one cannot be asked for, though the other can", () => {
    const answers: Record<string, Answer> = {
      "a.web. A": records(["10.0.0.1"], 1),
      "a.web. AAAA": records(["fd00::1"], 1),
    };
    const clock = handMovedClock(0);
    const targets = targetsOf(answers, [], clock);
    peersOf(services([srv("a.web", 80)]), targets);
    answers["a.web. A"] = failure("timeout");
    clock.now = 100;
    assert.equal("10.0.0.1:80 w1 p0, [fd00::1]:80 w1 p0", peersOf(services([srv("a.web", 80)]), targets));
  });

  it("that was never known is nothing that DNS says: the pool stays as it is", () => {
    const targets = targetsOf({ "new.web. A": failure("timeout"), "new.web. AAAA": failure("timeout") });
    assert.equal("failing timeout", peersOf(services([srv("new.web", 80)]), targets));
  });

  it("is asked for at the same time as the others'", () => {
    let atOnce = 0;
    const resolver: Resolver = { resolve: () => absent("nodata"), askNameservers: () => absent("nodata") };
    const together: Together = (tasks) => {
      atOnce = tasks.length;
    };
    const targets = newTargets(resolver, () => 0, together, ["A", "AAAA"], 10, []);
    const list: ServiceRecord[] = [];
    for (const number of $range(1, 12)) list.push(srv(`${number}.web`, 80));
    findTargets(targets, services(list));
    assert.equal(24, atOnce);
  });
});
