import { markDown } from "../../../ts-src/weir/pool/verdict";
import type { Pick } from "../../../ts-src/weir/policy/policy";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { peers, policyCalled, seededRandom } from "../support/fakes";

function pickOver(pool: readonly Peer[]): Pick {
  return policyCalled("sticky").makePick(pool, seededRandom(1), { inFlight: 0 });
}

describe("sticky", () => {
  it("sends a client to its peer for as long as it is there", () => {
    const pool = peers(5, () => 1);
    const pick = pickOver(pool);
    for (const peer of pool) {
      for (const _ of $range(1, 3)) assert.equal(peer, pick(0, peer.token, 0));
    }
  });

  it("keeps the token of a peer while others come and go", () => {
    const pool = peers(5, () => 1);
    pickOver(pool);
    const { token } = pool[2]!;
    const pick = pickOver([pool[2]!, peers(9, () => 1)[8]!]);
    assert.equal(pool[2], pick(0, token, 0));
  });

  it("gives a client whose peer is gone, or down, or that invents a token, a peer in turn", () => {
    const pool = peers(3, () => 1);
    const pick = pickOver(pool);
    markDown(pool[0]!);
    for (const token of ["", "unknown", pool[0]!.token]) {
      const seen = new LuaSet<Peer>();
      for (const _ of $range(1, 3)) seen.add(pick(0, token, 0));
      for (const peer of pool) assert.is_true(seen.has(peer));
    }
  });

  it("looks elsewhere for a request that its peer could not serve", () => {
    const pool = peers(2, () => 1);
    const pick = pickOver(pool);
    const { token } = pool[0]!;
    assert.is_true(pick(0, token, 1) === pool[1] || pick(0, token, 1) === pool[1]);
  });
});
