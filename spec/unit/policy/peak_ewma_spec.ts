import type { Outcome } from "../../../ts-src/weir/model/outcome";
import { expectedSeconds, observe } from "../../../ts-src/weir/policy/latency";
import { peakEwma } from "../../../ts-src/weir/policy/peak_ewma";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { peer, peers, seededRandom } from "../support/fakes";

const START = 1000;

/** A peer that has been known for long, and has always taken so long. */
function measured(seconds: number, known: Peer = peer("10.0.0.1")): Peer {
  observe(known, "answered", seconds, START - 20);
  observe(known, "answered", seconds, START);
  return known;
}

/** How many of a thousand requests, one after the other at one moment, go to a peer. */
function share(pool: readonly Peer[], of: Peer, now: number): number {
  const pick = peakEwma.makePick(pool, seededRandom(1), { inFlight: 0 });
  let count = 0;
  for (const _ of $range(1, 1000)) if (pick(now, "", 0) === of) count++;
  return count;
}

/** Costs at ten seconds after the first observation, in thousandths of a second. */
function costAfter(outcome: Outcome, seconds: number, times = 1): number {
  const made = measured(0.1);
  for (const _ of $range(1, times)) observe(made, outcome, seconds, START);
  return expectedSeconds(made, START, 0) * 1000;
}

describe("the latency of a peer", () => {
  it("rises at once to the lower of two slow answers in a row", () => {
    const made = measured(0.005);
    observe(made, "answered", 0.8, START);
    assert.near(0.005, made.latency, 0.001);
    observe(made, "answered", 0.9, START);
    assert.equal(0.8, made.latency);
  });

  it("comes down to a third in ten seconds", () => {
    const made = measured(0.8);
    for (const tick of $range(1, 1000)) observe(made, "answered", 0, START + tick / 100);
    assert.near(0.8 / math.exp(1), made.latency, 0.001);
  });

  it("fades where nothing is heard of it, so that the peer is tried again", () => {
    const made = measured(0.8);
    assert.near(expectedSeconds(made, START, 0) / math.exp(3), expectedSeconds(made, START + 30, 0), 0.005);
  });

  it("fades sooner the newer the peer is, whose first answers are seldom like the others", () => {
    const made = peer("10.0.0.1");
    observe(made, "answered", 0.8, START);
    assert.is_true(expectedSeconds(made, START + 5, 0) < 0.02);
    for (const second of $range(1, 10)) observe(made, "answered", 0.8, START + second);
    assert.is_true(expectedSeconds(made, START + 15, 0) > 0.4);
  });

  it("is at least as long as a client waited in vain, and no shorter for one that left at once", () => {
    const made = measured(0.1);
    observe(made, "unknown", 0.01, START);
    assert.equal(0.1, made.latency);
    for (const _ of $range(1, 2)) observe(made, "unknown", 1, START);
    assert.equal(1, made.latency);
  });
});

describe("a failure", () => {
  it("makes a peer dearer however quick it was", () => {
    for (const outcome of ["error_status", "connect_failed", "reset", "timeout"] as const) {
      assert.is_true(costAfter(outcome, 0) > 4 * costAfter("answered", 0.1));
    }
  });

  it("that is not the only one outweighs any queue at the others", () => {
    assert.is_true(costAfter("error_status", 0, 8) > 1000 * costAfter("answered", 0.1));
  });

  it("is forgiven after a while of good answers", () => {
    const made = measured(0.1);
    for (const _ of $range(1, 3)) observe(made, "error_status", 0, START);
    for (const _ of $range(1, 50)) observe(made, "answered", 0.1, START);
    assert.near(0.1, expectedSeconds(made, START, 0), 0.02);
  });
});

describe("peak_ewma", () => {
  it("prefers the peer that answers sooner", () => {
    const pool = peers(2, () => 1);
    measured(0.08, pool[0]);
    measured(0.005, pool[1]);
    assert.equal(0, share(pool, pool[0]!, START));
  });

  it("uses peers that are about as quick as evenly as round robin", () => {
    const pool = peers(2, () => 1);
    measured(0.006, pool[0]);
    measured(0.009, pool[1]);
    assert.equal(500, share(pool, pool[0]!, START));
  });

  it("goes by the weights among peers that are about as quick", () => {
    const pool = peers(2, (index) => (index === 1 ? 1 : 3));
    measured(0.006, pool[0]);
    measured(0.009, pool[1]);
    assert.near(250, share(pool, pool[0]!, START), 50);
  });

  it("uses the slower one all the same where the other has much to do", () => {
    const pool = peers(2, () => 1);
    measured(0.08, pool[0]);
    measured(0.005, pool[1]);
    pool[1]!.inFlight = 20;
    assert.equal(1000, share(pool, pool[0]!, START));
  });

  it("sends nothing to a peer that fails at once", () => {
    const pool = peers(4, () => 1);
    for (const each of pool) measured(0.005, each);
    for (const _ of $range(1, 3)) observe(pool[0]!, "error_status", 0, START);
    for (const each of pool) if (each !== pool[0]) each.inFlight = 5;
    assert.equal(0, share(pool, pool[0]!, START + 5));
  });

  it("lets a new peer begin with the average of the others, which one very slow peer does not spoil", () => {
    const pool = peers(5, () => 1);
    for (const index of $range(0, 2)) measured(0.005, pool[index]);
    measured(2, pool[3]);
    peakEwma.makePick(pool, seededRandom(1), { inFlight: 0 });
    assert.near(0.008, pool[4]!.latency, 0.001);
  });

  it("sends one request at a time to a peer of which nothing is known, once others are", () => {
    const pool = peers(3, () => 1);
    const pick = peakEwma.makePick(pool, seededRandom(1), { inFlight: 0 });
    measured(0.005, pool[0]);
    for (const _ of $range(1, 1000)) {
      const picked = pick(START, "", 0);
      picked.inFlight++;
    }
    assert.is_true(pool[1]!.inFlight + pool[2]!.inFlight > 0);
    assert.is_true(pool[0]!.inFlight > 300);
  });
});
