import { newRequestState, type RequestState } from "../../../ts-src/weir/balancer/request_state";
import { type Balancer, newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { begin } from "../../../ts-src/weir/balancer/begin";
import type { BalancerSettings } from "../../../ts-src/weir/balancer/settings";
import { canServe, update } from "../../../ts-src/weir/balancer/pool";
import { settle } from "../../../ts-src/weir/balancer/settle";
import type { Member } from "../../../ts-src/weir/pool/snapshot";
import { member, settingsWith, policyCalled, snapshotOf } from "../support/fakes";
import { request } from "../support/request";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function usualSettings(): Mutable<BalancerSettings> {
  return settingsWith(policyCalled("round_robin"), []);
}

function publish(balancer: Balancer, addresses: readonly string[], now: number): void {
  const members: Member[] = [];
  for (const address of addresses) members.push(member(address));
  update(balancer, snapshotOf(members), now);
}

describe("a peer that may have two requests at a time", () => {
  function full(): { readonly balancer: Balancer; readonly requests: RequestState[] } {
    const settings = usualSettings();
    const balancer = newBalancer(settings, 0);
    balancer.mostInFlight = 2;
    publish(balancer, ["10.0.0.1", "10.0.0.2"], 0);
    const requests: RequestState[] = [];
    for (const _ of $range(1, 4)) {
      const sent = request(balancer);
      requests.push(sent);
    }
    return { balancer, requests };
  }

  it("gets no third one", () => {
    const { balancer } = full();
    for (const { inFlight } of balancer.peers) assert.equal(2, inFlight);
    assert.is_false(canServe(balancer));
    const sent = newRequestState();
    assert.is_nil(begin(balancer, sent, 0, ""));
    assert.equal("connect_failed", sent.outcome);
  });

  it("gets the next one as soon as one has ended", () => {
    const { balancer, requests } = full();
    const { peer } = requests[2]!;
    settle(requests[2]!, "answered", 0.1, 1);
    assert.is_true(canServe(balancer));
    assert.equal(peer, request(balancer, 1).peer);
  });

  it("tells those who wait for it, and only then", () => {
    let told = 0;
    const settings = usualSettings();
    settings.onVacancy = () => {
      told++;
      return false;
    };
    const balancer = newBalancer(settings, 0);
    balancer.mostInFlight = 1;
    publish(balancer, ["10.0.0.1"], 0);
    const sent = request(balancer);
    settle(sent, "answered", 0.1, 0);
    assert.equal(0, told);
    begin(balancer, sent, 0, "");
    request(balancer);
    settle(sent, "answered", 0.1, 0);
    assert.equal(1, told);
  });
});

describe("slow start", () => {
  /** The share of a peer in a thousand requests at a moment. */
  function share(balancer: Balancer, id: string, now: number): number {
    let count = 0;
    for (const _ of $range(1, 1000)) {
      const sent = newRequestState();
      if (begin(balancer, sent, now, "")!.id === id) count++;
      settle(sent, "answered", 0, now);
    }
    return count / 1000;
  }

  function slowly(): Balancer {
    const settings = usualSettings();
    settings.slowStart = 10;
    return newBalancer(settings, 0);
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
    update(balancer, snapshotOf([member("10.0.0.1"), back]), 60);
    publish(balancer, ["10.0.0.1", "10.0.0.2"], 70);
    assert.is_true(share(balancer, "10.0.0.2:8080", 70) < 0.15);
  });
});
