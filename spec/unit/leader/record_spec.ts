import type { ServiceRules } from "../../../ts-src/weir/leader/service_rules";
import { noteGeneration } from "../../../ts-src/weir/leader/generation";
import { writeEvents } from "../../../ts-src/weir/leader/record";
import { eventsOf } from "../../../ts-src/weir/pool/events";
import { newOutbox, report } from "../../../ts-src/weir/pool/reports";
import { absent, failure, records, rulesOf } from "../support/fakes";
import { leaderWith } from "../support/leader";

/** A leader whose events and log lines can be read as one text each; `take` reads those since the last time. */
function setUp(rules: Partial<ServiceRules>, another?: ServiceRules) {
  const services = [rulesOf("web", 8080, rules)];
  if (another !== undefined) services.push(another);
  const { leader, logged, prober, replace, resolver, run, store } = leaderWith(math.huge, services);
  let taken = 0;
  const take = (service = "web"): string[] => {
    const lines: string[] = [];
    for (const { cause, evidence, id, kind, peer } of eventsOf(store, service)) {
      if (id > taken) lines.push(table.concat([kind, peer, cause, evidence], "|"));
      if (id > taken) taken = id;
    }
    return lines;
  };
  const said = (): string[] => {
    const lines: string[] = [];
    while (logged.length > 0) lines.push(table.remove(logged, 1)!);
    return lines;
  };
  return { leader, prober, replace, resolver, run, store, take, said };
}

describe("what happens to a pool is recorded, and logged once where it matters:", () => {
  it("peers come and go with DNS, without a word in the log", () => {
    const { resolver, run, said, take } = setUp({ family: "ipv4" });
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.1);
    assert.same(
      [
        "fresh||waiting -> fresh (records), 2 endpoints|",
        "appeared|10.0.0.1:8080|DNS names it|by 127.0.0.1:53",
        "appeared|10.0.0.2:8080|DNS names it|by 127.0.0.1:53",
      ],
      take(),
    );
    said();
    resolver.answers.A = records(["10.0.0.1"]);
    run(1.2);
    assert.same(["left|10.0.0.2:8080|DNS names it no more|by 127.0.0.1:53"], take());
    assert.same([], said());
  });

  it("DNS fails, and later its last answer counts no longer", () => {
    const { resolver, run, said, take } = setUp({ family: "ipv4", max_stale: 3 });
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.1);
    take();
    said();
    resolver.answers.A = failure("servfail");
    run(1.2);
    assert.same(["stale||fresh -> stale (servfail), 1 endpoints|"], take());
    run(3);
    assert.same(
      [
        "empty||stale -> empty (servfail), 0 endpoints|its last answer counts no longer",
        "left|10.0.0.1:8080|the nameservers fail|",
      ],
      take(),
    );
    assert.same(
      [
        "web: fresh -> stale (servfail), 1 endpoints",
        "web: stale -> empty (servfail), 0 endpoints: its last answer counts no longer",
      ],
      said(),
    );
  });

  it("a peer cuts requests off, as often as its worker saw", () => {
    const { resolver, run, said, store, take } = setUp({ family: "ipv4" });
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.1);
    take();
    said();
    report(newOutbox(store), "web", "cuts_off", "10.0.0.1:8080", 3);
    run(0.1);
    const cause = "cuts requests off and is left out until it accepts one";
    assert.same([`cut_off|10.0.0.1:8080|${cause}|3 in a row without an answer`], take());
    assert.same([`web: 10.0.0.1:8080 ${cause}: 3 in a row without an answer`], said());
  });

  it("a peer is ejected, fails its trial, and is back", () => {
    const { resolver, run, said, store, take } = setUp({ family: "ipv4" });
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(0.1);
    take();
    said();
    const outbox = newOutbox(store);
    report(outbox, "web", "failing", "10.0.0.1:8080", 5);
    run(11);
    report(outbox, "web", "failing", "10.0.0.1:8080", 6);
    run(21);
    report(outbox, "web", "proven", "10.0.0.1:8080");
    run(0.1);
    const lines = [
      "answers with errors and is left out for 10 s|5 in a row",
      "fails still and stays out for 20 s|6 in a row",
      "answers well and is back|",
    ];
    assert.same(
      [`ejected|10.0.0.1:8080|${lines[0]!}`, `ejected|10.0.0.1:8080|${lines[1]!}`, `back|10.0.0.1:8080|${lines[2]!}`],
      take(),
    );
    assert.equal(3, said().length);
  });

  it("a peer fails more often than the others", () => {
    const { resolver, run, store, take } = setUp({ family: "ipv4" });
    const addresses = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"];
    resolver.answers.A = records(addresses);
    run(0.1);
    take();
    const rates: string[] = [];
    for (const address of addresses) rates.push(`${address}:8080=200/${address === "10.0.0.3" ? 150 : 0}`);
    report(newOutbox(store), "web", "rates", table.concat(rates, ","));
    run(10.2);
    const cause = "has more errors than the others and is left out for 10 s";
    assert.same([`ejected|10.0.0.3:8080|${cause}|150 errors in 200 tries`], take());
  });

  it("an address turns up under another name, and is confirmed later", () => {
    const { resolver, run, said, take } = setUp(
      { family: "ipv4", name: "old" },
      rulesOf("new", 8080, { family: "ipv4" }),
    );
    resolver.byName["old"] = records(["10.0.0.1"]);
    resolver.byName["new"] = absent("nxdomain");
    run(0.1);
    take();
    resolver.byName["old"] = failure("timeout");
    run(1.2);
    take();
    said();
    resolver.byName["new"] = records(["10.0.0.1"]);
    run(1.2);
    const out = "has turned up under another name of DNS and is left out";
    assert.same([`ejected|10.0.0.1:8080|${out}|`], take());
    assert.same([`web: 10.0.0.1:8080 ${out}`], keep(said(), "10.0.0.1"));
    resolver.byName["old"] = records(["10.0.0.1"]);
    run(1.2);
    assert.same(
      ["fresh||stale -> fresh (records), 1 endpoints|", "back|10.0.0.1:8080|is named by DNS again and is back|"],
      take(),
    );
    assert.same(["web: 10.0.0.1:8080 is named by DNS again and is back"], keep(said(), "10.0.0.1"));
  });

  it("a peer fails its check, which the next leader does not say again", () => {
    const { prober, replace, resolver, run, said, take } = setUp({
      family: "ipv4",
      check: "tcp",
      check_fall: 1,
      check_rise: 1,
    });
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    prober.open.add("10.0.0.2:8080");
    run(0.1);
    said();
    assert.same(
      ["ejected|10.0.0.1:8080|fails its check and is left out|no connection to port 8080"],
      keep(keep(take(), "10.0.0.1"), "check"),
    );
    replace();
    run(7);
    assert.same([], take());
    assert.same([], said());
    prober.open.add("10.0.0.1:8080");
    run(7);
    assert.same(["back|10.0.0.1:8080|passes its check|"], take());
    assert.same(["web: 10.0.0.1:8080 passes its check"], said());
  });

  it("nginx is configured anew: once, by the first leader of the new workers", () => {
    const { leader, replace, take } = setUp({ family: "ipv4" });
    const recorded = (generation: number): number => {
      noteGeneration(leader().recorder, generation);
      writeEvents(leader().recorder);
      return take("").length;
    };
    assert.equal(0, recorded(1));
    replace();
    assert.equal(0, recorded(1));
    replace();
    // The second configuration was refused by nginx.
    assert.equal(1, recorded(3));
    replace();
    assert.equal(0, recorded(3));
  });
});

function keep(lines: readonly string[], text: string): readonly string[] {
  const kept: string[] = [];
  for (const line of lines) {
    const [found] = string.find(line, text, 1, true);
    if ((found as number | undefined) !== undefined) kept.push(line);
  }
  return kept;
}

describe("what is recorded", () => {
  it("gives way to a pool that would not fit otherwise", () => {
    const { published, resolver, run, store } = leaderWith(4000, [rulesOf("web", 8080, { family: "ipv4" })]);
    resolver.answers.A = records(["10.0.0.1"]);
    run(0.1);
    for (const octet of $range(2, 9)) {
      resolver.answers.A = records([`10.0.0.${octet}`]);
      run(1.2);
    }
    assert.is_true(eventsOf(store, "web").length > 5);
    let fillers = 0;
    while (store.set(`filler${fillers}`, string.rep("x", 30))[1] === undefined) fillers++;
    assert.is_true(fillers > 0);
    resolver.answers.A = records(["10.0.0.2", "10.0.0.3", "10.0.0.4"]);
    run(1.2);
    assert.equal("fresh 10.0.0.2:8080 10.0.0.3:8080 10.0.0.4:8080", published());
  });
});
