import type { ServiceRules } from "../../../ts-src/weir/leader/service_rules";
import { publish } from "../../../ts-src/weir/pool/published";
import { newOutbox, report } from "../../../ts-src/weir/pool/reports";
import { absent, failure, member, records, rulesOf, snapshotOf } from "../support/fakes";
import { leaderOf, leaderWith } from "../support/leader";

/** A leader of the service web. */
function setUp(rules: Partial<ServiceRules> = {}, most = math.huge) {
  return leaderWith(most, [rulesOf("web", 8080, rules)]);
}

describe("the leader", () => {
  it("publishes what DNS says within one refresh", () => {
    const { resolver, run, published } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.1);
    assert.equal("fresh 10.0.0.1:8080", published());
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(1.1);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
  });

  it("asks for a family that has nothing only now and then while the other serves", () => {
    const { resolver, run } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    run(20);
    let asked = 0;
    for (const type of resolver.asked) if (type === "AAAA") asked++;
    assert.is_true(asked >= 2 && asked <= 3, `${asked} times`);
  });

  it("leaves out a reported peer until it can be connected to again, and asks DNS at once", () => {
    const { store, resolver, prober, run, published } = setUp();
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.5);
    const asked = resolver.asked.length;
    report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
    run(0.1);
    assert.equal("fresh 10.0.0.1:8080(down) 10.0.0.2:8080", published());
    assert.equal(asked + 1, resolver.asked.length);
    run(2);
    assert.equal("fresh 10.0.0.1:8080(down) 10.0.0.2:8080", published());
    prober.open.add("10.0.0.1:8080");
    run(1.1);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
  });

  it("says once why a peer is left out, and once that it is back", () => {
    const { store, resolver, prober, run, logged } = setUp();
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.5);
    while (logged.length > 0) logged.pop();
    for (const _ of $range(1, 3)) {
      report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
      report(newOutbox(store), "web", "cuts_off", "10.0.0.2:8080");
    }
    run(2);
    for (const id of ["10.0.0.1:8080", "10.0.0.2:8080"]) prober.open.add(id);
    run(2);
    table.sort(logged);
    assert.same(
      [
        "web: 10.0.0.1:8080 accepts connections and is back",
        "web: 10.0.0.1:8080 accepts no connection and is left out until it accepts one",
        "web: 10.0.0.2:8080 accepts connections and is back",
        "web: 10.0.0.2:8080 cuts requests off and is left out until it accepts one",
      ],
      logged,
    );
  });

  it("leaves out a peer over TLS until it shows the right certificate, and says once each what is wrong", () => {
    const { store, resolver, prober, run, published, logged } = setUp({ peer_tls: "on", peer_tls_name: "api" });
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.5);
    while (logged.length > 0) logged.pop();
    report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
    run(2);
    prober.open.add("10.0.0.1:8080");
    prober.certificates["10.0.0.1:8080"] = "web";
    run(3);
    assert.equal("fresh 10.0.0.1:8080(down) 10.0.0.2:8080", published());
    prober.certificates["10.0.0.1:8080"] = "api";
    run(1.1);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
    assert.same(
      [
        "web: 10.0.0.1:8080 accepts no connection over TLS and is left out until it accepts one",
        "web: 10.0.0.1:8080 accepts no connection over TLS: connection refused",
        "web: 10.0.0.1:8080 accepts no connection over TLS: certificate host mismatch",
        "web: 10.0.0.1:8080 accepts connections over TLS and is back",
      ],
      logged,
    );
  });

  it("takes any certificate where none is asked for", () => {
    const { store, resolver, prober, run, published } = setUp({ peer_tls: "insecure" });
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.5);
    report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
    run(0.1);
    prober.certificates["10.0.0.1:8080"] = "somebody";
    run(1.1);
    assert.equal("fresh 10.0.0.1:8080", published());
  });

  it("asks at most four times a second however many peers are reported", () => {
    const { store, resolver, run } = setUp();
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(2);
    const before = resolver.asked.length;
    for (const _ of $range(1, 1000)) {
      report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
      report(newOutbox(store), "web", "refuses", "10.0.0.2:8080");
      run(0.01);
    }
    const seconds = 1000 * 0.04;
    assert.is_true(resolver.asked.length - before <= 4 * seconds + 4);
  });

  it("asks DNS up to four times a second while a request waits for somebody, and not a moment longer", () => {
    const { store, resolver, run, published } = setUp({ family: "ipv4" });
    resolver.answers.A = absent("nxdomain");
    run(4.9);
    const before = resolver.asked.length;
    report(newOutbox(store), "web", "demand", "109.9");
    run(3);
    assert.near(12, resolver.asked.length - before, 2);
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.35);
    assert.equal("fresh 10.0.0.1:8080", published());
    const after = resolver.asked.length;
    run(1.5);
    assert.near(1.5, resolver.asked.length - after, 0.5);
  });

  it("lets a peer of UDP back that refuses no datagram, whatever listens at its port over TCP", () => {
    const { store, resolver, prober, run, published, logged } = setUp({ protocol: "udp" });
    resolver.answers.A = records(["10.0.0.1"]);
    prober.open.add("10.0.0.1:8080");
    run(0.5);
    report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
    run(2);
    assert.equal("fresh 10.0.0.1:8080(down)", published());
    prober.open.add("udp 10.0.0.1:8080");
    run(1);
    assert.equal("fresh 10.0.0.1:8080", published());
    table.sort(logged);
    assert.same(
      [
        "web: 10.0.0.1:8080 refuses datagrams and is left out until it takes one",
        "web: 10.0.0.1:8080 refuses no datagram and is back",
      ],
      [logged[0], logged[1]],
    );
  });

  it("does not take silence for a sign of a peer of UDP while DNS may still have one that is gone", () => {
    const { store, resolver, prober, run, published } = setUp({ protocol: "udp" });
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    prober.open.add("udp 10.0.0.1:8080");
    run(0.5);
    report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
    run(0.9);
    assert.equal("fresh 10.0.0.1:8080(down) 10.0.0.2:8080", published());
    run(1.5);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
  });

  it("checks peers of UDP by whether they refuse an empty datagram", () => {
    const { resolver, prober, run, published } = setUp({ protocol: "udp", check: "udp" });
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    prober.open.add("udp 10.0.0.1:8080");
    run(1);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080(out)", published());
  });

  it("checks nameservers by DNS, over the protocol of the service", () => {
    for (const protocol of ["udp", "tcp"] as const) {
      const { resolver, prober, run, published } = setUp({ protocol, check: "dns" });
      resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
      prober.responses[`${protocol} 10.0.0.1:8080`] = string.char(0x81, 0x80, 0, 1, 0, 0, 0, 0, 0, 0);
      run(1);
      assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080(out)", published());
    }
  });

  it("probes a peer ten times a second for which a request waits", () => {
    const { store, resolver, prober, run, published } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.5);
    report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
    report(newOutbox(store), "web", "demand", "120");
    run(5);
    prober.open.add("10.0.0.1:8080");
    run(0.2);
    assert.equal("fresh 10.0.0.1:8080", published());
  });

  it("does not probe a peer of a stale pool: it stays out until DNS confirms it", () => {
    const { store, resolver, prober, run, published } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    prober.open.add("10.0.0.1:8080");
    run(0.5);
    resolver.answers.A = failure("timeout");
    run(1.2);
    report(newOutbox(store), "web", "refuses", "10.0.0.1:8080");
    run(3);
    assert.equal("stale 10.0.0.1:8080(down)", published());
    resolver.answers.A = records(["10.0.0.1"]);
    run(1.2);
    assert.equal("fresh 10.0.0.1:8080", published());
  });

  it("lets a held pool go on time", () => {
    const { resolver, run, published } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.5);
    resolver.answers.A = absent("nxdomain");
    run(1.1);
    assert.equal("held 10.0.0.1:8080", published());
    run(2.1);
    assert.equal("empty", published());
  });

  it("ignores reports about peers and services that are not there", () => {
    const { store, resolver, run, published } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.5);
    report(newOutbox(store), "web", "refuses", "10.0.0.7:8080");
    report(newOutbox(store), "other", "refuses", "10.0.0.1:8080");
    run(0.1);
    assert.equal("fresh 10.0.0.1:8080", published());
  });

  it("says once that DNS fails, and once that it is back", () => {
    const { resolver, logged, run } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.5);
    resolver.answers.A = failure("servfail");
    run(10);
    resolver.answers.A = records(["10.0.0.1"]);
    run(1.2);
    assert.same(
      [
        "web: waiting -> fresh (records), 1 endpoints",
        "web: fresh -> stale (servfail), 1 endpoints",
        "web: stale -> fresh (records), 1 endpoints",
      ],
      logged,
    );
  });
});

describe("a virtual address of Swarm", () => {
  it("is warned of once, with the name to use", () => {
    const { resolver, logged, run } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    resolver.byName["tasks.web"] = records(["10.0.0.2", "10.0.0.3"]);
    run(5);
    const warned: string[] = [];
    for (const line of logged) if (string.match(line, "tasks%.web")[0] !== undefined) warned.push(line);
    assert.same(["web: 10.0.0.1 is a virtual address of Swarm, which balances by itself; use tasks.web"], warned);
  });

  it("is not seen in a service of one container", () => {
    const { resolver, logged, run } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    resolver.byName["tasks.web"] = records(["10.0.0.1"]);
    run(5);
    assert.equal(1, logged.length);
  });
});

describe("a new leader", () => {
  it("goes on where the last one ended", () => {
    const { store, resolver, run, replace, published } = setUp();
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.5);
    report(newOutbox(store), "web", "refuses", "10.0.0.2:8080");
    run(0.1);
    replace();
    resolver.answers.A = failure("timeout");
    resolver.answers.AAAA = failure("timeout");
    run(5);
    assert.equal("stale 10.0.0.1:8080 10.0.0.2:8080(down)", published());
  });

  it("lets go what the last one held, after the rest of the time", () => {
    const { resolver, run, replace, published } = setUp();
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.5);
    resolver.answers.A = absent("nxdomain");
    run(1.7);
    replace();
    run(1.5);
    assert.equal("empty", published());
  });
});

describe("the leader of a service with checks", () => {
  it("asks over TLS where requests go over it, and tells what is wrong with that from what is with the answer", () => {
    const { resolver, prober, run, published, logged } = setUp({ check: "/healthz", peer_tls: "on" });
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    prober.certificates["10.0.0.1:8080"] = "web";
    for (const id of ["10.0.0.1:8080", "10.0.0.2:8080"]) prober.responses[id] = "HTTP/1.1 200 OK\r\n\r\n";
    run(1);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080(out)", published());
    assert.equal(1, prober.requests.length);
    assert.matches("fails its check .* no TLS at port 8080: certificate host mismatch", table.concat(logged, "\n"));
  });

  const good = "HTTP/1.1 200 OK\r\n\r\n";
  const bad = "HTTP/1.1 503 Service Unavailable\r\n\r\n";

  it("lets nobody in before its first good answer, and nobody stay who fails three times", () => {
    const { resolver, prober, run, published } = setUp({ check: "/healthz" });
    prober.responses["10.0.0.1:8080"] = good;
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.2);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080(out)", published());
    prober.responses["10.0.0.2:8080"] = good;
    run(10.2);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
    prober.responses["10.0.0.1:8080"] = bad;
    run(9);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
    run(6.2);
    assert.equal("fresh 10.0.0.1:8080(out) 10.0.0.2:8080", published());
  });

  it("asks the port and host that it is told, with the headers, every five seconds", () => {
    const { resolver, prober, run } = setUp({
      check: "/healthz",
      check_host: "web.internal",
      check_headers: [{ name: "X-Probe", value: "yes" }],
      check_port: 9090,
    });
    prober.responses["10.0.0.1:9090"] = good;
    resolver.answers.A = records(["10.0.0.1"]);
    run(60);
    assert.near(12, prober.requests.length, 1);
    const [host, probe] = string.match(prober.requests[0]!, "\nHost: ([^\r]*)\r.*\nX%-Probe: ([^\r]*)\r");
    assert.equal("web.internal", host);
    assert.equal("yes", probe);
  });

  it("stops when the peer is gone", () => {
    const { resolver, prober, run } = setUp({ check: "/healthz" });
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(1);
    resolver.answers.A = records(["10.0.0.2"]);
    run(2);
    const before = prober.requests.length;
    run(50);
    assert.near(10, prober.requests.length - before, 1);
  });

  it("goes on from what the last one knew", () => {
    const { resolver, prober, run, published, replace } = setUp({ check: "tcp" });
    prober.open.add("10.0.0.1:8080");
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(1);
    replace();
    run(0.01);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080(out)", published());
  });
});

describe("the leader of peers that fail", () => {
  it("takes out who fails for all workers, offers it as half open, and lets it back if it answers", () => {
    const { store, resolver, run, published } = setUp();
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.5);
    report(newOutbox(store), "web", "failing", "10.0.0.1:8080");
    run(0.1);
    assert.equal("fresh 10.0.0.1:8080(out) 10.0.0.2:8080", published());
    run(9.8);
    assert.equal("fresh 10.0.0.1:8080(out) 10.0.0.2:8080", published());
    run(0.3);
    assert.equal("fresh 10.0.0.1:8080(half_open) 10.0.0.2:8080", published());
    report(newOutbox(store), "web", "proven", "10.0.0.1:8080");
    run(0.1);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
  });

  it("takes out no more than half, whatever is reported", () => {
    const { store, resolver, run, published } = setUp();
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
    run(0.5);
    for (const last of [1, 2, 3]) report(newOutbox(store), "web", "failing", `10.0.0.${last}:8080`);
    run(0.1);
    assert.equal("fresh 10.0.0.1:8080(out) 10.0.0.2:8080 10.0.0.3:8080", published());
  });

  it("takes out whose rate of errors stands out among all workers' reports", () => {
    const { store, resolver, run, published } = setUp();
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"]);
    run(0.5);
    for (const _ of $range(1, 2)) {
      const rates = ["10.0.0.1:8080=60/20"];
      for (const last of [2, 3, 4, 5]) rates.push(`10.0.0.${last}:8080=60/0`);
      report(newOutbox(store), "web", "rates", table.concat(rates, ","));
    }
    run(10.2);
    assert.equal("fresh 10.0.0.1:8080(out) 10.0.0.2:8080 10.0.0.3:8080 10.0.0.4:8080 10.0.0.5:8080", published());
  });

  it("keeps who is out when another worker takes over", () => {
    const { store, resolver, run, published, replace } = setUp();
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.5);
    report(newOutbox(store), "web", "failing", "10.0.0.1:8080");
    run(0.1);
    replace();
    run(5);
    assert.equal("fresh 10.0.0.1:8080(out) 10.0.0.2:8080", published());
  });
});

describe("what a new leader inherits", () => {
  function two() {
    const rules = { family: "ipv4" } as const;
    return leaderOf(rulesOf("web", 8080, rules), rulesOf("api", 8080, rules));
  }

  it("is no news: services that have the same address keep it, though DNS is silent", () => {
    const { published, replace, resolver, run } = two();
    resolver.byName["web"] = records(["10.0.0.1"]);
    resolver.byName["api"] = records(["10.0.0.1"]);
    run(2.5);
    resolver.byName["web"] = failure("timeout");
    resolver.byName["api"] = failure("timeout");
    replace();
    run(60);
    assert.equal("stale 10.0.0.1:8080", published("web"));
    assert.equal("stale 10.0.0.1:8080", published("api"));
  });

  it("is a whole pool where hold collected it from many answers, and no longer than hold", () => {
    const { published, replace, resolver, run } = setUp({ family: "ipv4", hold: 30 });
    for (const first of [1, 4, 7, 10]) {
      resolver.answers.A = records([`10.0.0.${first}`, `10.0.0.${first + 1}`, `10.0.0.${first + 2}`]);
      run(1.2);
    }
    const count = (): number => string.gsub(published(), "10%.0%.0", "")[1];
    assert.equal(12, count());
    replace();
    run(1.2);
    assert.equal(12, count());
    for (const _ of $range(1, 14)) {
      replace();
      run(2);
    }
    assert.equal(3, count());
  });

  it("is where the targets of SRV records are, for as long as they cannot be asked for", () => {
    const { published, replace, resolver, run } = leaderOf(rulesOf("web", undefined, { family: "ipv4" }));
    resolver.answers.SRV = {
      kind: "records",
      records: [{ type: "SRV", name: "web", ttl: 1, priority: 0, weight: 1, port: 80, target: "a.web" }],
      additional: [],
      ttl: 1,
      name: "web",
      server: "127.0.0.1:53",
      queries: 1,
      unheard: [],
    };
    resolver.byName["a.web."] = records(["10.0.0.1"]);
    run(1.2);
    assert.equal("fresh 10.0.0.1:80", published());
    resolver.byName["a.web."] = failure("servfail");
    replace();
    run(60);
    assert.equal("fresh 10.0.0.1:80", published());
  });
});

describe("a leader that is one no more", () => {
  it("changes nothing with what it still finds out", () => {
    const { hold, published, replace, resolver, run } = setUp({ family: "ipv4" });
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.1);
    const late = hold(records(["10.0.0.9"]), 1.2);
    replace();
    resolver.answers.A = records(["10.0.0.2"]);
    run(0.2);
    assert.equal("fresh 10.0.0.2:8080", published());
    late();
    assert.equal("fresh 10.0.0.2:8080", published());
  });

  it("publishes nothing from the moment its lease ends, before it has heard of another", () => {
    const { endLease, hold, published, resolver, run } = setUp({ family: "ipv4" });
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.1);
    const late = hold(records(["10.0.0.9"]), 1.2);
    endLease();
    late();
    assert.equal("fresh 10.0.0.1:8080", published());
  });

  it("is corrected at once if it published all the same", () => {
    const { published, resolver, run, store } = setUp({ family: "ipv4" });
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.1);
    publish(store, "web", snapshotOf([member("10.0.0.9")]));
    assert.equal("fresh 10.0.0.9:8080", published());
    run(0.08);
    assert.equal("fresh 10.0.0.1:8080", published());
  });
});

describe("a pool that does not fit into the store", () => {
  it("leaves the last one, is said once, and published when there is room", () => {
    const { logged, published, resolver, run } = setUp({ family: "ipv4" }, 1200);
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.1);
    const many: string[] = [];
    for (const last of $range(1, 50)) many.push(`10.0.1.${last}`);
    resolver.answers.A = records(many);
    run(5);
    assert.equal("fresh 10.0.0.1:8080", published());
    let said = 0;
    for (const line of logged) if (string.match(line, "does not reach the workers")[0] !== undefined) said++;
    assert.equal(1, said);
    resolver.answers.A = records(["10.0.1.1", "10.0.1.2"]);
    run(1.2);
    assert.equal("fresh 10.0.1.1:8080 10.0.1.2:8080", published());
  });
});

describe("services of the same name", () => {
  it("ask once for both", () => {
    const { resolver, run } = leaderOf(
      rulesOf("web-80", 80, { family: "ipv4" }, "web"),
      rulesOf("web-81", 81, { family: "ipv4" }, "web"),
    );
    resolver.answers.A = records(["10.0.0.1"]);
    run(10);
    assert.near(10, resolver.asked.length, 1);
  });

  it("never take their address from each other", () => {
    const { published, resolver, run } = leaderOf(
      rulesOf("one", 80, { family: "ipv4" }, "web"),
      rulesOf("two", 80, { family: "ipv4" }, "web"),
    );
    resolver.answers.A = records(["10.0.0.1"]);
    run(1.2);
    resolver.answers.A = failure("timeout");
    run(10);
    assert.equal("stale 10.0.0.1:80", published("one"));
    assert.equal("stale 10.0.0.1:80", published("two"));
  });
});

describe("DNS that is silent from the start", () => {
  it("is said, once", () => {
    const { logged, resolver, run } = setUp({ family: "ipv4" });
    resolver.answers.A = failure("timeout");
    run(10);
    assert.same(["web: waiting for DNS (timeout): no nameserver answers"], logged);
  });
});
