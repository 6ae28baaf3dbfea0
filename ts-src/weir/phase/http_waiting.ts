import type { Attempt } from "../balancer/attempt";
import type { Balancer } from "../balancer/balancer";
import { canServe } from "../balancer/pool";
import { enter, leave } from "../balancer/room";
import { clock } from "../runtime/clock";
import type { Gate } from "../runtime/gate";
import { takeNews } from "./news";
import { tellWanted, waitingRooms } from "./waiting_rooms";

/** How often a request is sent on: nginx takes more redirections for a loop. */
const MOST_WAITS = 4;

/** What a request rests that was cut off again and again, in seconds. */
const REST_SECONDS = 0.02;

/** How often a request that waits in a worker which leaves looks for news, in seconds. */
const LOOK_SECONDS = 0.04;

/** The status that nginx has for a client that left before it was answered. */
const CLIENT_CLOSED = 499;

/**
 * Whether the request may go to a peer now: it waits until there is one. Only one waits whose last try reached nobody, or which
 * rests before a try that nginx would have made itself, so that nothing is sent again that must not be.
 */
function waitForPeer(balancer: Balancer, attempt: Attempt): boolean {
  const { retries } = balancer.parts;
  if (attempt.isResting) return rest(attempt);
  if (attempt.outcome !== "unconnected" || attempt.waits >= MOST_WAITS || attempt.repeats > retries) return false;
  if (canServe(balancer)) {
    if (attempt.waits > 0 || retries === 0) return false;
  } else if (!waitInRoom(balancer, attempt)) {
    return false;
  }
  attempt.waits = attempt.waits + 1;
  attempt.isSentOn = true;
  return true;
}

function rest(attempt: Attempt): boolean {
  attempt.isResting = false;
  attempt.isSentOn = true;
  ngx.sleep(REST_SECONDS);
  return true;
}

/**
 * Waits until there may be a peer; says whether so in that time. In a worker that leaves after a reload no timer runs any
 * more, so that who waits looks for news himself.
 */
function isWoken(gate: Gate, seconds: number): boolean {
  if (!ngx.worker.exiting()) return gate.wait(math.max(0, seconds));
  gate.wait(math.max(0, math.min(LOOK_SECONDS, seconds)));
  takeNews();
  return seconds > 0;
}

function waitInRoom(balancer: Balancer, attempt: Attempt): boolean {
  const { room, gate } = waitingRooms.get(balancer.parts.key)!;
  const now = clock();
  if (attempt.waitsUntil === 0) {
    attempt.waitsUntil = math.min(now + room.seconds, attempt.begunAt + balancer.parts.timeouts.total);
  }
  const until = attempt.waitsUntil;
  if (until <= now || !enter(room, until, now)) return false;
  tellWanted(room.store, balancer.parts.key, until);
  ngx.on_abort(() => {
    leave(room);
    ngx.exit(CLIENT_CLOSED);
  });
  while (!canServe(balancer) && isWoken(gate, until - clock())) {
    // Whoever came in between may have taken the place.
  }
  leave(room);
  return canServe(balancer);
}

export { waitForPeer };
