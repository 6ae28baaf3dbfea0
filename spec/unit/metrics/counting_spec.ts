import { noteArrival, noteEnd } from "../../../ts-src/weir/balancer/arrivals";
import type { Balancer } from "../../../ts-src/weir/balancer/balancer";
import { begin, retry } from "../../../ts-src/weir/balancer/begin";
import { newRequestState } from "../../../ts-src/weir/balancer/request_state";
import { settle } from "../../../ts-src/weir/balancer/settle";
import { freePlace, gaugesOf, stayingWorkers } from "../../../ts-src/weir/metrics/workers";
import { sendCounts } from "../../../ts-src/weir/metrics/sender";
import { retireNumbers } from "../../../ts-src/weir/metrics/keys";
import { type Totals, totalsOf } from "../../../ts-src/weir/metrics/totals";
import { peerTotalsOf } from "../../../ts-src/weir/metrics/peer_numbers";
import { handMovedClock, memoryStore, records, scriptedProber, scriptedResolver } from "../support/fakes";
import { runWorkers, startWorker } from "../support/worker";

/** A process whose service web has one peer. */
function processOf(most = math.huge, options: Readonly<Record<string, unknown>> = {}) {
  const clock = handMovedClock(100);
  const resolver = scriptedResolver();
  resolver.answers.A = records(["10.0.0.1"]);
  const dead = new LuaSet<number>();
  const store = memoryStore(clock.read, most);
  const around = {
    clock,
    store,
    resolver,
    prober: scriptedProber(),
    files: new LuaMap<string, string>(),
    logged: [],
    ended: [],
    dead,
  };
  const settings: Record<string, unknown> = { services: { web: { port: 8080, family: "ipv4" } } };
  for (const [name, value] of pairs(options as object)) settings[name as string] = value;
  const start = (pid: number) => startWorker(around, settings, pid);
  const isAlive = (pid: number): boolean => !dead.has(pid);
  const totals = (): Totals => totalsOf(store, "web", gaugesOf(store, isAlive));
  return { clock, store, dead, start, isAlive, totals };
}

/** A request that is answered after so many seconds. */
function serve(balancer: Balancer, seconds: number, status = 200, now = 100): void {
  const request = newRequestState();
  begin(balancer, request, now, "");
  settle(request, "answered", seconds, now + seconds);
  noteEnd(request, status, now + seconds);
}

describe("what workers count", () => {
  it("is added up over all workers within a second", () => {
    const { clock, start, totals } = processOf();
    const first = start(1);
    const second = start(2);
    runWorkers(clock, [first.worker, second.worker], 0.2);
    const one = first.weir.balancers.get("web")!;
    const two = second.weir.balancers.get("web")!;
    serve(one, 0.001);
    serve(one, 0.2, 404);
    serve(two, 90, 503);
    runWorkers(clock, [first.worker, second.worker], 2.04);
    const { classes, counters, latency } = totals();
    assert.same({ "1xx": 0, "2xx": 1, "3xx": 0, "4xx": 1, "5xx": 1 }, classes);
    assert.equal(3, counters.requests);
    assert.equal(3, counters.answered);
    assert.equal(3, latency.count);
    assert.equal(90.201, math.floor(latency.sum * 1000 + 0.5) / 1000);
    for (const [bound, count] of pairs({ "0.002": 1, "0.1": 1, "0.25": 2, "60": 2, "+Inf": 3 })) {
      assert.equal(count, latency.buckets[bound], bound);
    }
  });

  it("is sent to the last when a worker leaves, and goes on from there in the next", () => {
    const { clock, start, totals } = processOf();
    const first = start(1);
    runWorkers(clock, [first.worker], 0.2);
    serve(first.weir.balancers.get("web")!, 0.1);
    first.quit();
    assert.equal(1, totals().classes["2xx"]);
    const next = start(2);
    runWorkers(clock, [next.worker], 0.2);
    serve(next.weir.balancers.get("web")!, 0.1);
    runWorkers(clock, [next.worker], 1.04);
    assert.equal(2, totals().classes["2xx"]);
  });

  it("has a bound's own time below it, though the clock's differences are not exact", () => {
    const { clock, start, totals } = processOf();
    const { weir, worker } = start(1);
    runWorkers(clock, [worker], 0.2);
    serve(weir.balancers.get("web")!, 0.1, 200, 1000.123);
    runWorkers(clock, [worker], 1.04);
    assert.equal(1, totals().latency.buckets["0.1"]);
  });

  it("counts a request once, at the service that served it, however often it began", () => {
    const { clock, start } = processOf();
    const { weir, worker } = start(1);
    const other = start(2);
    runWorkers(clock, [worker, other.worker], 0.2);
    const balancer = weir.balancers.get("web")!;
    const second = other.weir.balancers.get("web")!;
    const request = newRequestState();
    noteArrival(balancer, request, 100);
    begin(balancer, request, 103, "");
    settle(request, "connect_failed", 0, 103);
    begin(second, request, 103, "");
    settle(request, "connect_failed", 0, 103);
    retry(second, request, 103);
    noteEnd(request, 502, 104);
    noteEnd(request, 200, 105);
    assert.equal(1, balancer.counters.requests);
    assert.equal(1, second.counters.requests);
    const sum = (tally: readonly number[]): number => {
      let ended = 0;
      for (const kind of $range(0, 4)) ended += tally[kind]!;
      return ended;
    };
    assert.equal(0, sum(balancer.tally));
    assert.equal(1, sum(second.tally));
    assert.equal(4, second.tally[second.tally.length - 1]);
  });

  it("takes a status outside of 100 to 599 for one of the nearest that it can mean", () => {
    const { start } = processOf();
    const balancer = start(1).weir.balancers.get("web")!;
    for (const status of [9, 999]) {
      const request = newRequestState();
      noteArrival(balancer, request, 100);
      noteEnd(request, status, 100);
    }
    assert.equal(1, balancer.tally[1]);
    assert.equal(1, balancer.tally[4]);
  });

  it("is kept while the memory is full, and sent when there is some", () => {
    const { start, store } = processOf();
    const { weir, worker } = start(1);
    const balancer = weir.balancers.get("web")!;
    let isFull = true;
    const full = {
      get: store.get,
      set: store.set,
      add: store.add,
      increment: (key: string, by: number) => (isFull ? 0 : store.increment(key, by)),
    };
    const sender = worker.sender as { store: typeof store };
    sender.store = full as unknown as typeof store;
    noteArrival(balancer, newRequestState(), 100);
    sendCounts(worker.sender, 100);
    isFull = false;
    sendCounts(worker.sender, 101);
    assert.equal(1, store.get("metrics:requests:web"));
  });

  it("is removed of services that are no more", () => {
    const { store } = processOf();
    store.increment("metrics:requests:web", 1);
    store.increment("metrics:requests:other", 1);
    store.increment("metrics_peer:attempts:10.0.0.1:8080 web", 1);
    store.increment("metrics_peer:attempts:10.0.0.9:8080 web", 1);
    store.increment("dns_ignored", 1);
    retireNumbers(store, (service, peer) => service === "web" && peer !== "10.0.0.9:8080");
    const keys: string[] = [];
    for (const key of store.keys()) keys.push(key);
    table.sort(keys);
    assert.same(["dns_ignored", "metrics:requests:web", "metrics_peer:attempts:10.0.0.1:8080 web"], keys);
  });
});

describe("the workers that are there", () => {
  it("are asked for their numbers, but those that leave, whose requests count still", () => {
    const { clock, dead, isAlive, start, store, totals } = processOf();
    const first = start(1);
    const second = start(2);
    const third = start(3);
    runWorkers(clock, [first.worker, second.worker, third.worker], 0.04);
    assert.same([1, 2, 3], stayingWorkers(store, isAlive));
    begin(first.weir.balancers.get("web")!, newRequestState(), clock.now, "");
    first.quit();
    dead.add(2);
    assert.same([3], stayingWorkers(store, isAlive));
    assert.equal(1, totals().inFlight);
    assert.equal(2, gaugesOf(store, isAlive).workers);
  });

  it("have a place each at once, also where several start when one was killed", () => {
    const { dead, isAlive, store } = processOf();
    assert.equal(1, freePlace(store, 1, isAlive));
    assert.equal(1, freePlace(store, 1, isAlive));
    dead.add(1);
    assert.equal(1, freePlace(store, 2, isAlive));
    assert.equal(2, freePlace(store, 3, isAlive));
    assert.equal(3, freePlace(store, 4, isAlive));
  });

  it("need no place where there is no memory for it", () => {
    const { isAlive, store } = processOf(10);
    assert.is_nil(freePlace(store, 1, isAlive));
  });
});

describe("what is under way", () => {
  it("is gone with a worker that is killed, and its place is taken by the next", () => {
    const { clock, dead, isAlive, start, store, totals } = processOf();
    const first = start(1);
    const second = start(2);
    runWorkers(clock, [first.worker, second.worker], 0.2);
    for (const { weir } of [first, second]) begin(weir.balancers.get("web")!, newRequestState(), clock.now, "");
    runWorkers(clock, [first.worker, second.worker], 1.04);
    assert.equal(2, totals().inFlight);
    dead.add(1);
    assert.equal(1, totals().inFlight);
    assert.equal(1, gaugesOf(store, isAlive).workers);
    const third = start(3);
    runWorkers(clock, [second.worker, third.worker], 1.04);
    assert.equal(2, gaugesOf(store, isAlive).workers);
    assert.equal(1, totals().inFlight);
    assert.is_nil(store.get("metrics_worker:3"));
  });

  it("has a row for each of two workers that took the same place at once", () => {
    const { clock, isAlive, start, store } = processOf();
    const first = start(1);
    const second = start(2);
    runWorkers(clock, [first.worker, second.worker], 0.2);
    store.remove("metrics_worker:2");
    store.set("metrics_worker:1", "2 stays\n");
    second.worker.sender.place = 1;
    runWorkers(clock, [first.worker, second.worker], 2.04);
    assert.equal(2, gaugesOf(store, isAlive).workers);
  });

  it("is told of each peer, and its tries are counted, where that is wanted", () => {
    const { clock, isAlive, start, store } = processOf(math.huge, { metrics_peers: "on" });
    const { weir, worker } = start(1);
    runWorkers(clock, [worker], 0.2);
    begin(weir.balancers.get("web")!, newRequestState(), clock.now, "");
    runWorkers(clock, [worker], 1.04);
    assert.equal(1, gaugesOf(store, isAlive).peers.get("10.0.0.1:8080 web"));
    assert.same({ attempts: 1, failures: 0 }, peerTotalsOf(store, "web", "10.0.0.1:8080"));
  });

  it("is told of no peer otherwise", () => {
    const { clock, start, store } = processOf();
    const { weir, worker } = start(1);
    runWorkers(clock, [worker], 0.2);
    begin(weir.balancers.get("web")!, newRequestState(), clock.now, "");
    runWorkers(clock, [worker], 1.04);
    for (const key of store.keys()) assert.is_nil(string.match(key, "^metrics_peer")[0], key);
    assert.is_nil(string.match(store.get("metrics_worker:1") as string, "peer")[0]);
  });
});
