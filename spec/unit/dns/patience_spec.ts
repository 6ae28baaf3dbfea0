import { clientOf, fakeServers, nxdomain, summary, type Reply, type Script } from "./nameservers";
import { a, questionName } from "./wire";

function slow(delay: number): Reply {
  return { answers: [a(questionName, 60, 1)], delay };
}

const far = slow(0.08);

describe("a nameserver that is well, but far away", () => {
  it("is heard again after one lost datagram, before one outside says that there is no such name", () => {
    const script: Script = { "n1 web A": far, "n2 web A": nxdomain };
    const client = clientOf(fakeServers(script));
    assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
    script["n1 web A"] = "silent";
    assert.equal("nxdomain of web", summary(client.resolve("web", "A")));
    script["n1 web A"] = far;
    assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
  });

  it("is heard again though it takes half as long again as it always did", () => {
    const script: Script = { "n1 web A": far, "n2 web A": nxdomain };
    const client = clientOf(fakeServers(script));
    for (const _ of $range(1, 100)) client.resolve("web", "A");
    script["n1 web A"] = "silent";
    client.resolve("web", "A");
    script["n1 web A"] = slow(0.12);
    assert.equal("10.0.0.1 of web", summary(client.resolve("web", "A")));
  });

  it("costs no more than the whole time while it is dead, and next to nothing where it never was heard", () => {
    const script: Script = { "n1 web A": slow(0.45), "n2 web A": nxdomain, "n1 dead A": "silent" };
    const servers = fakeServers(script);
    const client = clientOf(servers);
    client.resolve("web", "A");
    script["n1 web A"] = "silent";
    client.resolve("web", "A");
    const since = servers.clock();
    client.resolve("web", "A");
    assert.near(0.5, servers.clock() - since, 1e-6);

    const fresh = clientOf(servers);
    fresh.resolve("dead", "A");
    const later = servers.clock();
    fresh.resolve("dead", "A");
    assert.near(0.05, servers.clock() - later, 1e-6);
  });
});
