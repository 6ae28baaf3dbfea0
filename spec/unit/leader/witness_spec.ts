import { explain } from "../../../ts-src/weir/explain/service";
import type { Answer } from "../../../ts-src/weir/model/answer";
import { newOutbox, report } from "../../../ts-src/weir/pool/reports";
import { absent, failure, pointer, records, rulesOf } from "../support/fakes";
import { leaderOf } from "../support/leader";

/** A leader of web, whose peers 10.0.0.1 and 10.0.0.2 are known as p1.net and p2.net. */
function known() {
  const { clock, leader, prober, published, replace, resolver, run, store } = leaderOf(
    rulesOf("web", 8080, { family: "ipv4" }),
  );
  resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
  resolver.byName["1.0.0.10.in-addr.arpa."] = pointer("p1.net");
  resolver.byName["2.0.0.10.in-addr.arpa."] = pointer("p2.net");
  run(1.5);
  return {
    /** What is said of each endpoint: its name, and whether it is gone. */
    explained: (): string => {
      const said: string[] = [];
      for (const { address, gone, ptr } of explain(leader().byKey.get("web")!, clock.now).endpoints) {
        said.push(`${address} ${ptr ?? "-"}${gone ? " gone" : ""}`);
      }
      return table.concat(said, ", ");
    },
    prober,
    published,
    replace,
    resolver,
    run,
    /** DNS no longer answers for the name, and says this of who has 10.0.0.1; its own host name it knows always. */
    fail: (answer: Answer): void => {
      resolver.answers.A = failure("servfail");
      resolver.byName["1.0.0.10.in-addr.arpa."] = answer;
      resolver.byName["gateway"] = records(["10.0.0.254"]);
    },
    refuse: (address: string): void => report(newOutbox(store), "web", "refuses", `${address}:8080`),
  };
}

describe("the witness", () => {
  it("is asked once for each new peer, while DNS confirms it", () => {
    const { resolver, run } = known();
    const { pointersAsked: asked } = resolver;
    const before = asked.length;
    run(60);
    assert.equal(before, asked.length);
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
    run(60);
    assert.equal(before + 1, asked.length);
  });

  it("keeps a stranger out who was given the address of a peer while the name cannot be asked", () => {
    const { fail, published, run } = known();
    fail(pointer("another.net"));
    run(2.5);
    assert.equal("stale 10.0.0.2:8080", published());
  });

  it("is explained", () => {
    const { explained, fail, run } = known();
    assert.equal("10.0.0.1 p1.net, 10.0.0.2 p2.net", explained());
    fail(pointer("another.net"));
    run(2.5);
    assert.equal("10.0.0.1 p1.net gone, 10.0.0.2 p2.net", explained());
  });

  it("keeps out an address that nobody has any more", () => {
    for (const kind of ["nxdomain", "nodata"] as const) {
      const { fail, published, run } = known();
      fail(absent(kind));
      run(2.5);
      assert.equal("stale 10.0.0.2:8080", published());
    }
  });

  it("keeps out an address about which a nameserver fails that is plainly well", () => {
    const { fail, published, run } = known();
    fail(failure("servfail"));
    run(5);
    assert.equal("stale 10.0.0.2:8080", published());
  });

  it("says nothing where the nameserver answers nothing at all", () => {
    const { fail, published, resolver, run } = known();
    fail(failure("timeout"));
    resolver.byName["2.0.0.10.in-addr.arpa."] = failure("timeout");
    resolver.byName["gateway"] = failure("timeout");
    run(60);
    assert.equal("stale 10.0.0.1:8080 10.0.0.2:8080", published());
  });

  it("says nothing where the nameserver never knew any names of addresses", () => {
    const { published, resolver, run } = leaderOf(rulesOf("web", 8080, { family: "ipv4" }));
    resolver.answers.A = records(["10.0.0.1"]);
    run(1.5);
    resolver.answers.A = failure("servfail");
    run(60);
    assert.equal("stale 10.0.0.1:8080", published());
  });

  it("lets a peer back that restarts on its own address while the name cannot be asked", () => {
    const { fail, prober, published, refuse, resolver, run } = known();
    fail(absent("nxdomain"));
    refuse("10.0.0.1");
    run(2.5);
    assert.equal("stale 10.0.0.2:8080", published());
    resolver.byName["1.0.0.10.in-addr.arpa."] = pointer("p1.net");
    prober.open.add("10.0.0.1:8080");
    run(2.5);
    assert.equal("stale 10.0.0.1:8080 10.0.0.2:8080", published());
  });

  it("is asked before a peer is back that accepts connections again: a stranger may listen there already", () => {
    const { fail, prober, published, refuse, resolver, run } = known();
    fail(pointer("p1.net"));
    run(2);
    refuse("10.0.0.1");
    run(0.1);
    resolver.byName["1.0.0.10.in-addr.arpa."] = pointer("another.net");
    prober.open.add("10.0.0.1:8080");
    for (const _ of $range(1, 20)) {
      run(0.04);
      const [served] = string.match(published(), "10%.0%.0%.1:8080$");
      assert.is_nil(served);
      const [alone] = string.match(published(), "10%.0%.0%.1:8080 ");
      assert.is_nil(alone);
    }
  });

  it("is inherited by the next leader", () => {
    const { fail, published, replace, run } = known();
    fail(pointer("another.net"));
    replace();
    run(2.5);
    assert.equal("stale 10.0.0.2:8080", published());
  });

  it("is asked anew about a peer that was away: another may have its address, under the same name", () => {
    const { fail, prober, published, refuse, resolver, run } = known();
    prober.open.add("10.0.0.1:8080");
    resolver.byName["1.0.0.10.in-addr.arpa."] = pointer("p3.net");
    refuse("10.0.0.1");
    run(1.5);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
    fail(pointer("p3.net"));
    run(5);
    assert.equal("stale 10.0.0.1:8080 10.0.0.2:8080", published());
  });

  it("is of no account as soon as DNS confirms a peer again", () => {
    const { fail, published, resolver, run } = known();
    fail(pointer("another.net"));
    run(2.5);
    resolver.answers.A = records(["10.0.0.1", "10.0.0.2"]);
    run(1.5);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080", published());
  });
});
