import { newRequestState } from "../../../ts-src/weir/balancer/request_state";
import { requestStateOf, knownRequestState } from "../../../ts-src/weir/balancer/request_states";
import { type Balancer, newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { begin, retry } from "../../../ts-src/weir/balancer/begin";
import { catchUp, update } from "../../../ts-src/weir/balancer/pool";
import { settle } from "../../../ts-src/weir/balancer/settle";
import { mayRetry } from "../../../ts-src/weir/balancer/tries";
import type { BalancerSettings } from "../../../ts-src/weir/balancer/settings";
import type { Mutable } from "../../../ts-src/weir/config/configuration";
import type { State } from "../../../ts-src/weir/discovery/membership";
import type { Policy } from "../../../ts-src/weir/policy/policy";
import { roundRobin } from "../../../ts-src/weir/policy/round_robin";
import type { Outcome } from "../../../ts-src/weir/model/outcome";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { secondsToConnect } from "../../../ts-src/weir/config/connect_timeout";
import type { Member } from "../../../ts-src/weir/pool/snapshot";
import { idsOf, member, settingsWith, policyCalled, snapshotOf } from "../support/fakes";
import { request } from "../support/request";

let reported: string[] = [];

function web(...addresses: readonly string[]): Balancer {
  return webBy(roundRobin, addresses);
}

function webBy(policy: Policy, addresses: readonly string[]): Balancer {
  reported = [];
  const balancer = newBalancer(settingsWith(policy, reported), 0);
  confirm(balancer, addresses);
  return balancer;
}

function confirm(balancer: Balancer, addresses: readonly string[], state: State = "fresh"): void {
  const members: Member[] = [];
  for (const address of addresses) members.push(member(address));
  update(balancer, snapshotOf(members, { state }), 0);
}

/** The peers a request goes to that fails in these ways, one after the other. */
function journey(balancer: Balancer, outcomes: readonly Outcome[]): Peer[] {
  const sent = newRequestState();
  const went: Peer[] = [begin(balancer, sent, 0, "")!];
  for (const outcome of outcomes) {
    if (!mayRetry(balancer, sent, 0)) break;
    settle(sent, outcome, 0, 0);
    const next = retry(balancer, sent, 0);
    if (next === undefined) break;
    went.push(next);
  }
  settle(sent, "answered", 0, 0);
  return went;
}

function inFlight(balancer: Balancer): number {
  let sum = 0;
  for (const peer of balancer.peers) sum += peer.inFlight;
  return sum;
}

describe("a service that gives way to another", () => {
  it("sends no request to peers that are all down, and all of them again when one is back", () => {
    const down = (address: string): Member => member(address, 1, 0, true);
    for (const givesWay of [false, true]) {
      const balancer = newBalancer(settingsWith(roundRobin, []), 0);
      (balancer.settings as Mutable<BalancerSettings>).givesWay = givesWay;
      update(balancer, snapshotOf([down("10.0.0.1"), down("10.0.0.2")]), 0);
      assert.equal(givesWay, begin(balancer, newRequestState(), 100, "") === undefined);
      update(balancer, snapshotOf([down("10.0.0.1"), member("10.0.0.2")]), 0);
      assert.equal("10.0.0.2", begin(balancer, newRequestState(), 100, "")?.host);
    }
  });
});

describe("a request", () => {
  it("has nowhere to go while the pool is empty", () => {
    assert.is_nil(request(web()).peer);
  });

  const six = (): Balancer => web("10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5", "10.0.0.6");

  function isEachOnce(went: readonly Peer[]): boolean {
    const known = new LuaSet<Peer>();
    for (const peer of went) {
      if (known.has(peer)) return false;
      known.add(peer);
    }
    return true;
  }

  it("that may have reached a peer goes to at most two more, and to none twice", () => {
    const went = journey(six(), ["reset", "timeout", "reset", "reset"]);
    assert.equal(3, went.length);
    assert.is_true(isEachOnce(went));
  });

  it("that reached nobody goes on until somebody lets it connect: nothing was sent", () => {
    const went = journey(six(), [
      "connect_failed",
      "connect_failed",
      "connect_failed",
      "connect_failed",
      "connect_failed",
    ]);
    assert.equal(6, went.length);
    assert.is_true(isEachOnce(went));
  });

  it("goes back to the only peer there is, but not for ever", () => {
    const went = journey(web("10.0.0.1"), ["connect_failed", "connect_failed", "connect_failed", "connect_failed"]);
    assert.equal(3, went.length);
  });

  it("goes to peers that answer rather than to one that does not", () => {
    const balancer = web("10.0.0.1", "10.0.0.2", "10.0.0.3");
    const sent = request(balancer, 10);
    const failing = sent.peer!;
    const silent = balancer.peers[0] === failing ? balancer.peers[1]! : balancer.peers[0]!;
    silent.unansweredSince = 9.5;
    settle(sent, "connect_failed", 0, 0);
    const next = retry(balancer, sent, 10)!;
    assert.is_true(next !== failing && next !== silent);
  });

  it("goes to a peer that DNS named while it was under way", () => {
    const balancer = web("10.0.0.1");
    const sent = request(balancer);
    confirm(balancer, ["10.0.0.2"]);
    settle(sent, "connect_failed", 0, 0);
    assert.equal("10.0.0.2:8080", retry(balancer, sent, 0)!.id);
  });

  it("is counted at its peer while it lasts, even when the pool has changed", () => {
    const balancer = web("10.0.0.1");
    const sent = request(balancer);
    const peer = sent.peer!;
    confirm(balancer, ["10.0.0.2"]);
    assert.equal(1, peer.inFlight);
    settle(sent, "answered", 0, 0);
    assert.equal(0, peer.inFlight);
  });

  it("is counted once however often its end is reported", () => {
    const balancer = web("10.0.0.1");
    const sent = request(balancer);
    settle(sent, "answered", 0, 0);
    settle(sent, "answered", 0, 0);
    assert.equal(0, inFlight(balancer));
  });

  it("rests before its last try if it was cut off each time, where there is a place for that", () => {
    for (const mayRest of [true, false]) {
      const balancer = web("10.0.0.1", "10.0.0.2", "10.0.0.3");
      const sent = request(balancer);
      settle(sent, "reset", 0, 0);
      assert.not_nil(retry(balancer, sent, 0, mayRest));
      settle(sent, "reset", 0, 0);
      assert.equal(mayRest, retry(balancer, sent, 0, mayRest) === undefined);
      assert.equal(mayRest, sent.isResting);
    }
  });

  it("is not retried when the budget is used up", () => {
    const balancer = web("10.0.0.1", "10.0.0.2");
    balancer.budget.tokens = 0;
    const sent = request(balancer);
    assert.is_false(mayRetry(balancer, sent, 0));
  });
});

describe("a peer", () => {
  function failOnce(balancer: Balancer, outcome: Outcome): void {
    const sent = request(balancer);
    settle(sent, outcome, 0, 0);
  }

  it("that lets nobody connect gets no more requests and is reported once", () => {
    const balancer = web("10.0.0.1", "10.0.0.2");
    failOnce(balancer, "connect_failed");
    assert.equal(1, balancer.eligible.length);
    assert.equal(1, reported.length);
  });

  it("that answers others while one finds no place in its backlog is busy, not down", () => {
    const balancer = web("10.0.0.1");
    const stuck = newRequestState();
    begin(balancer, stuck, 10, "");
    const sent = request(balancer, 10.1);
    settle(sent, "answered", 0.1, 10.2);
    settle(stuck, "connect_failed", 0.33, 10.33);
    assert.equal(0, reported.length);
    const later = request(balancer, 10.4);
    settle(later, "connect_failed", 0.33, 10.73);
    assert.equal(1, reported.length);
  });

  it("that cuts a request off is passed over for a second, and is down if it does so to three in a row", () => {
    const balancer = web("10.0.0.1", "10.0.0.2");
    const [cutting] = balancer.peers;
    const sendTo = (outcome: Outcome, now: number): void => {
      const sent = newRequestState();
      while (begin(balancer, sent, now, "k") !== cutting) settle(sent, "answered", 0, now);
      settle(sent, outcome, 0, now);
    };
    sendTo("reset", 10);
    for (const now of [10.01, 10.02, 10.03, 10.9]) {
      const sent = request(balancer, now);
      assert.equal(balancer.peers[1], sent.peer);
      settle(sent, "answered", 0, now);
    }
    assert.equal(0, reported.length);
    sendTo("reset", 12);
    sendTo("answered", 12);
    for (const now of [13, 14]) sendTo("reset", now);
    assert.equal(2, balancer.eligible.length);
    sendTo("reset", 15);
    assert.equal(1, balancer.eligible.length);
    assert.equal(1, reported.length);
  });

  it("that cuts one request off, however often, is not down", () => {
    const balancer = web("10.0.0.1");
    const sent = request(balancer);
    for (const _ of $range(1, 2)) {
      settle(sent, "reset", 0, 0);
      retry(balancer, sent, 0);
    }
    settle(sent, "reset", 0, 0);
    assert.equal(0, reported.length);
    assert.equal(1, balancer.eligible.length);
  });

  it("stays after a timeout of its response, when the client left, and after what may be the request's fault", () => {
    for (const outcome of ["timeout", "unknown", "invalid_header", "body_cut_off"] as const) {
      const balancer = web("10.0.0.1", "10.0.0.2");
      failOnce(balancer, outcome);
      assert.equal(2, balancer.eligible.length);
      assert.equal(0, reported.length);
    }
  });

  it("is back as soon as the keeper says so", () => {
    const balancer = web("10.0.0.1", "10.0.0.2");
    failOnce(balancer, "connect_failed");
    confirm(balancer, ["10.0.0.1", "10.0.0.2"]);
    assert.equal("10.0.0.1:8080 10.0.0.2:8080", idsOf(balancer.eligible));
  });

  it("that is the last is tried by one request a second, while the others wait for what the keeper says", () => {
    const balancer = web("10.0.0.1");
    const tried = (now: number): boolean => {
      const sent = request(balancer, now);
      const peer = sent.peer;
      settle(sent, "connect_failed", 0, now);
      return peer !== undefined;
    };
    assert.is_true(tried(10));
    for (const now of [10, 10.5, 10.9]) assert.is_false(tried(now));
    assert.is_true(tried(11.1));
    assert.is_false(tried(11.2));
  });

  it("that is the last of a stale pool leaves it empty", () => {
    const balancer = web();
    confirm(balancer, ["10.0.0.1"], "stale");
    failOnce(balancer, "connect_failed");
    assert.is_nil(request(balancer).balancer);
  });
});

describe("a peer that answers nothing", () => {
  /** Where ten requests go that begin at a time, and are answered at once unless the peer is silent. */
  function goTo(balancer: Balancer, silent: Peer, now: number): number {
    let count = 0;
    for (const _ of $range(1, 10)) {
      const sent = newRequestState();
      if (begin(balancer, sent, now, "") === silent) count++;
      else settle(sent, "answered", 0, 0);
    }
    return count;
  }

  it("is passed over from 50 ms on, until a second has gone", () => {
    const balancer = web("10.0.0.1", "10.0.0.2");
    const silent = balancer.peers[0]!;
    assert.equal(5, goTo(balancer, silent, 10));
    assert.equal(5, goTo(balancer, silent, 10.04));
    assert.equal(0, goTo(balancer, silent, 10.06));
    assert.equal(0, goTo(balancer, silent, 10.99));
    assert.equal(5, goTo(balancer, silent, 11));
  });

  it("has its share all the while where silence says nothing: a session over TCP may be as long as it likes", () => {
    const settings = settingsWith(roundRobin, []) as Mutable<BalancerSettings>;
    settings.answersSoon = false;
    const balancer = newBalancer(settings, 0);
    confirm(balancer, ["10.0.0.1", "10.0.0.2"]);
    const silent = balancer.peers[0]!;
    for (const now of [10, 10.06, 10.5, 10.99]) assert.equal(5, goTo(balancer, silent, now));
  });

  it("has its share again as soon as it answers", () => {
    const balancer = web("10.0.0.1", "10.0.0.2");
    const silent = balancer.peers[0]!;
    const sent = newRequestState();
    while (begin(balancer, sent, 10, "") !== silent) settle(sent, "answered", 0, 0);
    assert.equal(0, goTo(balancer, silent, 10.5));
    settle(sent, "answered", 0, 0);
    assert.equal(5, goTo(balancer, silent, 10.5));
  });

  it("is used all the same where the others answer nothing either", () => {
    const balancer = web("10.0.0.1", "10.0.0.2");
    request(balancer, 10);
    request(balancer, 10);
    assert.not_nil(request(balancer, 10.5).balancer);
  });
});

describe("a request that is tied to a peer", () => {
  const addresses = ["10.0.0.1", "10.0.0.2", "10.0.0.3"];

  it("goes there though that peer has answered nothing for a while: it may just be slow", () => {
    const balancer = webBy(policyCalled("hash"), addresses);
    const home = request(balancer, 10, "a user").peer!;
    assert.equal(home, request(balancer, 10.5, "a user").peer);
  });

  it("goes elsewhere while that peer is down, before the table is made anew and after", () => {
    const balancer = webBy(policyCalled("hash"), addresses);
    const cache = new LuaMap<string, Peer>();
    for (const user of $range(1, 30)) cache.set(`${user}`, request(balancer, 0, `${user}`).peer!);
    const sent = request(balancer, 0, "1");
    const failing = sent.peer!;
    settle(sent, "connect_failed", 0, 0);
    for (const _ of $range(1, 2)) {
      for (const [user, home] of cache) {
        const peer = request(balancer, 0, user).peer!;
        if (home === failing) assert.is_false(peer.isDown);
      }
      catchUp(balancer);
    }
  });

  it("finds its peer's table made anew only outside of requests", () => {
    let made = 0;
    const { makePick } = policyCalled("hash");
    const counting: Policy = {
      makePick: (peers, random, traffic) => {
        made++;
        return makePick(peers, random, traffic);
      },
      observe: undefined,
      isSlowToMake: true,
    };
    const balancer = webBy(counting, addresses);
    const sent = request(balancer, 0, "a user");
    settle(sent, "connect_failed", 0, 0);
    assert.equal(1, made);
    catchUp(balancer);
    catchUp(balancer);
    assert.equal(2, made);
  });
});

describe("the end of a try", () => {
  it("teaches a policy that goes by it how long the answer took", () => {
    const balancer = webBy(policyCalled("peak_ewma"), ["10.0.0.1"]);
    const sent = request(balancer, 10);
    const peer = sent.peer!;
    settle(sent, "answered", 0.25, 10.25);
    assert.near(0.25, peer.latency, 0.001);
    begin(balancer, sent, 11, "");
    settle(sent, "error_status", 0, 11);
    assert.is_true(peer.failureRate > 0);
  });
});

describe("a connection", () => {
  it("may take a third of its time while another peer is left, and all of it at the last", () => {
    assert.is_false(web("10.0.0.1", "10.0.0.2").isLastPeer);
    assert.is_true(web("10.0.0.1").isLastPeer);
    assert.near(1 / 3, secondsToConnect(1), 1e-9);
    assert.equal(0.001, secondsToConnect(0.001));
  });
});

describe("the records of requests under way", () => {
  it("are found again by sent, and not made for a question", () => {
    assert.is_nil(knownRequestState(1));
    const sent = requestStateOf(1);
    assert.equal(sent, requestStateOf(1));
    assert.equal(sent, knownRequestState(1));
  });

  it("outlive ten thousand idle ones while their request lasts", () => {
    const balancer = web("10.0.0.1");
    const sent = requestStateOf(2);
    begin(balancer, sent, 0, "");
    for (const number of $range(10, 10010)) requestStateOf(number);
    assert.equal(sent, knownRequestState(2));
    settle(sent, "answered", 0, 0);
  });
});
