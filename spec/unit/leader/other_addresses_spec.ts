import { reverseName } from "../../../ts-src/weir/dns/reverse";
import { explain } from "../../../ts-src/weir/explain/service";
import type { Answer } from "../../../ts-src/weir/model/answer";
import { newOutbox, report } from "../../../ts-src/weir/pool/reports";
import { failure, pointer, records, rulesOf } from "../support/fakes";
import { leaderOf } from "../support/leader";

/** A leader of web, whose addresses have these names. */
function dualStack(names: Readonly<Record<string, string>>) {
  const { clock, leader, prober, published, resolver, run, store } = leaderOf(rulesOf("web", 8080, {}));
  const four: string[] = [];
  const six: string[] = [];
  for (const [address, name] of pairs(names)) {
    const [colon] = string.match(address, ":");
    (colon === undefined ? four : six).push(address);
    resolver.byName[reverseName(address)!] = name === "" ? failure("servfail") : pointer(name);
  }
  table.sort(four);
  resolver.answers.A = records(four);
  resolver.answers.AAAA = records(six);
  run(1.5);
  return {
    published,
    prober,
    refuse: (id: string): void => {
      report(newOutbox(store), "web", "refuses", id);
      run(0.2);
    },
    run,
    /** Where each endpoint's container gets its requests, if not there. */
    reachedAt: (): string => {
      const said: string[] = [];
      for (const { id, reached_at } of explain(leader().byKey.get("web")!, clock.now).endpoints) {
        if (reached_at !== undefined) said.push(`${id} at ${reached_at}`);
      }
      return table.concat(said, ", ");
    },
  };
}

describe("an IPv4 and an IPv6 address with the same name in DNS", () => {
  it("are one peer", () => {
    const { published, reachedAt } = dualStack({ "10.0.0.1": "c1.net", "fd00::1": "c1.net", "10.0.0.2": "c2.net" });
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
    assert.equal("[fd00::1]:8080 at 10.0.0.1:8080", reachedAt());
  });

  it("are reached at the other one as long as the first refuses", () => {
    const { prober, published, refuse, run } = dualStack({ "10.0.0.1": "c1.net", "fd00::1": "c1.net" });
    refuse("10.0.0.1:8080");
    assert.equal("fresh [fd00::1]:8080", published());
    prober.open.add("10.0.0.1:8080");
    run(2);
    assert.equal("fresh 10.0.0.1:8080", published());
  });

  it("are one peer that is down where both refuse", () => {
    const { published, refuse } = dualStack({ "10.0.0.1": "c1.net", "fd00::1": "c1.net" });
    refuse("10.0.0.1:8080");
    refuse("[fd00::1]:8080");
    assert.equal("fresh 10.0.0.1:8080(down)", published());
  });

  it("are a peer each where their names differ, or DNS gives none", () => {
    const differ = dualStack({ "10.0.0.1": "c1.net", "fd00::1": "c2.net" });
    assert.equal("fresh 10.0.0.1:8080 [fd00::1]:8080", differ.published());
    assert.equal("fresh 10.0.0.1:8080 [fd00::1]:8080", dualStack({ "10.0.0.1": "", "fd00::1": "" }).published());
  });

  it("are a peer each where that is the name of the service: it is not a container's", () => {
    const { published } = dualStack({ "10.0.0.1": "web", "fd00::1": "web" });
    assert.equal("fresh 10.0.0.1:8080 [fd00::1]:8080", published());
  });

  it("are a peer each where several of a family have the name: it may be that of a whole rack", () => {
    const { published } = dualStack({ "10.0.0.1": "rack.net", "10.0.0.2": "rack.net", "fd00::1": "rack.net" });
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080 [fd00::1]:8080", published());
  });

  it("are a peer each where they are of different SRV records: those are instances by themselves", () => {
    const { published, resolver, run } = leaderOf(rulesOf("_web", undefined, {}));
    const services = (second: string): Answer => ({
      kind: "records",
      records: [
        { type: "SRV", name: "_web", ttl: 5, priority: 0, weight: 1, port: 8080, target: "one.web" },
        { type: "SRV", name: "_web", ttl: 5, priority: 0, weight: 1, port: 8080, target: second },
      ],
      additional: [
        { type: "A", name: "one.web", ttl: 5, address: "10.0.0.1" },
        { type: "AAAA", name: second, ttl: 5, address: "fd00::1" },
      ],
      ttl: 5,
      name: "_web",
      server: "127.0.0.1:53",
      queries: 1,
      unheard: [],
    });
    for (const address of ["10.0.0.1", "fd00::1"]) resolver.byName[reverseName(address)!] = pointer("rack.net");
    resolver.answers.SRV = services("six.web");
    run(1.5);
    assert.equal("fresh 10.0.0.1:8080 [fd00::1]:8080", published("_web"));
    resolver.answers.SRV = services("one.web");
    run(1.5);
    assert.equal("fresh 10.0.0.1:8080", published("_web"));
  });
});
