import { decode } from "cjson";

import { noteArrival, noteEnd } from "../../../ts-src/weir/balancer/arrivals";
import { begin } from "../../../ts-src/weir/balancer/begin";
import { newRequestState } from "../../../ts-src/weir/balancer/request_state";
import { appendEvents, eventsOf } from "../../../ts-src/weir/pool/events";
import { historyJson, keepHistory, keptOf } from "../../../ts-src/weir/pool/history";
import { published, retire } from "../../../ts-src/weir/pool/published";
import { handMovedClock, memoryStore, records, rulesOf, scriptedProber, scriptedResolver } from "../support/fakes";
import { leaderWith } from "../support/leader";
import { runWorkers, startWorker } from "../support/worker";

/** A second of the clock is a million more in Unix seconds. */
const AHEAD = 1_000_000;

type Row = readonly [number, number, number, number, number, number, number];

/** A process with some services of one peer each. */
function processOf(keys: readonly string[]) {
  const clock = handMovedClock(101.02);
  const resolver = scriptedResolver();
  resolver.answers.A = records(["10.0.0.1"]);
  const store = memoryStore(clock.read);
  const dead = new LuaSet<number>();
  const files = new LuaMap<string, string>();
  const around = { clock, store, resolver, prober: scriptedProber(), files, logged: [], ended: [], dead };
  const services: Record<string, unknown> = {};
  for (const key of keys) services[key] = { port: 8080, family: "ipv4" };
  const start = (pid: number) => startWorker(around, { services }, pid);
  const rows = (key: string): readonly Row[] => decode(historyJson(store, key)) as readonly Row[];
  return { clock, store, dead, start, rows };
}

type Started = ReturnType<typeof startWorker>;

/** So many requests that are answered after so many seconds. */
function serve({ weir }: Started, count: number, seconds: number, status = 200): void {
  const balancer = weir.balancers.get("web")!;
  for (const _ of $range(1, count)) {
    const request = newRequestState();
    noteArrival(balancer, request, 50);
    noteEnd(request, status, 50 + seconds);
  }
}

/** A row as it is kept, that ended at this time. */
function rowAt(time: number): string {
  return string.format("[%d,1,0,0.001,0.001,0,0]\n", time);
}

function rowsUpTo(time: number, count: number): string {
  const rows: string[] = [];
  for (const index of $range(1, count)) rows.push(rowAt(time - (count - index) * 5));
  return table.concat(rows);
}

function timesIn(rows: string): readonly number[] {
  const times: number[] = [];
  for (const [time] of string.gmatch(rows, "%[(%d+)")) times.push(tonumber(time)!);
  return times;
}

describe("the history", () => {
  it("has what all workers did within each step, how long it took, and what is under way", () => {
    const { clock, rows, start } = processOf(["web", "idle"]);
    const one = start(1);
    const two = start(2);
    const workers = [one.worker, two.worker];
    runWorkers(clock, workers, 2);
    serve(one, 98, 0.004);
    serve(two, 2, 0.3, 502);
    begin(two.weir.balancers.get("web")!, newRequestState(), clock.now, "");
    assert.same([], rows("web"));
    runWorkers(clock, workers, 4);
    // 50 of 100 are half way through the 98 of 2 to 5 ms: within a bucket, nobody knows better.
    assert.same([[105 + AHEAD, 100, 2, 0.003531, 0.375, 1, 0]], rows("web"));
    serve(one, 1, 90);
    runWorkers(clock, workers, 5);
    assert.same([110 + AHEAD, 1, 0, 60, 60, 1, 0], rows("web")[1]);
    assert.matches("^%[%[1000105,0,0,null,null,0,0%],", historyJson(one.weir.store, "idle"));
  });

  it("counts each request in the step in which it ended, though workers send once a second", () => {
    const { clock, rows, start } = processOf(["web"]);
    const one = start(1);
    runWorkers(clock, [one.worker], 0.2);
    for (const _ of $range(1, 300)) {
      serve(one, 1, 0.001);
      runWorkers(clock, [one.worker], 0.2);
    }
    for (const [index, row] of ipairs(rows("web") as Row[])) {
      if (index > 1) assert.equal(25, row[1], `row ${index}`);
    }
    assert.is_true(rows("web").length >= 11);
  });

  it("goes on under another leader, and after a reload", () => {
    const { clock, dead, rows, start } = processOf(["web"]);
    const one = start(1);
    const two = start(2);
    runWorkers(clock, [one.worker, two.worker], 6);
    serve(two, 7, 0.001);
    dead.add(1);
    runWorkers(clock, [two.worker], 5);
    assert.same([0, 7], [rows("web")[0]![1], rows("web")[1]![1]]);
    serve(two, 5, 0.001);
    two.quit();
    const three = start(3);
    runWorkers(clock, [three.worker], 5);
    assert.same([3, 5], [rows("web").length, rows("web")[2]![1]]);
  });

  it("has no row for a time in which nobody led, nor one that is too large for what came after", () => {
    const { clock, rows, start } = processOf(["web"]);
    const one = start(1);
    runWorkers(clock, [one.worker], 6);
    serve(one, 1000, 0.001);
    runWorkers(clock, [one.worker], 1);
    clock.now = clock.now + 30;
    runWorkers(clock, [one.worker], 1);
    serve(one, 1, 0.001);
    runWorkers(clock, [one.worker], 5);
    const counts: number[] = [];
    for (const row of rows("web")) counts.push(row[1]);
    assert.same([0, 1], counts);
  });

  it("has a row of each of many services after each step, a few in a tick", () => {
    const keys: string[] = [];
    for (const index of $range(1, 25)) keys.push(string.format("web%02d", index));
    const { clock, rows, start } = processOf(keys);
    const one = start(1);
    runWorkers(clock, [one.worker], 0.2);
    clock.now = 105.48;
    const added: number[] = [];
    for (const _ of $range(1, 4)) {
      runWorkers(clock, [one.worker], 0.04);
      let have = 0;
      for (const key of keys) have += rows(key).length;
      added.push(have);
    }
    assert.same([10, 20, 25, 25], added);
  });

  it("is of the last five minutes, and of none to come where the time was set back", () => {
    const store = memoryStore();
    keepHistory(store, "web", { base: "1", rows: rowsUpTo(2000, 70) }, 2000, 1);
    const times = timesIn(keptOf(store, "web").rows);
    assert.same([60, 1705, 2000], [times.length, times[0], times[59]]);
    const rows = keptOf(store, "web").rows + rowAt(1500);
    keepHistory(store, "web", { base: "2", rows }, 1500, 1);
    assert.same([1500], timesIn(keptOf(store, "web").rows));
  });

  it("takes an eighth of the memory at most, and what is there of it where that is less", () => {
    const store = memoryStore(() => 0, 8_000);
    keepHistory(store, "web", { base: "1", rows: rowsUpTo(2000, 60) }, 2000, 2);
    const { rows } = keptOf(store, "web");
    assert.is_true(rows.length <= 500 && rows.length > 450, `${rows.length}`);
    assert.equal(2000, timesIn(rows)[timesIn(rows).length - 1]);
    const full = memoryStore(() => 0, 8_000);
    full.set("else", string.rep("x", 7_500));
    keepHistory(full, "web", { base: "1", rows: rowsUpTo(2000, 60) }, 2000, 1);
    const few = timesIn(keptOf(full, "web").rows);
    assert.is_true(few.length > 5 && few.length < 20, `${few.length}`);
    assert.equal(2000, few[few.length - 1]);
  });

  it("goes first where there is no room for events, or for a pool", () => {
    const store = memoryStore(() => 0, 1_000);
    store.set("history:web", `1\n${rowsUpTo(2000, 20)}`);
    store.set("else", string.rep("x", 250));
    const cause = string.rep("c", 150);
    appendEvents(store, [{ time: 1, service: "web", peer: "", kind: "stale", cause, evidence: "" }], 1, false);
    assert.equal(cause, eventsOf(store, "web")[0]!.cause);
    assert.equal("[]", historyJson(store, "web"));
    const { resolver, run, store: small } = leaderWith(1_500, [rulesOf("web", 8080, {})]);
    small.set("history:web", `1\n${string.rep("x", 1_400)}`);
    resolver.answers.A = records(["10.0.0.1"]);
    run(1);
    assert.equal("fresh", published(small, "web")!.state);
    assert.is_nil(small.get("history:web"));
  });

  it("is removed of a service that is no more", () => {
    const store = memoryStore();
    for (const key of ["web", "api"]) keepHistory(store, key, { base: "1", rows: rowAt(2000) }, 2000, 2);
    const services = new LuaSet<string>();
    services.add("api");
    retire(store, services);
    assert.equal("[]", historyJson(store, "web"));
    assert.same([2000], timesIn(keptOf(store, "api").rows));
  });
});
