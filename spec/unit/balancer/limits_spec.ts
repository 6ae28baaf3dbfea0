import { type Attempt, newAttempt } from "../../../ts-src/weir/balancer/attempt";
import { type Balancer, newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { begin, beginAgain } from "../../../ts-src/weir/balancer/begin";
import type { Parts } from "../../../ts-src/weir/balancer/parts";
import { canServe, update } from "../../../ts-src/weir/balancer/pool";
import { settle } from "../../../ts-src/weir/balancer/settle";
import { mayRetry, readTimeout } from "../../../ts-src/weir/balancer/tries";
import type { Member } from "../../../ts-src/weir/pool/snapshot";
import { member, partsWith, policyCalled } from "../support/fakes";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function partsOf(): Mutable<Parts> {
  return partsWith(policyCalled("round_robin"), []);
}

function publish(balancer: Balancer, addresses: readonly string[], now: number): void {
  const members: Member[] = [];
  for (const address of addresses) members.push(member(address));
  update(balancer, { version: 1, state: "fresh", since: 0, reason: "records", members }, now);
}

describe("a peer that may have two requests at a time", () => {
  function full(): { readonly balancer: Balancer; readonly attempts: Attempt[] } {
    const parts = partsOf();
    const balancer = newBalancer(parts, 0);
    balancer.mostInFlight = 2;
    publish(balancer, ["10.0.0.1", "10.0.0.2"], 0);
    const attempts: Attempt[] = [];
    for (const _ of $range(1, 4)) {
      const attempt = newAttempt();
      begin(balancer, attempt, 0, "");
      attempts.push(attempt);
    }
    return { balancer, attempts };
  }

  it("gets no third one", () => {
    const { balancer } = full();
    for (const { inFlight } of balancer.peers) assert.equal(2, inFlight);
    assert.is_false(canServe(balancer));
    const attempt = newAttempt();
    assert.is_nil(begin(balancer, attempt, 0, ""));
    assert.equal("unconnected", attempt.outcome);
  });

  it("gets the next one as soon as one has ended", () => {
    const { balancer, attempts } = full();
    const { peer } = attempts[2]!;
    settle(attempts[2]!, "answered", 0.1, 1);
    assert.is_true(canServe(balancer));
    assert.equal(peer, begin(balancer, newAttempt(), 1, ""));
  });

  it("tells those who wait for it, and only then", () => {
    let told = 0;
    const parts = partsOf();
    parts.onRoom = () => {
      told++;
      return false;
    };
    const balancer = newBalancer(parts, 0);
    balancer.mostInFlight = 1;
    publish(balancer, ["10.0.0.1"], 0);
    const attempt = newAttempt();
    begin(balancer, attempt, 0, "");
    settle(attempt, "answered", 0.1, 0);
    assert.equal(0, told);
    begin(balancer, attempt, 0, "");
    begin(balancer, newAttempt(), 0, "");
    settle(attempt, "answered", 0.1, 0);
    assert.equal(1, told);
  });
});

describe("slow start", () => {
  /** The share of a peer in a thousand requests at a moment. */
  function share(balancer: Balancer, id: string, now: number): number {
    let count = 0;
    for (const _ of $range(1, 1000)) {
      const attempt = newAttempt();
      if (begin(balancer, attempt, now, "")!.id === id) count++;
      settle(attempt, "answered", 0, now);
    }
    return count / 1000;
  }

  function slowly(): Balancer {
    const parts = partsOf();
    parts.slowStart = 10;
    return newBalancer(parts, 0);
  }

  it("gives one that joins its share little by little", () => {
    const balancer = slowly();
    publish(balancer, ["10.0.0.1"], 50);
    publish(balancer, ["10.0.0.1", "10.0.0.2"], 100);
    const id = "10.0.0.2:8080";
    assert.is_true(share(balancer, id, 100) < 0.15);
    const half = share(balancer, id, 105);
    assert.is_true(half > 0.2 && half < 0.45, `half: ${half}`);
    assert.near(0.5, share(balancer, id, 110), 0.01);
  });

  it("is not for those who are there from the start, as all are alike", () => {
    const balancer = slowly();
    publish(balancer, ["10.0.0.1", "10.0.0.2"], 100);
    assert.near(0.5, share(balancer, "10.0.0.1:8080", 100), 0.01);
  });

  it("is for one that comes back, too", () => {
    const balancer = slowly();
    publish(balancer, ["10.0.0.1", "10.0.0.2"], 50);
    const back = member("10.0.0.2", 1, 0, true);
    update(
      balancer,
      { version: 2, state: "fresh", since: 0, reason: "records", members: [member("10.0.0.1"), back] },
      60,
    );
    publish(balancer, ["10.0.0.1", "10.0.0.2"], 70);
    assert.is_true(share(balancer, "10.0.0.2:8080", 70) < 0.15);
  });
});

describe("the time of a request", () => {
  function timed(tryRead: number, total: number): Balancer {
    const parts = partsOf();
    parts.timeouts = { connect: 1, tryConnect: 1 / 3, send: 60, read: 60, tryRead, total };
    const balancer = newBalancer(parts, 0);
    publish(balancer, ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"], 0);
    return balancer;
  }

  it("is short for a try while another peer is left, and long for the last", () => {
    const balancer = timed(2, math.huge);
    const attempt = newAttempt();
    begin(balancer, attempt, 0, "");
    const given = [readTimeout(balancer, attempt, 0, true)];
    for (const _ of $range(1, 2)) {
      settle(attempt, "timeout", 2, 0);
      beginAgain(balancer, attempt, 0);
      given.push(readTimeout(balancer, attempt, 0, true));
    }
    assert.same([2, 2, 60], given);
  });

  it("is never short for what cannot be repeated", () => {
    const balancer = timed(2, math.huge);
    const attempt = newAttempt();
    begin(balancer, attempt, 0, "");
    assert.equal(60, readTimeout(balancer, attempt, 0, false));
  });

  it("ends for all tries together", () => {
    const balancer = timed(math.huge, 10);
    const attempt = newAttempt();
    begin(balancer, attempt, 100, "");
    assert.equal(10, readTimeout(balancer, attempt, 100, true));
    settle(attempt, "unconnected", 1, 104);
    beginAgain(balancer, attempt, 104);
    assert.equal(6, readTimeout(balancer, attempt, 104, true));
    settle(attempt, "timeout", 6, 110);
    assert.is_nil(beginAgain(balancer, attempt, 110));
  });
});

describe("an answer whose status is tried again", () => {
  it("is not given up for nothing: at the last peer, or after the last repetition, it goes to the client", () => {
    const parts = partsOf();
    parts.retriesAnswers = true;
    for (const [addresses, tries] of [
      [["10.0.0.1"], 1],
      [["10.0.0.1", "10.0.0.2"], 2],
      [["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"], 3],
    ] as const) {
      const balancer = newBalancer(parts, 0);
      publish(balancer, addresses, 0);
      const attempt = newAttempt();
      begin(balancer, attempt, 0, "");
      let count = 1;
      while (mayRetry(balancer, attempt, 0)) {
        settle(attempt, "erred", 0, 0);
        beginAgain(balancer, attempt, 0);
        count++;
      }
      assert.equal(tries, count);
    }
  });
});
