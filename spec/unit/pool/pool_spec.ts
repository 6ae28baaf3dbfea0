import { markDown } from "../../../ts-src/weir/pool/verdict";
import { epochOf, newReader, publish, published, readChanges, retire } from "../../../ts-src/weir/pool/published";
import { decode, encode } from "../../../ts-src/weir/pool/codec";
import { reconcile } from "../../../ts-src/weir/pool/reconcile";
import { newOutbox, report, sendWaiting, takeReports } from "../../../ts-src/weir/pool/reports";
import type { Member, Snapshot } from "../../../ts-src/weir/pool/snapshot";
import { drained, idsOf, member, memoryStore, snapshotOf } from "../support/fakes";

const snapshot: Snapshot = {
  version: 7,
  state: "stale",
  since: 1764000000.125,
  reason: "timeout",
  confirmedAt: 1764000003.5,
  server: "10.0.0.2:53",
  origin: { name: "web", port: 8080 },
  members: [member("10.0.0.1", 3, 1, true), member("fd00::1")],
};

describe("a drained member", () => {
  it("travels with its end, and is taken over by who knows of no drains", () => {
    const text = encode(snapshotOf([drained(member("10.0.0.1"), 1234.5), member("10.0.0.2")]));
    const { members } = decode(text)!;
    assert.same([1234.5, 0], [members[0]!.drainedUntil, members[1]!.drainedUntil]);
    // What an older Weir reads of each line.
    const [health] = string.match(text, "\n%S+ %d+ %d+ %d+ ([%a_]+):?%d* %S+ %S+");
    assert.equal("up", health);
    const [older] = string.gsub(text, " drained=%S+", "");
    assert.same([0, 0], [decode(older)!.members[0]!.drainedUntil, decode(older)!.members[1]!.drainedUntil]);
  });

  it("is drained for the peer that stays, and no longer when it is not", () => {
    const before = reconcile([], [member("10.0.0.1")]);
    reconcile(before, [drained(member("10.0.0.1"), 500)]);
    assert.equal(500, before[0]!.drainedUntil);
    reconcile(before, [member("10.0.0.1")]);
    assert.equal(0, before[0]!.drainedUntil);
  });
});

describe("reconcile", () => {
  it("returns the same list when nobody came or went", () => {
    const before = reconcile([], [member("10.0.0.1"), member("10.0.0.2")]);
    assert.equal(before, reconcile(before, [member("10.0.0.2"), member("10.0.0.1")]));
  });

  it("keeps the peers that stay, drops the gone and adds the new last", () => {
    const before = reconcile([], [member("10.0.0.1"), member("10.0.0.2"), member("10.0.0.3")]);
    const after = reconcile(before, [member("10.0.0.4"), member("10.0.0.3"), member("10.0.0.1")]);
    assert.equal(3, after.length);
    assert.equal(before[0], after[0]);
    assert.equal(before[2], after[1]);
    assert.equal("10.0.0.4:8080", after[2]!.id);
  });

  it("changes a weight without touching what is known of the peer", () => {
    const before = reconcile([], [member("10.0.0.1", 1)]);
    before[0]!.inFlight = 3;
    const after = reconcile(before, [member("10.0.0.1", 5)]);
    assert.equal(before, after);
    assert.equal(5, after[0]!.weight);
    assert.equal(3, after[0]!.inFlight);
  });

  it("lets a peer that is back begin anew, for a policy that goes by what it did", () => {
    const peers = reconcile([], [member("10.0.0.1"), member("10.0.0.2")]);
    const peer = peers[0]!;
    const other = peers[1]!;
    for (const each of peers) {
      each.latency = 2;
      each.failureRate = 0.5;
      each.measuredAt = 10;
    }
    markDown(peer);
    reconcile(peers, [member("10.0.0.1"), member("10.0.0.2")]);
    assert.equal(0, peer.measuredAt);
    assert.equal(0, peer.failureRate);
    assert.equal(2, other.latency);
  });

  it("takes a repeated member once", () => {
    assert.equal("10.0.0.1:8080", idsOf(reconcile([], [member("10.0.0.1"), member("10.0.0.1")])));
  });
});

describe("a snapshot in the store", () => {
  it("comes out as it went in", () => {
    assert.same(snapshot, decode(encode(snapshot)));
  });

  it("may be without members", () => {
    const empty = snapshotOf([], {
      state: "empty",
      reason: "nxdomain",
      since: 5,
      origin: { name: "_http._tcp.web", port: undefined },
    });
    assert.same(empty, decode(encode(empty)));
  });
});

describe("the board", () => {
  it("shows each change once to each reader, and nothing while nothing changes", () => {
    const store = memoryStore();
    const seen: number[] = [];
    const take = (_service: string, news: Snapshot): void => {
      seen.push(news.version);
    };
    const reader = newReader(store, ["web", "other"]);
    readChanges(reader, take);
    publish(store, "web", snapshot);
    readChanges(reader, take);
    readChanges(reader, take);
    assert.same([7], seen);
  });

  it("shows a worker that starts later what is up", () => {
    const store = memoryStore();
    publish(store, "web", snapshot);
    assert.same(snapshot, published(store, "web"));
    assert.is_nil(published(store, "other"));
  });
});

describe("a snapshot that does not fit into the store", () => {
  /** A store with room for the snapshots of two services, and little more. */
  function narrow() {
    const store = memoryStore(() => 0, 1000);
    const two = [member("10.0.0.1"), member("10.0.0.2")];
    assert.is_nil(publish(store, "web", snapshotOf(two)));
    assert.is_nil(publish(store, "other", snapshotOf(two)));
    const many: Member[] = [];
    for (const last of $range(1, 100)) many.push(member(`10.0.1.${last}`));
    return { store, many: snapshotOf(many, { version: 2 }) };
  }

  it("changes nothing: neither the last one, nor another service's, nor anything else", () => {
    const { many, store } = narrow();
    const before = epochOf(store);
    assert.equal("no memory", publish(store, "web", many));
    assert.equal("10.0.0.1:8080 10.0.0.2:8080", idsOf(published(store, "web")!.members));
    assert.equal("10.0.0.1:8080 10.0.0.2:8080", idsOf(published(store, "other")!.members));
    assert.equal(before, epochOf(store));
  });

  it("can be followed by one that does", () => {
    const { many, store } = narrow();
    publish(store, "web", many);
    assert.is_nil(publish(store, "web", snapshotOf([member("10.0.0.3")], { version: 2 })));
    assert.equal("10.0.0.3:8080", idsOf(published(store, "web")!.members));
  });
});

describe("what is published", () => {
  it("is no snapshot where another format is found, as after a reload with another version", () => {
    assert.is_nil(decode("17 fresh 1764000000.123 records\n10.0.0.1 8080 1 0 up"));
    for (const text of ["", "2", "2 x", "\n"]) assert.is_nil(decode(text));
  });

  it("goes with its service: one that is configured again later begins anew", () => {
    const store = memoryStore();
    publish(store, "web", snapshot);
    publish(store, "gone", snapshot);
    const services = new LuaSet<string>();
    services.add("web");
    retire(store, services);
    assert.not_nil(published(store, "web"));
    assert.is_nil(published(store, "gone"));
  });
});

describe("reports", () => {
  it("arrive once, in order", () => {
    const store = memoryStore();
    report(newOutbox(store), "web:80", "refuses", "[fd00::1]:80");
    report(newOutbox(store), "api", "failing", "10.0.0.1:80");
    const taken: string[] = [];
    const take = (service: string, finding: string, peerId: string): void => {
      taken.push(`${service} ${finding} ${peerId}`);
    };
    takeReports(store, take);
    takeReports(store, take);
    assert.same(["web:80 refuses [fd00::1]:80", "api failing 10.0.0.1:80"], taken);
  });

  it("that find no room wait for it, in order, and none is lost", () => {
    const store = memoryStore(() => 0, 100);
    store.set("ballast", string.rep("x", 60));
    const outbox = newOutbox(store);
    for (const last of $range(1, 9)) report(outbox, "web", "refuses", `10.0.0.${last}:80`);
    const taken: string[] = [];
    const take = (_service: string, _finding: string, peerId: string): void => {
      taken.push(peerId);
    };
    takeReports(store, take);
    assert.is_true(taken.length < 9);
    store.remove("ballast");
    for (const _ of $range(1, 5)) {
      sendWaiting(outbox);
      takeReports(store, take);
    }
    const all: string[] = [];
    for (const last of $range(1, 9)) all.push(`10.0.0.${last}:80`);
    assert.same(all, taken);
  });
});
