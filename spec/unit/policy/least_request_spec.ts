import { leastRequest } from "../../../ts-src/weir/policy/least_request";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { peers, seededRandom } from "../support/fakes";

/** Where so many requests go that all last. */
function pile(pool: readonly Peer[], requests: number): void {
  const pick = leastRequest.makePick(pool, seededRandom(1), { inFlight: 0 });
  for (const _ of $range(1, requests)) {
    const peer = pick(0, "", 0);
    peer.inFlight++;
  }
}

describe("least_request", () => {
  it("uses peers that have nothing to do as evenly as round robin", () => {
    const pool = peers(4, (index) => index);
    const pick = leastRequest.makePick(pool, seededRandom(1), { inFlight: 0 });
    const counts = new LuaMap<Peer, number>();
    for (const _ of $range(1, 20)) {
      const peer = pick(0, "", 0);
      counts.set(peer, (counts.get(peer) ?? 0) + 1);
    }
    for (const peer of pool) assert.equal(peer.weight * 2, counts.get(peer));
  });

  it("keeps requests under way even", () => {
    const pool = peers(10, () => 1);
    pile(pool, 1000);
    for (const peer of pool) assert.near(100, peer.inFlight, 3);
  });

  it("keeps them as the weights say", () => {
    const pool = peers(4, (index) => index);
    pile(pool, 1000);
    for (const peer of pool) assert.near(peer.weight * 100, peer.inFlight, 10);
  });

  it("spares a peer that holds on to its requests", () => {
    const pool = peers(3, () => 1);
    pool[0]!.inFlight = 50;
    pile(pool, 60);
    assert.equal(50, pool[0]!.inFlight);
  });
});
