import { markDown } from "../../../ts-src/weir/pool/verdict";
import { newRequestState } from "../../../ts-src/weir/balancer/request_state";
import { type Balancer, newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { begin } from "../../../ts-src/weir/balancer/begin";
import { update } from "../../../ts-src/weir/balancer/pool";
import { settle } from "../../../ts-src/weir/balancer/settle";
import { eject, type Ejections, halfOpen, readmit } from "../../../ts-src/weir/health/ejection";
import { outliers, type Rate } from "../../../ts-src/weir/health/outliers";
import { addRates, ratesSince } from "../../../ts-src/weir/health/rates";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import type { Member, Standing } from "../../../ts-src/weir/pool/snapshot";
import { member, settingsWith, policyCalled, seededRandom, snapshotOf, withStanding } from "../support/fakes";
import { request } from "../support/request";

/** One worker's balancer over 10.0.0.1 and up, and what it reports. */
function pool(size: number): { readonly balancer: Balancer; readonly reported: string[] } {
  const reported: string[] = [];
  const balancer = newBalancer(settingsWith(policyCalled("round_robin"), reported), 0);
  publish(balancer, size);
  return { balancer, reported };
}

function publish(balancer: Balancer, size: number, standings: Readonly<Record<string, Standing>> = {}): void {
  const members: Member[] = [];
  for (const number of $range(1, size)) {
    const one = member(`10.0.0.${number}`);
    members.push(withStanding(one, standings[one.id] ?? "good"));
  }
  update(balancer, snapshotOf(members), 0);
}

/** Sends requests; peers answer with an error as often as `rateOf` says. Returns how many errors clients saw. */
function send(balancer: Balancer, requests: number, rateOf: (this: void, peer: Peer) => number): number {
  const random = seededRandom(11);
  let errors = 0;
  for (const _ of $range(1, requests)) {
    const sent = request(balancer);
    const peer = sent.peer!;
    const fails = random() < rateOf(peer);
    if (fails) errors++;
    settle(sent, fails ? "error_status" : "answered", 0, 0);
  }
  return errors;
}

function numberOf(peer: Peer): number {
  const [number] = string.match(peer.id, "(%d+):");
  return tonumber(number)!;
}

/** The first `count` peers of a pool answer everything with errors. */
function firstFail(count: number): (this: void, peer: Peer) => number {
  return (peer) => (numberOf(peer) <= count ? 1 : 0);
}

describe("peers that answer with errors", () => {
  const cases = [
    { size: 1, failing: 1, out: 0 },
    { size: 2, failing: 1, out: 1 },
    { size: 2, failing: 2, out: 0 },
    { size: 3, failing: 1, out: 1 },
    { size: 3, failing: 2, out: 1 },
    { size: 3, failing: 3, out: 0 },
    { size: 5, failing: 1, out: 1 },
    { size: 5, failing: 2, out: 2 },
    { size: 5, failing: 4, out: 2 },
    { size: 5, failing: 5, out: 0 },
    { size: 50, failing: 1, out: 1 },
    { size: 50, failing: 20, out: 20 },
    { size: 50, failing: 40, out: 25 },
    { size: 50, failing: 50, out: 0 },
  ];
  for (const { size, failing, out } of cases) {
    it(`${failing} of ${size}: ${out} are left out`, () => {
      const { balancer, reported } = pool(size);
      send(balancer, 400 * size, firstFail(failing));
      assert.equal(out, reported.length);
      assert.equal(size - out, balancer.eligible.length);
    });
  }

  it("cost a client five errors and no more, and two if they have never answered well", () => {
    const { balancer } = pool(4);
    send(balancer, 100, () => 0);
    assert.equal(5, send(balancer, 10000, firstFail(1)));
    assert.equal(2, send(pool(4).balancer, 10000, firstFail(1)));
  });

  it("are not left out where nobody has ever answered well, by whom they could be measured", () => {
    const { balancer, reported } = pool(4);
    for (const _ of $range(1, 30)) {
      const sent = request(balancer);
      settle(sent, numberOf(sent.peer!) === 1 ? "error_status" : "unknown", 0, 0);
    }
    assert.same([], reported);
  });

  it("are not blamed for what befalls all of them at once", () => {
    for (const rate of [0.05, 0.1, 0.3, 0.5, 0.9]) {
      const { balancer, reported } = pool(4);
      send(balancer, 2000, () => 0);
      send(balancer, 5000, () => rate);
      assert.same([], reported, `each fails at ${rate}`);
    }
  });

  it("are left out after more errors in a row where the others fail as well", () => {
    const { balancer, reported } = pool(4);
    send(balancer, 2000, (peer) => (numberOf(peer) === 1 ? 1 : 0.3));
    assert.same(["failing 10.0.0.1:8080"], reported);
  });

  it("are all used again when fewer than half are left", () => {
    const { balancer } = pool(5);
    publish(balancer, 5, { "10.0.0.1:8080": "out", "10.0.0.2:8080": "out" });
    assert.equal(3, balancer.eligible.length);
    publish(balancer, 5, { "10.0.0.1:8080": "out", "10.0.0.2:8080": "out", "10.0.0.3:8080": "out" });
    assert.equal(5, balancer.eligible.length);
  });

  it("are never missed by one who is down: that one is no spare", () => {
    const { balancer } = pool(2);
    markDown(balancer.peers[1]!);
    send(balancer, 100, firstFail(1));
    assert.equal("good", balancer.peers[0]!.standing);
  });

  it("are left out if they do not answer in time, too", () => {
    const { balancer, reported } = pool(4);
    for (const _ of $range(1, 40)) {
      const sent = request(balancer);
      const peer = sent.peer!;
      settle(sent, numberOf(peer) === 1 ? "timeout" : "answered", 0, 0);
    }
    assert.same(["failing 10.0.0.1:8080"], reported);
  });
});

describe("a peer that accepts connections and cuts every request off", () => {
  /** It is let back after each request if it was down, as it accepts connections. */
  function cutOff(balancer: Balancer, together: number): void {
    publish(balancer, 4);
    const requests = [];
    while (requests.length < together) {
      const sent = newRequestState();
      if (numberOf(begin(balancer, sent, 0, "")!) === 1) requests.push(sent);
      else settle(sent, "answered", 0, 0);
    }
    for (const sent of requests) settle(sent, "reset", 0, 0);
  }

  it("is left out after five times", () => {
    const { balancer, reported } = pool(4);
    for (const _ of $range(1, 5)) cutOff(balancer, 1);
    assert.equal("out", balancer.peers[0]!.standing);
    assert.same(["cuts_off 10.0.0.1:8080", "failing 10.0.0.1:8080"], reported);
  });

  it("is not for having ten requests when it went away", () => {
    const { balancer, reported } = pool(4);
    cutOff(balancer, 10);
    assert.same(["cuts_off 10.0.0.1:8080"], reported);
  });
});

describe("a peer on trial", () => {
  const onTrial = { "10.0.0.1:8080": "half_open" } as const;

  it("gets one sent, which lets it back if it is answered well", () => {
    const { balancer, reported } = pool(4);
    publish(balancer, 4, onTrial);
    let tries = 0;
    send(balancer, 100, (peer) => {
      if (numberOf(peer) === 1) tries++;
      return 0;
    });
    assert.equal(1, tries);
    assert.same(["proven 10.0.0.1:8080"], reported);
    publish(balancer, 4);
    assert.equal(4, balancer.eligible.length);
  });

  it("is out again after one error", () => {
    const { balancer, reported } = pool(4);
    publish(balancer, 4, onTrial);
    assert.equal(1, send(balancer, 100, firstFail(1)));
    assert.same(["failing 10.0.0.1:8080"], reported);
  });
});

describe("an ejection", () => {
  const id = "10.0.0.1:8080";

  it("lasts 10 s, then twice as long after each failed trial, 300 s at most", () => {
    const ejections: Ejections = new LuaMap();
    let now = 0;
    for (const seconds of [10, 20, 40, 80, 160, 300, 300]) {
      assert.equal(seconds, eject(ejections, id, 4, 10, now));
      assert.is_false(halfOpen(ejections, now + seconds - 0.1));
      now = now + seconds;
      assert.is_true(halfOpen(ejections, now));
    }
  });

  it("is offered a trial again and again until somebody makes it", () => {
    const ejections: Ejections = new LuaMap();
    eject(ejections, id, 4, 10, 0);
    assert.is_true(halfOpen(ejections, 10));
    assert.is_false(halfOpen(ejections, 11));
    assert.is_true(halfOpen(ejections, 12));
    assert.is_true(readmit(ejections, id, 12.5));
    assert.is_false(halfOpen(ejections, 20));
  });

  it("is shorter the longer the peer was good", () => {
    const ejections: Ejections = new LuaMap();
    for (const at of [0, 10, 30, 70]) {
      eject(ejections, id, 4, 10, at);
      halfOpen(ejections, at + 80);
    }
    readmit(ejections, id, 200);
    assert.equal(40, eject(ejections, id, 4, 10, 260));
  });

  it("is forgotten in the end", () => {
    const ejections: Ejections = new LuaMap();
    eject(ejections, id, 4, 10, 0);
    halfOpen(ejections, 10);
    readmit(ejections, id, 10);
    halfOpen(ejections, 41);
    assert.is_false(ejections.has(id));
  });
});

describe("a peer whose rate of errors stands out", () => {
  function found(errorsOf: readonly number[], attempts = 100): readonly string[] {
    const rates = new LuaMap<string, Rate>();
    for (const index of $range(0, errorsOf.length - 1)) {
      rates.set(`peer ${index + 1}`, { attempts, errors: errorsOf[index]! });
    }
    return outliers(rates);
  }

  it("is found among five or more with a hundred requests each", () => {
    assert.same(["peer 2"], found([0, 40, 0, 0, 0]));
    assert.same([], found([0, 40, 0, 0]));
    assert.same([], found([0, 40, 0, 0, 0], 99));
  });

  it("is not found where all are alike, or nobody fails much", () => {
    assert.same([], found([40, 42, 38, 41, 40, 39]));
    assert.same([], found([0, 9, 0, 0, 0]));
  });

  it("is found by what all workers saw together", () => {
    const here = pool(5).balancer;
    const there = pool(5).balancer;
    const rates = new LuaMap<string, Rate>();
    for (const balancer of [here, there]) {
      send(balancer, 300, (peer) => (numberOf(peer) === 3 ? 0.25 : 0));
      for (const report of ratesSince(balancer.peers)) addRates(rates, report);
    }
    assert.same(["10.0.0.3:8080"], outliers(rates));
    assert.same([], ratesSince(here.peers));
  });
});
