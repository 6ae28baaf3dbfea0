import {
  appendEvents,
  type Draft,
  eventsOf,
  forgetEvents,
  lastKindOf,
  type PoolEvent,
} from "../../../ts-src/weir/pool/events";
import { publish, retire } from "../../../ts-src/weir/pool/published";
import { memoryStore, snapshotOf } from "../support/fakes";

const TIME = 1_764_000_000;

function draft(fields: Partial<Draft> = {}): Draft {
  const { cause = "DNS names it", evidence = "", kind = "appeared", peer = "10.0.0.1:80", time = TIME } = fields;
  return { time, service: fields.service ?? "web", peer, kind, cause, evidence };
}

function numbered({ cause, evidence, kind, peer, service, time }: Draft, id: number): PoolEvent {
  return { id, time, service, peer, kind, cause, evidence };
}

describe("the events of a service", () => {
  it("are as they were recorded", () => {
    const store = memoryStore();
    const stale = draft({ kind: "stale", peer: "", cause: "fresh -> stale", evidence: "10.0.0.2:53 said servfail" });
    appendEvents(store, [draft(), stale], 1, false);
    const [first, second] = eventsOf(store, "web");
    assert.same(numbered(draft(), TIME * 1e6), first);
    assert.same(numbered(stale, TIME * 1e6 + 2), second);
    assert.same([], eventsOf(store, "api"));
  });

  it("are one line each, whatever a peer or a nameserver says", () => {
    const store = memoryStore();
    appendEvents(store, [draft({ evidence: `a\tb\n1\t2\u0007é${string.rep("x", 1000)}` }), draft()], 1, false);
    const events = eventsOf(store, "web");
    assert.equal(2, events.length);
    assert.matches("^a%?b%?1%?2%?%?%?x+$", events[0]!.evidence);
    assert.equal(200, events[0]!.evidence.length);
  });

  it("have numbers that only rise, though the time of day is put back, and are not those of the other subsystem", () => {
    const http = memoryStore();
    const stream = memoryStore();
    const seen = new LuaSet<number>();
    let last = 0;
    for (const time of [TIME, TIME, TIME - 3600, TIME + 0.001, TIME + 60]) {
      appendEvents(http, [draft({ time }), draft({ time })], 1, false);
      appendEvents(stream, [draft({ time }), draft({ time })], 1, true);
    }
    for (const { id } of eventsOf(http, "web")) {
      assert.is_true(id > last);
      last = id;
      seen.add(id);
    }
    for (const { id } of eventsOf(stream, "web")) assert.is_false(seen.has(id));
  });

  it("are the last hundred", () => {
    const store = memoryStore();
    for (const index of $range(1, 250)) appendEvents(store, [draft({ cause: `${index}` })], 1, false);
    const events = eventsOf(store, "web");
    assert.equal(100, events.length);
    assert.same(["151", "250"], [events[0]!.cause, events[99]!.cause]);
  });

  it("of all services together take a quarter of the memory at most; the oldest go first", () => {
    const size = 100_000;
    const store = memoryStore(() => 0, size);
    const services = 100;
    for (const number of $range(1, services)) {
      const text = string.rep("x", 150);
      for (const _ of $range(1, 20))
        appendEvents(store, [draft({ service: `${number}`, cause: text })], services, false);
    }
    let bytes = 0;
    for (const key of store.keys()) bytes += tostring(store.get(key)).length;
    assert.is_true(bytes < size / 4 && bytes > size / 8, `${bytes} bytes`);
    appendEvents(store, [draft({ service: "1", cause: "the last" })], services, false);
    const left = eventsOf(store, "1");
    assert.equal("the last", left[left.length - 1]?.cause);
  });

  it("are dropped where there is no room, and take none from a pool", () => {
    const store = memoryStore(() => 0, 400);
    publish(store, "web", snapshotOf([]));
    store.set("filler", string.rep("x", 200));
    for (const _ of $range(1, 20)) appendEvents(store, [draft({ cause: string.rep("x", 150) })], 0.1, false);
    assert.is_true(eventsOf(store, "web").length <= 1);
    assert.is_true(forgetEvents(store) || eventsOf(store, "web").length === 0);
    assert.is_nil(publish(store, "web", snapshotOf([])));
  });

  it("go with their service", () => {
    const store = memoryStore();
    appendEvents(store, [draft()], 1, false);
    appendEvents(store, [draft({ service: "api" })], 1, false);
    appendEvents(store, [draft({ service: "", kind: "reload" })], 1, false);
    const services = new LuaSet<string>();
    services.add("api");
    retire(store, services);
    assert.same([0, 1, 1], [eventsOf(store, "web").length, eventsOf(store, "api").length, eventsOf(store, "").length]);
  });

  it("tell what happened to a peer last", () => {
    const store = memoryStore();
    appendEvents(store, [draft(), draft({ kind: "ejected" }), draft({ kind: "back", peer: "10.0.0.2:80" })], 1, false);
    assert.equal("ejected", lastKindOf(store, "web", "10.0.0.1:80"));
    assert.is_nil(lastKindOf(store, "web", "10.0.0.3:80"));
  });
});
