import type { Resolver } from "../../../ts-src/weir/model/ports";
import {
  clientOf,
  fakeServers,
  nodata,
  nxdomain,
  refused,
  servfail,
  summary,
  type Behaviour,
  type FakeServers,
  type Script,
} from "./nameservers";
import { a, cname, code, labels, questionName, record, soa, srvData, type Sections } from "./wire";

const one: Sections = { answers: [a(questionName, 60, 1)] };
const two: Sections = { answers: [a(questionName, 60, 2)] };

interface Setting {
  readonly servers: FakeServers;
  readonly client: Resolver;
}

function set(script: Script, search: readonly string[] = [], ndots = 1): Setting {
  const servers = fakeServers(script);
  return { servers, client: clientOf(servers, { search, ndots }) };
}

describe("nameservers", () => {
  it("are asked in order until one answers", () => {
    const { servers, client } = set({ "n1 web.test A": one, "n2 web.test A": two });
    const answer = client.resolve("web.test", "A");
    assert.equal("10.0.0.1 of web.test", summary(answer));
    assert.equal("n1:53", answer.server);
    assert.equal(1, answer.queries);
    assert.same(["n1 web.test A"], servers.asked);
  });

  const passing: readonly (readonly [string, Behaviour])[] = [
    ["is silent", "silent"],
    ["is not there", "closed"],
    ["fails", servfail],
    ["refuses", refused],
    ["answers without sense", "garbage"],
    ["cuts its answer and has no TCP", "cut"],
  ];
  for (const entry of passing) {
    it(`give way to the next when one ${entry[0]}`, () => {
      const { client } = set({ "n1 web.test A": entry[1], "n2 web.test A": two });
      const answer = client.resolve("web.test", "A");
      assert.equal("10.0.0.2 of web.test", summary(answer));
      assert.equal("n2:53", answer.server);
    });
  }

  for (const said of [nxdomain, nodata]) {
    it("are believed when they say that there is nothing", () => {
      const { servers, client } = set({ "n1 web.test A": said, "n2 web.test A": two });
      assert.equal("n1:53", client.resolve("web.test", "A").server);
      assert.equal(1, servers.asked.length);
    });
  }

  it("cost their half second once when dead, and little afterwards", () => {
    const { servers, client } = set({ "n1 web.test A": "silent", "n2 web.test A": two });
    const start = servers.clock();
    client.resolve("web.test", "A");
    assert.near(0.5, servers.clock() - start, 1e-6);
    client.resolve("web.test", "A");
    assert.near(0.55, servers.clock() - start, 1e-6);
  });

  it("are asked first again as soon as they are back", () => {
    const script: Script = { "n1 web.test A": "silent", "n2 web.test A": nxdomain };
    const { client } = set(script);
    assert.equal("nxdomain of web.test", summary(client.resolve("web.test", "A")));
    script["n1 web.test A"] = one;
    assert.equal("10.0.0.1 of web.test", summary(client.resolve("web.test", "A")));
  });

  it("leave the last one's failure where all fail, and who it was", () => {
    const { client } = set({ "n1 web.test A": servfail, "n2 web.test A": "silent" });
    const answer = client.resolve("web.test", "A");
    assert.equal("failure timeout of web.test", summary(answer));
    assert.equal("n2:53", answer.server);
  });
});

describe("a truncated answer", () => {
  it("is fetched whole by TCP from the same server", () => {
    const { servers, client } = set({ "n1 web.test A": "cut", "n1 web.test A tcp": one, "n2 web.test A": two });
    const answer = client.resolve("web.test", "A");
    assert.equal("10.0.0.1 of web.test", summary(answer));
    assert.equal(2, answer.queries);
    assert.same(["n1 web.test A", "n1 web.test A tcp"], servers.asked);
  });

  it("is never used in part", () => {
    const { client } = set({ "n1 web.test A": "cut", "n2 web.test A": "cut", "n2 web.test A tcp": "silent" });
    assert.equal("failure truncated of web.test", summary(client.resolve("web.test", "A")));
  });

  it("by TCP, or another message's answer there, is malformed", () => {
    for (const behaviour of ["cut", "garbage"] as const) {
      const { client } = set({ "n1 web.test A": servfail, "n2 web.test A": "cut", "n2 web.test A tcp": behaviour });
      assert.equal("failure malformed of web.test", summary(client.resolve("web.test", "A")));
    }
  });
});

describe("an alias", () => {
  it("whose records did not come along is asked about, and its TTL counts", () => {
    const { servers, client } = set({
      "n1 web.test A": { answers: [cname(questionName, 5, "real.test")] },
      "n1 real.test A": one,
    });
    const answer = client.resolve("web.test", "A");
    assert.equal("10.0.0.1 of web.test", summary(answer));
    assert.equal(5, answer.kind === "records" ? answer.ttl : undefined);
    assert.same(["n1 web.test A", "n1 real.test A"], servers.asked);
  });

  it("of a name that does not exist does not exist", () => {
    const { client } = set({ "n1 web.test A": { answers: [cname(questionName, 5, "real.test")] } });
    assert.equal("nxdomain of web.test", summary(client.resolve("web.test", "A")));
  });

  it("without records of the type costs no second question", () => {
    const { client } = set({
      "n1 web.test AAAA": { answers: [cname(questionName, 5, "real.test")], authorities: [soa(labels("test"))] },
    });
    const answer = client.resolve("web.test", "AAAA");
    assert.equal("nodata of web.test", summary(answer));
    assert.equal(1, answer.queries);
  });

  it("that leads in a circle ends as malformed after nine questions", () => {
    const { client } = set({
      "n1 web.test A": { answers: [cname(questionName, 5, "b.test")] },
      "n1 b.test A": { answers: [cname(questionName, 5, "web.test")] },
    });
    const answer = client.resolve("web.test", "A");
    assert.equal("failure malformed of web.test", summary(answer));
    assert.equal(9, answer.queries);
  });
});

describe("the search list", () => {
  const search = ["in.test", "out.test"];

  it("is walked in order until a candidate has records, unless an earlier one has the other family's", () => {
    const { servers, client } = set({ "n1 web.out.test A": one }, search);
    const answer = client.resolve("web", "A");
    assert.equal("10.0.0.1 of web.out.test", summary(answer));
    assert.equal(3, answer.queries);
    assert.same(["n1 web.in.test A", "n1 web.out.test A", "n1 web.in.test AAAA"], servers.asked);
  });

  it("is not walked for a name with a dot at the end", () => {
    const { client } = set({ "n1 web A": one, "n1 web.in.test A": two }, search);
    assert.equal("10.0.0.1 of web", summary(client.resolve("web.", "A")));
  });

  for (const behaviour of ["silent", "closed", "garbage", servfail, refused] as const) {
    it("never lets a domain outside win over an inner name that could not be asked", () => {
      const { client } = set(
        { "n1 web.in.test A": behaviour, "n2 web.in.test A": behaviour, "n1 web.out.test A": two },
        search,
      );
      const answer = client.resolve("web", "A");
      assert.equal("failure", answer.kind);
      assert.equal("web.in.test", answer.name);
    });
  }

  it("goes on past a name that exists without any address", () => {
    const script = { "n1 web.in.test A": nodata, "n1 web.in.test AAAA": nodata, "n1 web.out.test A": two };
    assert.equal("10.0.0.2 of web.out.test", summary(set(script, search).client.resolve("web", "A")));
  });

  it("says nodata where any candidate exists, nxdomain where none does", () => {
    const script = { "n1 web.in.test A": nodata, "n1 web.in.test AAAA": nodata };
    assert.equal("nodata of web.in.test", summary(set(script, search).client.resolve("web", "A")));
    assert.equal("nxdomain of web", summary(set({}, search).client.resolve("web", "A")));
  });

  it("costs one question while the name is where it was found", () => {
    const { servers, client } = set({ "n1 web.out.test A": one, "n1 web.out.test AAAA": nodata }, search);
    client.resolve("web", "A");
    assert.equal(1, client.resolve("web", "A").queries);
    assert.equal(1, client.resolve("web", "AAAA").queries);
    servers.sleep(31);
    assert.equal(3, client.resolve("web", "A").queries);
  });

  it("is walked again at once when the name is gone from where it was found", () => {
    const script: Script = { "n1 web.out.test A": one };
    const { client } = set(script, search);
    client.resolve("web", "A");
    script["n1 web.out.test A"] = nxdomain;
    script["n1 web A"] = two;
    assert.equal("10.0.0.2 of web", summary(client.resolve("web", "A")));
  });

  it("does not go on when the place where the name was found cannot be asked", () => {
    const script: Script = { "n1 web.in.test A": one };
    const { client } = set(script, search);
    client.resolve("web", "A");
    script["n1 web.in.test A"] = servfail;
    script["n2 web.in.test A"] = servfail;
    script["n1 web.out.test A"] = two;
    assert.equal("failure servfail of web.in.test", summary(client.resolve("web", "A")));
  });
});

describe("a name that can exist nowhere", () => {
  it("does not exist, and nobody is asked", () => {
    const { servers, client } = set({});
    const answer = client.resolve("a..b", "A");
    assert.equal("nxdomain of a..b", summary(answer));
    assert.equal("", answer.server);
    assert.equal(0, answer.queries);
    assert.equal(0, servers.asked.length);
  });
});

describe("a service's name", () => {
  it("gives its targets, with the addresses that came along", () => {
    const name = "_http._tcp.web";
    const { client } = set({
      [`n1 ${name} SRV`]: {
        answers: [record(questionName, code.SRV, 30, srvData(0, 1, 8080, "one.web"))],
        additionals: [a(labels("one.web"), 30, 1)],
      },
    });
    const answer = client.resolve(name, "SRV");
    assert.equal(`one.web of ${name}`, summary(answer));
    assert.equal(1, answer.kind === "records" ? answer.additional.length : 0);
  });
});
