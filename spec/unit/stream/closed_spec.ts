import { newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { markDown } from "../../../ts-src/weir/pool/verdict";
import { chooseEligible, update } from "../../../ts-src/weir/balancer/pool";
import { whyClosed } from "../../../ts-src/weir/stream/closed";
import { member, policyCalled, settingsWith, snapshotOf } from "../support/fakes";

describe("the log says of a connection that was closed", () => {
  it("that no mapping is for its host", () => {
    assert.equal(
      "closed a connection, as no mapping is for the host that its client names in TLS, or for none",
      whyClosed("", undefined),
    );
    assert.equal('closed a connection, as no service "db" is configured', whyClosed("db", undefined));
  });

  it("what DNS says, that no peer accepts one, or that all have enough", () => {
    const balancer = newBalancer(settingsWith(policyCalled("round_robin"), []), 0);
    assert.equal("web: closed a connection, as there is no peer: DNS has not answered yet", whyClosed("web", balancer));
    update(balancer, snapshotOf([member("10.0.0.1")]), 0);
    assert.equal("web: closed a connection, as every peer has max_connections sessions", whyClosed("web", balancer));
    markDown(balancer.peers[0]!);
    chooseEligible(balancer, false);
    assert.equal("web: closed a connection, as no peer accepts one", whyClosed("web", balancer));
  });
});
