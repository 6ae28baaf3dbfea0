import { newCounted, readReplies } from "../../../ts-src/weir/metrics/counted";
import { newOutbox, report } from "../../../ts-src/weir/pool/reports";
import { memoryStore, records, rulesOf } from "../support/fakes";
import { leaderOf } from "../support/leader";

describe("what the leader counts", () => {
  it("are peers left out by reason, once each", () => {
    const { prober, resolver, run, store } = leaderOf(rulesOf("web", 8080, { check: "/up" }));
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"]);
    for (const last of [1, 2, 3]) prober.responses[`10.0.0.${last}:8080`] = "HTTP/1.1 200 OK\r\n\r\n";
    run(0.5);
    const outbox = newOutbox(store);
    for (const _ of $range(1, 3)) {
      report(outbox, "web", "refuses", "10.0.0.1:8080");
      report(outbox, "web", "failing", "10.0.0.2:8080");
    }
    report(outbox, "web", "cuts_off", "10.0.0.3:8080");
    run(0.1);
    for (const [reason, count] of pairs({ refuses: 1, cuts_off: 1, check: 1, rates: undefined })) {
      assert.equal(count, store.get(`metrics:ejected_${reason}:web`), reason);
    }
  });

  it("are answers with errors that take a peer out, not those that do not", () => {
    const { resolver, run, store } = leaderOf(rulesOf("web", 8080, {}));
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.5);
    for (const last of [1, 1, 2]) report(newOutbox(store), "web", "failing", `10.0.0.${last}:8080`);
    run(0.1);
    assert.equal(1, store.get("metrics:ejected_errors:web"));
  });

  it("are endpoints that come and leave", () => {
    const { resolver, run, store } = leaderOf(rulesOf("web", 8080, {}));
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.5);
    resolver.answers.A = records(["10.0.0.2", "10.0.0.3"]);
    run(1.5);
    assert.equal(3, store.get("metrics:appeared:web"));
    assert.equal(1, store.get("metrics:left:web"));
  });

  it("is when DNS last named the peers, again and again while nothing changes", () => {
    const { clock, resolver, run, store } = leaderOf(rulesOf("web", 8080, {}));
    resolver.answers.A = records(["10.0.0.1"]);
    run(10);
    assert.is_true((store.get("metrics:confirmed_at:web") as number) > clock.now - 1.5);
  });

  it("are replies by nameserver and result, which the next leader goes on with", () => {
    const store = memoryStore();
    newCounted(store).replied("10.0.0.53:53", "records");
    const next = newCounted(store);
    next.replied("10.0.0.53:53", "records");
    next.replied("10.0.0.53:53", "servfail");
    next.replied("10.0.0.54:53", "timeout");
    const found: string[] = [];
    readReplies(store, (nameserver, result, count) => {
      found.push(`${nameserver} ${result} ${count}`);
    });
    assert.same(["10.0.0.53:53 records 2", "10.0.0.53:53 servfail 1", "10.0.0.54:53 timeout 1"], found);
  });
});

describe("the time from DNS to a worker", () => {
  it("is that of the last worker, and those of all together", () => {
    const store = memoryStore();
    const counted = newCounted(store);
    counted.answered("web", 100);
    counted.taken("web", 100.02);
    counted.taken("web", 100.04);
    assert.is_true(math.abs((store.get("metrics:lag:web") as number) - 0.04) < 1e-6);
    assert.equal(2, store.get("metrics:lags:web"));
  });

  it("is none of a snapshot that another cause has", () => {
    const store = memoryStore();
    const counted = newCounted(store);
    counted.answered("web", 0);
    counted.taken("web", 100.02);
    assert.is_nil(store.get("metrics:lags:web"));
  });
});
