import { makeServers } from "../../../ts-src/weir/dns/servers";

const list = [
  { address: "10.0.0.1", port: 53 },
  { address: "10.0.0.2", port: 53 },
];

describe("a nameserver that was silent", () => {
  it("is hurried for half a minute while another is trusted", () => {
    const servers = makeServers(list, 0.5);
    servers.wasSilent(0, 100);
    assert.is_true(servers.isHurried(0, 129.9));
    assert.is_false(servers.isHurried(1, 129.9));
    assert.is_false(servers.isHurried(0, 130));
  });

  it("is not hurried any more once it replies", () => {
    const servers = makeServers(list, 0.5);
    servers.wasSilent(0, 100);
    servers.replied(0, 0.001);
    assert.is_false(servers.isHurried(0, 101));
  });

  it("gets its whole time every half a minute, though silent in between", () => {
    const servers = makeServers(list, 0.5);
    servers.wasSilent(0, 100);
    servers.wasSilent(0, 120);
    assert.is_false(servers.isHurried(0, 130));
  });

  it("gets all its time where no other is left", () => {
    const alone = makeServers([list[0]!], 0.5);
    alone.wasSilent(0, 100);
    assert.is_false(alone.isHurried(0, 101));
    const both = makeServers(list, 0.5);
    both.wasSilent(0, 100);
    both.wasSilent(1, 100);
    assert.is_false(both.isHurried(0, 101));
  });
});

describe("a nameserver's usual time", () => {
  const usualAfter = (...seconds: readonly number[]): number => {
    const servers = makeServers(list, 0.5);
    for (const taken of seconds) servers.replied(0, taken);
    return servers.usual(0);
  };

  it("is a tenth of the whole before its first reply, and for one that is near", () => {
    assert.near(0.05, usualAfter(), 1e-9);
    assert.near(0.05, usualAfter(0.001, 0.002, 0.001), 1e-9);
  });

  it("is three times its first round trip, as TCP reckons (RFC 6298)", () => {
    assert.near(0.08 + 4 * 0.04, usualAfter(0.08), 1e-9);
  });

  it("follows what it takes, and how much that varies", () => {
    const average = (7 / 8) * 0.08 + (1 / 8) * 0.16;
    const variance = (3 / 4) * 0.04 + (1 / 4) * 0.08;
    assert.near(average + 4 * variance, usualAfter(0.08, 0.16), 1e-9);
  });

  it("is twice its round trip at least, however steady that is", () => {
    const steady: number[] = [];
    for (const _ of $range(1, 200)) steady.push(0.08);
    const servers = makeServers(list, 0.5);
    for (const taken of steady) servers.replied(0, taken);
    assert.near(0.16, servers.usual(0), 1e-6);
  });

  it("is never more than the whole time", () => {
    assert.near(0.5, usualAfter(0.4), 1e-9);
  });
});
