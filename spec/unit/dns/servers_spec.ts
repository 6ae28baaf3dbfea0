import { makeServers } from "../../../ts-src/weir/dns/servers";

const list = [
  { address: "10.0.0.1", port: 53 },
  { address: "10.0.0.2", port: 53 },
];

describe("a nameserver that was silent", () => {
  it("gets a tenth of the time for half a minute while another is trusted", () => {
    const servers = makeServers(list, 0.5);
    servers.wasSilent(0, 100);
    assert.near(0.05, servers.patience(0, 129.9), 1e-9);
    assert.equal(0.5, servers.patience(1, 129.9));
    assert.equal(0.5, servers.patience(0, 130));
  });

  it("gets all its time again once it replies", () => {
    const servers = makeServers(list, 0.5);
    servers.wasSilent(0, 100);
    servers.replied(0);
    assert.equal(0.5, servers.patience(0, 101));
  });

  it("gets its whole time every half a minute, though silent in between", () => {
    const servers = makeServers(list, 0.5);
    servers.wasSilent(0, 100);
    servers.wasSilent(0, 120);
    assert.equal(0.5, servers.patience(0, 130));
  });

  it("gets all its time where no other is left", () => {
    const alone = makeServers([list[0]!], 0.5);
    alone.wasSilent(0, 100);
    assert.equal(0.5, alone.patience(0, 101));
    const both = makeServers(list, 0.5);
    both.wasSilent(0, 100);
    both.wasSilent(1, 100);
    assert.equal(0.5, both.patience(0, 101));
  });
});
