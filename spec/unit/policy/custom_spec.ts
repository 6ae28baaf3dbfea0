import type { Peer as DocumentedPeer } from "../../../examples/policy/typescript/weir";
import { addCustomPolicy, customPolicy } from "../../../ts-src/weir/policy/custom";
import { roundRobin } from "../../../ts-src/weir/policy/round_robin";
import { linesOf, parse } from "../config/sources/problems";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { idsOf, peer, peers, seededRandom } from "../support/fakes";

const EXAMPLE = "examples/policy/first.lua";
const IN_TYPESCRIPT = "build/examples/policy/typescript/near.lua";

function here(): string {
  const [pipe] = io.popen("pwd");
  const folder = pipe!.read("*l")!;
  pipe!.close();
  return folder;
}

describe("a user's own policy", () => {
  it("is known to the configuration by the name that it was given before", () => {
    assert.is_true(linesOf(parse(["80:web:80,policy=mine"]).problems).length > 0);
    addCustomPolicy("mine", roundRobin.makePick);
    assert.same([], linesOf(parse(["80:web:80,policy=mine"]).problems));
    assert.equal(roundRobin.makePick, customPolicy("mine").makePick);
  });

  it("can be the file of one", () => {
    assert.same([], linesOf(parse([`80:web:80,policy=/etc/weir/first.lua`]).problems));
    assert.not_nil(customPolicy(`${here()}/${EXAMPLE}`).makePick);
  });

  it("is told to be missing, broken, or no function", () => {
    const raises = (what: () => unknown, text: string): void => {
      const [, message] = pcall(what);
      const [found] = string.match(tostring(message), text);
      assert.not_nil(found, tostring(message));
    };
    raises(() => customPolicy("/nowhere/policy.lua"), "^weir: could not load the policy /nowhere/policy.lua: ");
    raises(() => customPolicy(`${here()}/.luacheckrc`), "^weir: what .*/.luacheckrc returns is no function");
    raises(() => addCustomPolicy("theirs", undefined as never), '^weir: the policy "theirs" is no function');
    raises(() => addCustomPolicy("random", roundRobin.makePick), "^weir: there is a policy random already");
  });
});

describe("the example of one in TypeScript", () => {
  it("uses near peers in turn, and others for a request that was no good there", () => {
    const pool = [peer("10.0.1.1"), peer("10.0.2.1"), peer("10.0.1.2"), peer("10.0.2.2")];
    const pick = customPolicy(`${here()}/${IN_TYPESCRIPT}`).makePick(pool, seededRandom(1), { inFlight: 0 });
    const one = pick(0, "", 0);
    const other = pick(0, "", 0);
    assert.equal("10.0.1.1:8080 10.0.1.2:8080", idsOf([one, other]));
    const picked: Peer[] = [];
    for (const _ of $range(1, 4)) picked.push(pick(0, "", 1));
    assert.equal(idsOf(pool), idsOf(picked));
  });

  it("may go by what Weir knows of a peer", () => {
    const documented: DocumentedPeer = peer("10.0.1.1", 7);
    assert.equal("10.0.1.1:8080", documented.id);
    assert.equal(7, documented.weight);
  });
});

describe("the example of one", () => {
  it("fills the first peer before it uses the next", () => {
    const pool = peers(3, () => 1);
    const pick = customPolicy(`${here()}/${EXAMPLE}`).makePick(pool, seededRandom(1), { inFlight: 0 });
    for (const index of $range(0, 2)) {
      for (const _ of $range(1, 16)) {
        const peer = pick(0, "", 0);
        assert.equal(pool[index], peer);
        peer.inFlight++;
      }
    }
    assert.not_nil(pick(0, "", 0));
  });

  it("goes on to the next peer for a request that failed at the first", () => {
    const pool = peers(3, () => 1);
    const pick = customPolicy(`${here()}/${EXAMPLE}`).makePick(pool, seededRandom(1), { inFlight: 0 });
    assert.equal(pool[1], pick(0, "", 1));
  });
});
