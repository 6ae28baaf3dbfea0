import { markDown } from "../../../ts-src/weir/pool/verdict";
import { newReader, publish, published, readChanges } from "../../../ts-src/weir/pool/published";
import { decode, encode } from "../../../ts-src/weir/pool/codec";
import { reconcile } from "../../../ts-src/weir/pool/reconcile";
import { report, takeReports } from "../../../ts-src/weir/pool/reports";
import type { Snapshot } from "../../../ts-src/weir/pool/snapshot";
import { idsOf, member, memoryStore } from "../support/fakes";

const snapshot: Snapshot = {
  version: 7,
  state: "stale",
  since: 1764000000.125,
  reason: "timeout",
  members: [member("10.0.0.1", 3, 1, true), member("fd00::1")],
};

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
    const empty: Snapshot = { version: 1, state: "empty", since: 5, reason: "nxdomain", members: [] };
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

describe("reports", () => {
  it("arrive once, in order", () => {
    const store = memoryStore();
    report(store, "web:80", "down", "[fd00::1]:80");
    report(store, "api", "failing", "10.0.0.1:80");
    const taken: string[] = [];
    const take = (service: string, finding: string, peerId: string): void => {
      taken.push(`${service} ${finding} ${peerId}`);
    };
    takeReports(store, take);
    takeReports(store, take);
    assert.same(["web:80 down [fd00::1]:80", "api failing 10.0.0.1:80"], taken);
  });
});
