import { newRequestState, type RequestState } from "../../../ts-src/weir/balancer/request_state";
import { begin, giveReservedBack, reserve } from "../../../ts-src/weir/balancer/begin";
import { settle } from "../../../ts-src/weir/balancer/settle";
import { collectAnswer, request as requestExplanation } from "../../../ts-src/weir/explain/requests";
import { orderLine } from "../../../ts-src/weir/leader/orders";
import { lastKindOf } from "../../../ts-src/weir/pool/events";
import { publish, published } from "../../../ts-src/weir/pool/published";
import { restoreState } from "../../../ts-src/weir/worker/state";
import { limitRequests, type Weir } from "../../../ts-src/weir/worker/weir";
import type { Worker } from "../../../ts-src/weir/worker/worker";
import {
  absent,
  failure,
  handMovedClock,
  idsOf,
  memoryFiles,
  memoryStore,
  openGate,
  recordingLog,
  records,
  scriptedProber,
  scriptedResolver,
  snapshotOf,
} from "../support/fakes";
import { request } from "../support/request";
import { runWorkers, startWorker, type Surroundings } from "../support/worker";

function surroundings(): Surroundings {
  const clock = handMovedClock(100);
  return {
    clock,
    store: memoryStore(clock.read),
    resolver: scriptedResolver(),
    prober: scriptedProber(),
    files: new LuaMap(),
    logged: [],
    ended: [],
    dead: new LuaSet(),
  };
}

const web = { services: { web: { port: 8080, family: "ipv4", policy: "round_robin" } } };

function peersOf({ balancers }: Weir, key = "web"): string {
  return idsOf(balancers.get(key)!.peers);
}

describe("the workers of a process", () => {
  function pair() {
    const around = surroundings();
    around.resolver.answers.A = records(["10.0.0.1"]);
    const first = startWorker(around, web, 1);
    const second = startWorker(around, web, 2);
    return { around, first, second, both: [first.worker, second.worker] as readonly Worker[] };
  }

  it("have one leader, and all see what it finds within two ticks", () => {
    const { around, both, first, second } = pair();
    runWorkers(around.clock, both, 0.08);
    assert.not_nil(first.worker.leader);
    assert.is_nil(second.worker.leader);
    for (const { weir } of [first, second]) assert.equal("10.0.0.1:8080", peersOf(weir));
    around.resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    runWorkers(around.clock, both, 1.2);
    for (const { weir } of [first, second]) assert.equal("10.0.0.1:8080 10.0.0.2:8080", peersOf(weir));
  });

  it("have another leader at once when theirs leaves", () => {
    const { around, both, first, second } = pair();
    runWorkers(around.clock, both, 0.08);
    first.quit();
    runWorkers(around.clock, [second.worker], 0.04);
    assert.not_nil(second.worker.leader);
  });

  it("have another leader after a second when theirs dies, which goes on with its pools", () => {
    const { around, both, second } = pair();
    runWorkers(around.clock, both, 0.08);
    around.resolver.answers.A = failure("timeout");
    runWorkers(around.clock, [second.worker], 0.8);
    assert.is_nil(second.worker.leader);
    runWorkers(around.clock, [second.worker], 0.4);
    assert.not_nil(second.worker.leader);
    assert.equal("10.0.0.1:8080", peersOf(second.weir));
  });

  it("leave out together whom one of them could not connect to", () => {
    const { around, both, first, second } = pair();
    around.resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    runWorkers(around.clock, both, 0.08);
    const sent = request(second.weir.balancers.get("web")!, around.clock.now);
    const failed = sent.peer!.id;
    settle(sent, "connect_failed", 0, around.clock.now);
    runWorkers(around.clock, both, 0.08);
    const { eligible } = first.weir.balancers.get("web")!;
    assert.equal(1, eligible.length);
    assert.is_true(eligible[0]!.id !== failed);
  });

  it("leave out together whom errors stand out of, however few each of them saw", () => {
    const { around, both, first } = pair();
    const addresses: string[] = [];
    for (const last of $range(1, 5)) addresses.push(`10.0.0.${last}`);
    around.resolver.answers.A = records(addresses);
    runWorkers(around.clock, both, 0.08);
    for (const { weir } of both) {
      for (const number of $range(1, 500)) {
        const sent = request(weir.balancers.get("web")!, around.clock.now);
        const isError = sent.peer!.id === "10.0.0.3:8080" && number % 3 === 0;
        settle(sent, isError ? "error_status" : "answered", 0, around.clock.now);
      }
    }
    runWorkers(around.clock, both, 21);
    assert.equal(4, first.weir.balancers.get("web")!.eligible.length);
  });

  describe("where a peer may have three requests at a time", () => {
    function limited() {
      const around = surroundings();
      around.resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
      const settings = { services: { web: { port: 8080, family: "ipv4", max_connections: 3 } } };
      const start = (pid: number) => {
        const started = startWorker(around, settings, pid);
        limitRequests(started.weir, pid);
        return started;
      };
      const workers = [start(1), start(2), start(3)] as const;
      runWorkers(around.clock, [workers[0].worker, workers[1].worker, workers[2].worker], 0.08);
      const begun = (pid: number): RequestState => request(workers[pid - 1]!.weir.balancers.get("web")!);
      return { around, begun, workers };
    }

    it("give it no more, all together, and as many as one of them would", () => {
      const { begun, workers } = limited();
      const requests: RequestState[] = [];
      for (const pid of [1, 1, 1, 2, 2, 3]) requests.push(begun(pid));
      for (const sent of requests) assert.not_nil(sent.balancer);
      for (const pid of [1, 2, 3]) assert.is_nil(begun(pid).balancer);
      const peer = requests[5]!.peer!;
      settle(requests[5]!, "answered", 0, 0);
      const next = begun(1);
      assert.equal(peer.id, next.peer!.id);
      assert.is_nil(begun(3).balancer);
      assert.equal(3, workers.length);
    });

    it("keep a seat for a request that waited, until it begins or ends", () => {
      const { begun, workers } = limited();
      for (const _ of $range(1, 5)) begun(1);
      const balancer = workers[1].weir.balancers.get("web")!;
      const waiting = newRequestState();
      assert.is_true(reserve(balancer, waiting, 0));
      assert.is_nil(begun(3).balancer);
      giveReservedBack(waiting);
      assert.is_true(reserve(balancer, waiting, 0));
      // The pool may be gone by then, and come back.
      const { pick } = balancer;
      balancer.pick = undefined;
      assert.is_nil(begin(balancer, waiting, 0, ""));
      balancer.pick = pick;
      assert.is_true(reserve(balancer, waiting, 0));
      const peer = waiting.reserved;
      assert.equal(peer, begin(balancer, waiting, 0, ""));
      assert.is_nil(begun(3).balancer);
      settle(waiting, "answered", 0, 0);
      assert.not_nil(begun(3).balancer);
    });

    it("do not count the requests of one that was killed", () => {
      const { around, begun, workers } = limited();
      for (const _ of $range(1, 4)) begun(3);
      begun(1);
      begun(1);
      assert.is_nil(begun(2).balancer);
      around.dead.add(3);
      runWorkers(around.clock, [workers[0].worker, workers[1].worker], 1);
      for (const _ of $range(1, 4)) assert.not_nil(begun(2).balancer);
      assert.is_nil(begun(1).balancer);
    });
  });

  it("answer what only the leader knows", () => {
    const { around, both } = pair();
    runWorkers(around.clock, both, 0.08);
    requestExplanation(around.store, "explain", "2-1", "web", around.clock.now + 1);
    runWorkers(around.clock, both, 0.04);
    assert.matches('"id":"10.0.0.1:8080"', collectAnswer(around.store, "2-1")!);
  });

  it("wake all who wait in one that leaves, lest they wait for what it will not hear of", () => {
    let woken = 0;
    const gate = openGate();
    const newGate = () => ({
      wait: gate.wait,
      waiting: gate.waiting,
      coming: gate.coming,
      open: (most: number): number => {
        woken = most;
        return 0;
      },
    });
    startWorker(surroundings(), web, 1, newGate).quit();
    assert.equal(math.huge, woken);
  });
});

describe("a peer that left its pool with a request under way", () => {
  function leaving(services: Readonly<Record<string, unknown>>) {
    const around = surroundings();
    const { weir, worker } = startWorker(around, { services }, 1);
    around.resolver.byName["web"] = records(["10.0.0.1"]);
    around.resolver.byName["other"] = records(["10.0.0.9"]);
    runWorkers(around.clock, [worker], 0.08);
    const sent = request(weir.balancers.get("web")!, around.clock.now);
    around.resolver.byName["web"] = records(["10.0.0.2"]);
    return { around, sent, run: (seconds: number) => runWorkers(around.clock, [worker], seconds) };
  }
  const drained = { port: 8080, family: "ipv4", drain_timeout: "5s" };

  it("has it ended when drain_timeout is over, and not before", () => {
    const { around, run } = leaving({ web: drained });
    run(5);
    assert.same([], around.ended);
    run(1.5);
    assert.same(["10.0.0.1 8080"], around.ended);
    run(10);
    assert.equal(1, around.ended.length);
  });

  it("is left alone once the request has ended, or without a drain_timeout", () => {
    const { around, run, sent } = leaving({ web: drained });
    run(3);
    settle(sent, "answered", 3, around.clock.now);
    run(10);
    assert.same([], around.ended);
    const endless = leaving({ web: { port: 8080, family: "ipv4" } });
    endless.run(100);
    assert.same([], endless.around.ended);
  });

  it("has it ended where it left several pools at once", () => {
    const other = { name: "web", port: 8080, family: "ipv4" };
    for (const services of [
      { web: drained, a: other },
      { web: drained, z: other },
    ]) {
      const { around, run } = leaving(services);
      run(6.5);
      assert.same(["10.0.0.1 8080"], around.ended);
    }
  });

  it("is left alone while another pool has the same address and port", () => {
    const { around, run } = leaving({ web: drained, other: { port: 8080, family: "ipv4" } });
    around.resolver.byName["other"] = records(["10.0.0.1"]);
    run(20);
    assert.same([], around.ended);
  });
});

describe("the state of a process", () => {
  const saved = { services: web.services, state: "/state" };

  it("is saved a second after a change at the latest, and found by the next start", () => {
    const around = surroundings();
    around.resolver.answers.A = records(["10.0.0.1"]);
    const { worker } = startWorker(around, saved, 1);
    runWorkers(around.clock, [worker], 1.2);
    const text = around.files.get("/state");
    assert.not_nil(text);

    const later = surroundings();
    later.files.set("/state", text!);
    const { weir } = startWorker(later, saved, 2);
    restoreState(weir.configuration, later.store, {
      files: memoryFiles(later.files),
      log: recordingLog(later.logged),
      timeOfDayAhead: () => 1_000_000,
    });
    assert.equal("10.0.0.1:8080", idsOf(published(later.store, "web")!.members));
  });

  it("of a pool that was good until the end is not too old for max_stale", () => {
    const services = { web: { port: 8080, family: "ipv4", max_stale: "60s" } };
    const around = surroundings();
    around.resolver.answers.A = records(["10.0.0.1"]);
    const { worker } = startWorker(around, { services, state: "/state" }, 1);
    runWorkers(around.clock, [worker], 3600);

    const later = surroundings();
    later.clock.now = around.clock.now + 20;
    later.files.set("/state", around.files.get("/state")!);
    later.resolver.answers.A = failure("timeout");
    const next = startWorker(later, { services, state: "/state" }, 2);
    restoreState(next.weir.configuration, later.store, {
      files: memoryFiles(later.files),
      log: recordingLog(later.logged),
      timeOfDayAhead: () => 1_000_000,
    });
    runWorkers(later.clock, [next.worker], 25);
    assert.equal("10.0.0.1:8080", peersOf(next.weir));
    runWorkers(later.clock, [next.worker], 30);
    assert.equal("", peersOf(next.weir));
  });

  it("never takes the place of what is published already", () => {
    const around = surroundings();
    around.resolver.answers.A = absent("nxdomain");
    const { weir } = startWorker(around, saved, 1);
    publish(around.store, "web", snapshotOf([], { version: 9, state: "empty", reason: "nxdomain" }));
    restoreState(weir.configuration, around.store, {
      files: memoryFiles(around.files),
      log: recordingLog(around.logged),
      timeOfDayAhead: () => 0,
    });
    assert.equal(9, published(around.store, "web")!.version);
    assert.matches("starting without a state", around.logged[0]!);
  });
});

describe("a reload", () => {
  /** A worker of an earlier configuration whose pool is known, and one of today's after it, while DNS is silent. */
  function reload(before: object, after: object) {
    const around = surroundings();
    around.resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    const old = startWorker(around, { services: before }, 1);
    runWorkers(around.clock, [old.worker], 0.08);
    around.resolver.answers.A = failure("timeout");
    const { weir, worker } = startWorker(around, { services: after }, 2);
    return { around, old, weir, worker };
  }
  it("with another port holds at once, in a worker that only reads what the last leader published", () => {
    const { around, old, weir, worker } = reload(
      { web: { port: 8080, family: "ipv4" } },
      { web: { port: 9090, family: "ipv4" } },
    );
    runWorkers(around.clock, [old.worker, worker], 0.08);
    assert.is_nil(worker.leader);
    assert.equal("10.0.0.1:9090 10.0.0.2:9090", peersOf(weir));
    old.quit();
    runWorkers(around.clock, [worker], 0.08);
    assert.equal("10.0.0.1:9090 10.0.0.2:9090", idsOf(published(around.store, "web")!.members));
  });

  it("with a tighter deny, or another name, holds at once", () => {
    const denied = reload(
      { web: { port: 80, family: "ipv4" } },
      { web: { port: 80, deny: "10.0.0.1", family: "ipv4" } },
    );
    runWorkers(denied.around.clock, [denied.worker], 0.08);
    assert.equal("10.0.0.2:80", peersOf(denied.weir));
    const renamed = reload({ web: { port: 80, family: "ipv4" } }, { web: { port: 80, name: "other", family: "ipv4" } });
    runWorkers(renamed.around.clock, [renamed.worker], 1.2);
    assert.equal("", peersOf(renamed.weir));
  });

  it("without a service forgets its pool: configured again, it begins anew", () => {
    const { around, old, worker } = reload(
      { web: { port: 80, family: "ipv4" } },
      { other: { port: 80, family: "ipv4" } },
    );
    old.quit();
    runWorkers(around.clock, [worker], 0.08);
    const again = startWorker(around, { services: { web: { port: 80, family: "ipv4" } } }, 3);
    runWorkers(around.clock, [worker, again.worker], 0.08);
    assert.equal("", peersOf(again.weir));
  });
});

describe("a leader that leaves", () => {
  it("leaves what happened last to the events, such as a drain a moment ago", () => {
    const around = surroundings();
    around.resolver.answers.A = records(["10.0.0.1"]);
    const { quit, worker } = startWorker(around, web, 1);
    runWorkers(around.clock, [worker], 0.08);
    requestExplanation(around.store, "orders", "1-1", orderLine("drain", 60, "10.0.0.1", "", "web"), math.huge);
    runWorkers(around.clock, [worker], 0.03);
    quit();
    assert.equal("drained", lastKindOf(around.store, "web", "10.0.0.1:8080"));
  });
});

describe("a leader that is stopped by a signal, and goes on", () => {
  it("leads no more, and changes nothing", () => {
    const around = surroundings();
    around.resolver.answers.A = records(["10.0.0.1"]);
    const first = startWorker(around, web, 1);
    const second = startWorker(around, web, 2);
    runWorkers(around.clock, [first.worker, second.worker], 0.08);
    runWorkers(around.clock, [second.worker], 3.5);
    around.resolver.answers.A = records(["10.0.0.2"]);
    runWorkers(around.clock, [second.worker], 1.2);
    runWorkers(around.clock, [first.worker, second.worker], 0.08);
    assert.is_nil(first.worker.leader);
    assert.equal("10.0.0.2:8080", peersOf(first.weir));
    assert.equal("10.0.0.2:8080", peersOf(second.weir));
  });
});

describe("what a service has done", () => {
  it("is counted with the peers that are gone", () => {
    const around = surroundings();
    around.resolver.answers.A = records(["10.0.0.1"]);
    const { weir, worker } = startWorker(around, web, 1);
    runWorkers(around.clock, [worker], 0.08);
    const balancer = weir.balancers.get("web")!;
    settle(request(balancer, around.clock.now), "answered", 0, around.clock.now);
    const sent = newRequestState();
    begin(balancer, sent, around.clock.now, "");
    settle(sent, "reset", 0, around.clock.now);
    around.resolver.answers.A = records(["10.0.0.2"]);
    runWorkers(around.clock, [worker], 1.2);
    const { answered, requests, reset } = balancer.counters;
    assert.same([2, 1, 1], [requests, answered, reset]);
  });
});
