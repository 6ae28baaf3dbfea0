import { clientOf, type FakeServers, fakeServers, formatError, nxdomain, refused, servfail } from "./nameservers";
import { summary, type Behaviour, type Faults, type Script } from "./nameservers";
import { a, octets, questionName, response, type Sections } from "./wire";

const one: Sections = { answers: [a(questionName, 60, 1)] };
const notImplemented: Sections = { flags: response + 4 };
/** BADVERS, by the upper bits in its OPT record. */
const badVersion: Sections = { additionals: [octets("00 0029 04d0 01000000 0000")] };

const alone = { nameservers: [{ address: "n1", port: 53 }] };

/** What was asked since the last time. */
function asked(servers: FakeServers): string {
  const list = table.concat(servers.asked, ", ");
  while (servers.asked.length > 0) servers.asked.pop();
  return list;
}

describe("a nameserver that does without EDNS0", () => {
  const faults: readonly (readonly [string, Behaviour])[] = [
    ["says FORMERR to it", formatError],
    ["says NOTIMP to it", notImplemented],
    ["says BADVERS to it", badVersion],
    ["refuses it", refused],
    ["says SERVFAIL to it", servfail],
    ["drops it", "silent"],
  ];
  for (const [how, fault] of faults) {
    it(`and ${how} is asked again without, and from then on`, () => {
      const servers = fakeServers({ "n1 web A": fault, "n1 web A plain": one });
      const client = clientOf(servers, alone);
      assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
      assert.equal("n1 web A, n1 web A plain", asked(servers));
      assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
      assert.equal("n1 web A plain", asked(servers));
    });
  }

  it("and drops it works as the first of two from the second lookup on, whatever the other says", () => {
    const client = clientOf(fakeServers({ "n1 web A": "silent", "n1 web A plain": one, "n2 web A": nxdomain }));
    assert.same(["n1:53"], client.resolve("web", "A").unheard);
    for (const _ of $range(1, 60)) assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
  });

  it("is asked with it every ten minutes, which costs it nothing", () => {
    const script: Script = { "n1 web A": "silent", "n1 web A plain": one, "n2 web A": nxdomain };
    const servers = fakeServers(script);
    const client = clientOf(servers);
    for (const _ of $range(1, 2)) client.resolve("web", "A");
    for (const _ of $range(1, 2)) {
      servers.sleep(590);
      asked(servers);
      client.resolve("web", "A");
      assert.equal("n1 web A plain", asked(servers));
      servers.sleep(10);
      asked(servers);
      const since = servers.clock();
      assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
      assert.near(0.05, servers.clock() - since, 1e-6);
      assert.equal("n1 web A, n1 web A plain", asked(servers));
      client.resolve("web", "A");
      assert.equal("n1 web A plain", asked(servers));
    }
    script["n1 web A"] = one;
    servers.sleep(600);
    client.resolve("web", "A");
    asked(servers);
    client.resolve("web", "A");
    assert.equal("n1 web A", asked(servers));
  });

  it("is asked with it again after half a minute of silence: another may be there by now", () => {
    const script: Script = { "n1 web A": formatError, "n1 web A plain": one };
    const servers = fakeServers(script);
    const client = clientOf(servers, alone);
    client.resolve("web", "A");
    script["n1 web A"] = "silent";
    script["n1 web A plain"] = "silent";
    client.resolve("web", "A");
    servers.sleep(31);
    client.resolve("web", "A");
    script["n1 web A"] = one;
    asked(servers);
    assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
    assert.equal("n1 web A", asked(servers));
  });
});

describe("a nameserver that fails", () => {
  for (const fault of [servfail, refused, formatError]) {
    it("with EDNS0 and without is asked both ways each time: nothing is known of it", () => {
      const servers = fakeServers({ "n1 web A": fault });
      const client = clientOf(servers, alone);
      for (const _ of $range(1, 3)) {
        assert.equal("failure", client.resolve("web", "A").kind);
        assert.equal("n1 web A, n1 web A plain", asked(servers));
      }
    });
  }

  it("though it has answered with EDNS0 is asked once", () => {
    const script: Script = { "n1 web A": one };
    const servers = fakeServers(script);
    const client = clientOf(servers, alone);
    client.resolve("web", "A");
    script["n1 web A"] = servfail;
    asked(servers);
    assert.equal("failure servfail of web", summary(client.resolve("web", "A")));
    assert.equal("n1 web A", asked(servers));
  });

  it("by silence, and has been heard, costs its time once in a lookup", () => {
    const script: Script = { "n1 web A": one };
    const servers = fakeServers(script);
    const client = clientOf(servers, alone);
    client.resolve("web", "A");
    script["n1 web A"] = "silent";
    const since = servers.clock();
    for (const _ of $range(1, 10)) assert.equal("failure timeout of web", summary(client.resolve("web", "A")));
    assert.near(5, servers.clock() - since, 1e-6);
  });

  it("by silence in every manner is tried in one of them each time after the first, and still is silent", () => {
    const faults: Faults = { n1: "silent", "n1 tcp": "closed" };
    const servers = fakeServers({}, faults);
    const client = clientOf(servers, alone);
    assert.equal("failure timeout of web", summary(client.resolve("web", "A")));
    assert.equal("n1 web A, n1 web A plain, n1 web A tcp plain", asked(servers));
    for (const _ of $range(1, 6)) {
      assert.equal("failure timeout of web", summary(client.resolve("web", "A")));
      assert.equal(1, servers.asked.length);
      asked(servers);
    }
  });
});

describe("a nameserver that has TCP only", () => {
  for (const fault of ["silent", "closed"] as const) {
    it(`(UDP ${fault}) is asked so, and from then on`, () => {
      const servers = fakeServers({ "n1 web A tcp": one }, { n1: fault });
      const client = clientOf(servers, alone);
      assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
      asked(servers);
      assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
      assert.equal("n1 web A tcp plain", asked(servers));
    });
  }

  it("and a closed UDP port decides at once, as the first of two", () => {
    const servers = fakeServers({ "n1 web A": "closed", "n1 web A tcp": one, "n2 web A": nxdomain });
    assert.equal("10.0.0.1 of web", summary(clientOf(servers).resolve("web", "A")));
  });

  it("and drops what comes by UDP works within three lookups, as the first of two", () => {
    const servers = fakeServers({ "n1 web A": "silent", "n1 web A tcp": one, "n2 web A": nxdomain });
    const client = clientOf(servers);
    for (const _ of $range(1, 2)) assert.same(["n1:53"], client.resolve("web", "A").unheard);
    for (const _ of $range(1, 60)) assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
  });

  it("is heard again after one lost connection, though it is far away", () => {
    const far = { answers: one.answers!, delay: 0.2 };
    const script: Script = { "n1 web A": "closed", "n1 web A tcp": far, "n2 web A": nxdomain };
    const client = clientOf(fakeServers(script));
    client.resolve("web", "A");
    script["n1 web A tcp"] = "silent";
    client.resolve("web", "A");
    script["n1 web A tcp"] = far;
    assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
  });

  it("is unreachable when that closes, too", () => {
    const script: Script = { "n1 web A": "closed", "n1 web A tcp": one };
    const client = clientOf(fakeServers(script), alone);
    client.resolve("web", "A");
    script["n1 web A tcp"] = "closed";
    assert.equal("failure unreachable of web", summary(client.resolve("web", "A")));
  });

  it("is a suspect like any other when it falls silent", () => {
    const script: Script = { "n1 web A": "closed", "n1 web A tcp": one };
    const servers = fakeServers(script);
    const client = clientOf(servers);
    client.resolve("web", "A");
    script["n1 web A tcp"] = "silent";
    const since = servers.clock();
    client.resolve("web", "A");
    assert.near(1, servers.clock() - since, 1e-6);
    client.resolve("web", "A");
    assert.near(1.05, servers.clock() - since, 1e-6);
  });
});

describe("what resolv.conf says of asking", () => {
  it("use-vc: over TCP and in no other way", () => {
    const servers = fakeServers({ "n1 web A": one, "n2 web A tcp": one });
    const client = clientOf(servers, { isStreamOnly: true });
    for (const _ of $range(1, 2)) {
      assert.equal("n2:53", client.resolve("web", "A").server);
      assert.equal("n1 web A tcp plain, n2 web A tcp plain", asked(servers));
      servers.sleep(700);
    }
  });

  it("rotate: each question to another server first, and to the next where that fails", () => {
    const servers = fakeServers({ "n1 web A": one, "n2 web A": one, "n2 web AAAA": servfail });
    const client = clientOf(servers, { rotates: true });
    const order: string[] = [];
    for (const _ of $range(1, 4)) order.push(client.resolve("web", "A").server);
    assert.same(["n1:53", "n2:53", "n1:53", "n2:53"], order);
  });

  it("attempts: so many rounds before a question has failed", () => {
    const servers = fakeServers({}, { n1: refused, n2: "garbage" });
    clientOf(servers, { attempts: 5 }).resolve("web", "A");
    assert.equal(5 * 3, servers.asked.length);
    const script: Script = { "n1 web A": "garbage", "n2 web A": "garbage" };
    const later = fakeServers(script);
    const { transport } = later;
    let sent = 0;
    const client = clientOf(
      {
        asked: later.asked,
        clock: later.clock,
        sleep: later.sleep,
        transport: {
          tcp: transport.tcp,
          udp: (server, message, seconds, accepts) => {
            sent++;
            if (sent === 3) script["n1 web A"] = one;
            return transport.udp(server, message, seconds, accepts);
          },
        },
      },
      { attempts: 2 },
    );
    const answer = client.resolve("web", "A");
    assert.equal("10.0.0.1 of web", summary(answer));
    assert.same([], answer.unheard);
  });
});
