import { type Balancer, newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { update } from "../../../ts-src/weir/balancer/pool";
import { newRequestState, type RequestState } from "../../../ts-src/weir/balancer/request_state";
import { newOutbox, takeReports } from "../../../ts-src/weir/pool/reports";
import { newQueue } from "../../../ts-src/weir/queue/queue";
import { waitForPeer, type WaitingTools } from "../../../ts-src/weir/queue/waiting";
import {
  invite,
  newWaitingLine,
  release,
  releaseMore,
  type WaitingLine,
} from "../../../ts-src/weir/queue/waiting_line";
import type { Member } from "../../../ts-src/weir/pool/snapshot";
import {
  type HandMovedClock,
  handMovedClock,
  member,
  memoryStore,
  policyCalled,
  settingsWith,
  snapshotOf,
} from "../support/fakes";
import { request } from "../support/request";

function confirm(balancer: Balancer, addresses: readonly string[]): void {
  const members: Member[] = [];
  for (const address of addresses) members.push(member(address));
  update(balancer, snapshotOf(members), 0);
}

/** A line whose gate does what the spec says while somebody waits there. */
function lineOf(clock: HandMovedClock, whileWaiting: (this: void, balancer: Balancer) => boolean, places = 8) {
  const balancer = newBalancer(settingsWith(policyCalled("round_robin"), []), 0);
  const store = memoryStore();
  const line = newWaitingLine(
    balancer,
    newQueue(store, "web", places, 5),
    {
      wait: (seconds) => {
        const isOpened = whileWaiting(balancer);
        if (!isOpened) clock.now = clock.now + seconds;
        return isOpened;
      },
      open: () => 0,
      waiting: () => 0,
      coming: () => 0,
    },
    newOutbox(store),
  );
  return { balancer, line, store };
}

function toolsAt(clock: HandMovedClock, more: Partial<WaitingTools> = {}): WaitingTools {
  return {
    clock: clock.read,
    sleep:
      more.sleep ??
      ((seconds) => {
        clock.now = clock.now + seconds;
      }),
    isExiting: more.isExiting ?? (() => false),
    sync: more.sync ?? (() => undefined),
    onAbort: more.onAbort ?? (() => undefined),
  };
}

function unconnected(): RequestState {
  const state = newRequestState();
  state.outcome = "connect_failed";
  return state;
}

describe("a request without a peer", () => {
  it("waits until there is one, and goes on as the same request", () => {
    const clock = handMovedClock(100);
    const { balancer, line } = lineOf(clock, (waitedFor) => {
      confirm(waitedFor, ["10.0.0.1"]);
      return true;
    });
    const sent = request(balancer, clock.now);
    assert.is_true(waitForPeer(line, sent, toolsAt(clock)));
    assert.is_true(sent.isSentOn);
    assert.equal(1, sent.waits);
  });

  it("is known to wait again, if it was the last to be let go and another worker's was faster", () => {
    const clock = handMovedClock(100);
    const known: boolean[] = [];
    const { balancer, line } = lineOf(clock, (waitedFor) => {
      known.push(waitedFor.hasWaiting);
      waitedFor.hasWaiting = false;
      if (known.length === 2) confirm(waitedFor, ["10.0.0.1"]);
      return true;
    });
    assert.is_true(waitForPeer(line, request(balancer, clock.now), toolsAt(clock)));
    assert.same([true, true], known);
  });

  it("is given up after the queue's time, over all its waits", () => {
    const clock = handMovedClock(100);
    const { balancer, line } = lineOf(clock, () => false);
    const sent = request(balancer, clock.now);
    assert.is_false(waitForPeer(line, sent, toolsAt(clock)));
    assert.near(105, clock.now, 0.001);
    assert.is_false(waitForPeer(line, sent, toolsAt(clock)));
    assert.near(105, clock.now, 0.001);
  });

  it("waits again if another took the place, for what is left of its time", () => {
    const clock = handMovedClock(100);
    let wakes = 0;
    const { balancer, line } = lineOf(clock, () => {
      wakes++;
      if (wakes === 3) return false;
      clock.now = clock.now + 1;
      return true;
    });
    assert.is_false(waitForPeer(line, request(balancer, clock.now), toolsAt(clock)));
    assert.equal(3, wakes);
    assert.near(105, clock.now, 0.001);
  });

  it("is not taken in where the queue is full, or has no places", () => {
    const clock = handMovedClock(100);
    const { balancer, line } = lineOf(clock, () => false, 0);
    assert.is_false(waitForPeer(line, request(balancer, clock.now), toolsAt(clock)));
    assert.equal(100, clock.now);
  });

  it("is reported, with the moment until which it waits", () => {
    const clock = handMovedClock(100);
    const { balancer, line, store } = lineOf(clock, () => false);
    waitForPeer(line, request(balancer, clock.now), toolsAt(clock));
    const reports: string[] = [];
    takeReports(store, (key, finding, subject) => {
      reports.push(`${key} ${finding} ${subject}`);
    });
    assert.same(["web demand 105.000"], reports);
  });

  it("gives its place back if its client leaves", () => {
    const clock = handMovedClock(100);
    let leave: (this: void) => void = () => undefined;
    const onAbort = (handler: (this: void) => void): void => {
      leave = handler;
    };
    const { balancer, line, store } = lineOf(
      clock,
      () => {
        leave();
        return false;
      },
      1,
    );
    waitForPeer(line, request(balancer, clock.now), toolsAt(clock, { onAbort }));
    assert.is_nil(store.pop(line.queue.list));
  });

  it("looks for changes itself in a worker that leaves, where no timer runs", () => {
    const clock = handMovedClock(100);
    const { balancer, line } = lineOf(clock, () => false);
    let looks = 0;
    const sync = (): void => {
      looks++;
      if (looks === 10) confirm(balancer, ["10.0.0.1"]);
    };
    assert.is_true(waitForPeer(line, request(balancer, clock.now), toolsAt(clock, { isExiting: () => true, sync })));
    assert.near(100.4, clock.now, 0.001);
  });

  it("that may have reached a peer does not wait: nothing is sent twice that must not be", () => {
    const clock = handMovedClock(100);
    const { line } = lineOf(clock, () => true);
    for (const outcome of ["reset", "timeout", "error_status", "unknown"] as const) {
      const sent = unconnected();
      sent.outcome = outcome;
      assert.is_false(waitForPeer(line, sent, toolsAt(clock)));
    }
  });

  it("is sent on eight times at most, as nginx takes more for a loop, and over all its time", () => {
    const clock = handMovedClock(100);
    const { line } = lineOf(clock, (waitedFor) => {
      confirm(waitedFor, ["10.0.0.1"]);
      return true;
    });
    const sent = unconnected();
    for (const turn of $range(1, 9)) {
      confirm(line.balancer, []);
      assert.equal(turn < 9, waitForPeer(line, sent, toolsAt(clock)));
    }
    assert.near(105, clock.now, 0.001);
  });

  it("is sent on again where peers accept connections, but none of them its own", () => {
    const clock = handMovedClock(100);
    const { line } = lineOf(clock, () => true);
    confirm(line.balancer, ["10.0.0.1"]);
    const sent = unconnected();
    assert.is_true(waitForPeer(line, sent, toolsAt(clock)));
    assert.equal(100, clock.now);
    assert.is_true(waitForPeer(line, sent, toolsAt(clock)));
    assert.is_true(clock.now > 100);
    sent.waitsUntil = clock.now;
    assert.is_false(waitForPeer(line, sent, toolsAt(clock)));
  });

  it("rests for a moment before its last try, if it is to", () => {
    const clock = handMovedClock(100);
    const { line } = lineOf(clock, () => true);
    const sent = newRequestState();
    sent.isResting = true;
    assert.is_true(waitForPeer(line, sent, toolsAt(clock)));
    assert.near(100.02, clock.now, 0.001);
    assert.is_false(sent.isResting);
  });
});

describe("a request that another service may serve too", () => {
  const somebody = ["10.0.0.1"];

  it("goes there at once while nobody of its own accepts connections, and to its own where somebody does", () => {
    const clock = handMovedClock(100);
    const { line } = lineOf(clock, () => false);
    const { line: second } = lineOf(clock, () => false);
    confirm(second.balancer, somebody);
    const sent = unconnected();
    assert.is_true(waitForPeer(line, sent, toolsAt(clock), second));
    assert.is_true(sent.goesTo === second.balancer);
    confirm(line.balancer, somebody);
    const other = unconnected();
    assert.is_true(waitForPeer(line, other, toolsAt(clock), second));
    assert.is_true(other.goesTo === line.balancer);
    assert.equal(100, clock.now);
    assert.is_true(sent.isSentOn && other.isSentOn);
  });

  it("goes there from one that refused it, but not from there to there without a pause", () => {
    const clock = handMovedClock(100);
    const { line } = lineOf(clock, () => true);
    const { line: second } = lineOf(clock, () => true);
    confirm(line.balancer, somebody);
    confirm(second.balancer, somebody);
    const sent = unconnected();
    const went: boolean[] = [];
    const paused: boolean[] = [];
    for (const _ of $range(1, 3)) {
      const before = clock.now;
      assert.is_true(waitForPeer(line, sent, toolsAt(clock), second));
      went.push(sent.goesTo === second.balancer);
      paused.push(clock.now > before);
    }
    assert.same([false, true, false], went);
    assert.same([false, false, true], paused);
  });

  it("waits for either, is let go by either, and says so to both", () => {
    const clock = handMovedClock(100);
    const second = lineOf(clock, () => false);
    const { line } = lineOf(clock, () => {
      confirm(second.balancer, somebody);
      return true;
    });
    const sent = unconnected();
    assert.is_true(waitForPeer(line, sent, toolsAt(clock), second.line));
    assert.is_true(sent.goesTo === second.balancer);
    assert.is_true(second.balancer.hasWaiting);
    assert.is_true(second.line.guests[0] === line.gate);
    const reports: string[] = [];
    takeReports(second.store, (_, finding) => {
      reports.push(finding);
    });
    assert.same(["demand"], reports);
  });

  it("is not sent anywhere again if it may have reached a peer", () => {
    const clock = handMovedClock(100);
    const { line } = lineOf(clock, () => true);
    const { line: second } = lineOf(clock, () => true);
    confirm(second.balancer, somebody);
    const sent = unconnected();
    sent.outcome = "reset";
    assert.is_false(waitForPeer(line, sent, toolsAt(clock), second));
  });
});

describe("requests that wait in a worker", () => {
  /** A line in which so many wait, and how many were let go so far. */
  function waiting(count: number): { readonly line: WaitingLine; readonly gone: (this: void) => number } {
    const balancer = newBalancer(settingsWith(policyCalled("round_robin"), []), 0);
    let left = count;
    const line = newWaitingLine(
      balancer,
      newQueue(memoryStore(), "web", 1024, 5),
      {
        wait: () => true,
        open: (most) => {
          left = math.max(0, left - most);
          return left;
        },
        waiting: () => left,
        coming: () => 0,
      },
      newOutbox(memoryStore()),
    );
    return { line, gone: () => count - left };
  }

  it("go on sixteen in a tick, and two for each that ends: a newcomer is not met by all at once", () => {
    const { gone, line } = waiting(100);
    release(line);
    assert.equal(0, gone());
    confirm(line.balancer, ["10.0.0.1"]);
    release(line);
    assert.equal(16, gone());
    assert.is_true(line.balancer.hasWaiting);
    assert.is_true(releaseMore(line));
    assert.equal(18, gone());
  });

  it("go on by the line of another service that may serve them, at its pace", () => {
    const { gone, line } = waiting(100);
    const { line: second } = waiting(0);
    for (const _ of $range(1, 2)) invite(second, line.gate);
    confirm(second.balancer, ["10.0.0.1"]);
    release(second);
    assert.equal(16, gone());
    assert.is_true(second.balancer.hasWaiting);
  });

  it("go on no more than there are places", () => {
    const { gone, line } = waiting(100);
    line.balancer.mostInFlight = 3;
    confirm(line.balancer, ["10.0.0.1", "10.0.0.2"]);
    release(line);
    assert.equal(6, gone());
  });
});
