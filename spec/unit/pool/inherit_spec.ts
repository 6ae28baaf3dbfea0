import { parseNetwork } from "../../../ts-src/weir/config/types/network";
import { inherit } from "../../../ts-src/weir/pool/inherit";
import { idsOf, member, rulesOf, snapshotOf } from "../support/fakes";

const past = snapshotOf([member("10.0.0.1"), member("10.0.0.2", 1, 0, true), member("fd00::1")]);

describe("a snapshot of the past", () => {
  it("is taken as it is where nothing has changed", () => {
    assert.equal(past, inherit(past, rulesOf("web", 8080, {})));
  });

  it("serves at the port of today, where nothing is known against anybody", () => {
    const { members, origin } = inherit(past, rulesOf("web", 9090, {}))!;
    assert.equal("10.0.0.1:9090 10.0.0.2:9090 [fd00::1]:9090", idsOf(members));
    assert.is_false(members[1]!.isDown);
    assert.equal(9090, origin.port);
  });

  it("is without those that the rules of today keep out", () => {
    const denied = rulesOf("web", 8080, { deny: [parseNetwork("10.0.0.2")!] });
    assert.equal("10.0.0.1:8080 [fd00::1]:8080", idsOf(inherit(past, denied)!.members));
    const allowed = rulesOf("web", 8080, { allow: [parseNetwork("fd00::/8")!] });
    assert.equal("[fd00::1]:8080", idsOf(inherit(past, allowed)!.members));
    assert.equal("[fd00::1]:8080", idsOf(inherit(past, rulesOf("web", 8080, { family: "ipv6" }))!.members));
    const all = inherit(past, rulesOf("web", 8080, { deny: [parseNetwork("0.0.0.0/0")!, parseNetwork("::/0")!] }))!;
    assert.same(["empty", "denied", 0], [all.state, all.reason, all.members.length]);
  });

  it("is of no account under another name, or where SRV records say the ports now", () => {
    assert.is_nil(inherit(past, rulesOf("web", 8080, {}, "web2")));
    assert.is_nil(inherit(past, rulesOf("web", undefined, {})));
  });
});
