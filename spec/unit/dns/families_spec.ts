import { clientOf, fakeServers, nodata, nxdomain, servfail, summary, type Script } from "./nameservers";
import { a, aaaa, questionName, type Sections } from "./wire";

const one: Sections = { answers: [a(questionName, 60, 1)] };
const six: Sections = { answers: [aaaa(questionName, 60, 6)] };
const stranger: Sections = { answers: [a(questionName, 60, 66)] };
const strangeSix: Sections = { answers: [aaaa(questionName, 60, 66)] };
const search = ["corp.test"];

/** A wildcard domain behind the search list: the name itself exists there, with both families. */
const wildcard: Script = { "n1 web AAAA": strangeSix, "n1 web A": stranger };

function withWildcard(script: Script): Script {
  for (const [question, reply] of pairs(wildcard)) script[question] ??= reply;
  return script;
}

describe("a candidate of the search list with one family only", () => {
  for (const said of [nxdomain, nodata]) {
    it("is the right one for the other family, too, which is nodata there, whatever its server says", () => {
      const client = clientOf(fakeServers(withWildcard({ "n1 web.corp.test A": one, "n1 web.corp.test AAAA": said })), {
        search,
      });
      for (const _ of $range(1, 3)) {
        assert.equal("nodata of web.corp.test", summary(client.resolve("web", "AAAA")));
        assert.equal("10.0.0.1 of web.corp.test", summary(client.resolve("web", "A")));
      }
    });

    it("is so for IPv6 as for IPv4", () => {
      const client = clientOf(fakeServers(withWildcard({ "n1 web.corp.test AAAA": six, "n1 web.corp.test A": said })), {
        search,
      });
      assert.equal("nodata of web.corp.test", summary(client.resolve("web", "A")));
      assert.equal("fd00::6 of web.corp.test", summary(client.resolve("web", "AAAA")));
    });
  }

  it("is never left for a stranger, for two minutes of both families being asked every second", () => {
    const servers = fakeServers(withWildcard({ "n1 web.corp.test A": one }));
    const client = clientOf(servers, { search });
    for (const _ of $range(1, 120)) {
      assert.equal("nodata of web.corp.test", summary(client.resolve("web", "AAAA")));
      assert.equal("10.0.0.1 of web.corp.test", summary(client.resolve("web", "A")));
      servers.sleep(1);
    }
  });

  it("is not left while the other family cannot be asked about there", () => {
    const script = withWildcard({ "n1 web.corp.test A": servfail, "n2 web.corp.test A": servfail });
    const client = clientOf(fakeServers(script), { search });
    assert.equal("failure servfail of web.corp.test", summary(client.resolve("web", "AAAA")));
  });

  it("decides where a later candidate cannot be asked", () => {
    const script: Script = { "n1 web.corp.test A": one, "n1 web AAAA": servfail, "n2 web AAAA": servfail };
    const client = clientOf(fakeServers(script), { search });
    assert.equal("nodata of web.corp.test", summary(client.resolve("web", "AAAA")));
  });
});

describe("the place where a name was found", () => {
  it("counts at once for the other family, which was asked at the same time", () => {
    const servers = fakeServers(withWildcard({ "n1 web.corp.test A": one }));
    const { transport } = servers;
    let hasOvertaken = false;
    const client = clientOf(
      {
        asked: servers.asked,
        clock: servers.clock,
        sleep: servers.sleep,
        transport: {
          tcp: transport.tcp,
          udp: (server, message, seconds, accepts) => {
            const overtakes = !hasOvertaken;
            hasOvertaken = true;
            if (overtakes) client.resolve("web", "A");
            return transport.udp(server, message, seconds, accepts);
          },
        },
      },
      { search },
    );
    assert.equal("nodata of web.corp.test", summary(client.resolve("web", "AAAA")));
    assert.same(["n1 web.corp.test A", "n1 web.corp.test AAAA"], servers.asked);
  });

  it("stays so though its server says NXDOMAIN to the other family", () => {
    const servers = fakeServers({ "n1 web.corp.test A": one });
    const client = clientOf(servers, { search });
    client.resolve("web", "A");
    for (const _ of $range(1, 3)) assert.equal("nodata of web.corp.test", summary(client.resolve("web", "AAAA")));
    assert.equal(1, client.resolve("web", "A").queries);
  });

  it("is left when it has no address of either family any more", () => {
    const script = withWildcard({ "n1 web.corp.test A": one });
    const client = clientOf(fakeServers(script), { search });
    client.resolve("web", "A");
    script["n1 web.corp.test A"] = nxdomain;
    assert.equal("fd00::42 of web", summary(client.resolve("web", "AAAA")));
    assert.equal("10.0.0.66 of web", summary(client.resolve("web", "A")));
  });

  it("is not remembered for longer because the other family is missing there", () => {
    const script: Script = { "n1 web A": one };
    const servers = fakeServers(script);
    const client = clientOf(servers, { search });
    for (const _ of $range(1, 3)) {
      client.resolve("web", "A");
      client.resolve("web", "AAAA");
      servers.sleep(10);
    }
    script["n1 web.corp.test A"] = stranger;
    assert.equal("10.0.0.66 of web.corp.test", summary(client.resolve("web", "A")));
  });
});

describe("the other family", () => {
  it("is asked about only where a later candidate would win", () => {
    const absent = fakeServers({});
    assert.equal(2, clientOf(absent, { search }).resolve("web", "AAAA").queries);
    const alone = fakeServers({ "n1 web A": one });
    assert.equal(1, clientOf(alone).resolve("web", "AAAA").queries);
  });

  it("is nobody's for a service", () => {
    const name = "_http._tcp.web";
    const servers = fakeServers({});
    assert.equal(`nxdomain of ${name}.corp.test`, summary(clientOf(servers, { search }).resolve(name, "SRV")));
    assert.same([`n1 ${name} SRV`, `n1 ${name}.corp.test SRV`], servers.asked);
  });
});
