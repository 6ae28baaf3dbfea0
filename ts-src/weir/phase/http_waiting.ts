import type { Attempt } from "../balancer/attempt";
import type { Balancer } from "../balancer/balancer";
import { canServe } from "../balancer/pool";
import { enter, leave } from "../balancer/room";
import { waitingRooms } from "./waiting_rooms";

/** How often a request is sent on: nginx takes more redirections for a loop. */
const MOST_WAITS = 4;

/** The status that nginx has for a client that left before it was answered. */
const CLIENT_CLOSED = 499;

/**
 * Whether the request may go to a peer now: it waits until there is one. Only one waits whose last try reached nobody, so that
 * what is sent on was never sent before, or nginx has itself repeated it.
 */
function waitForPeer(balancer: Balancer, attempt: Attempt): boolean {
  const { retries } = balancer.parts;
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

function waitInRoom(balancer: Balancer, attempt: Attempt): boolean {
  const { room, gate } = waitingRooms.get(balancer.parts.key)!;
  const now = ngx.now();
  if (attempt.waitsUntil === 0) {
    attempt.waitsUntil = math.min(now + room.seconds, attempt.begunAt + balancer.parts.timeouts.total);
  }
  const until = attempt.waitsUntil;
  if (until <= now || !enter(room, until, now)) return false;
  ngx.on_abort(() => {
    leave(room);
    ngx.exit(CLIENT_CLOSED);
  });
  while (!canServe(balancer) && gate.wait(math.max(0, until - ngx.now()))) {
    // Whoever came in between may have taken the place.
  }
  leave(room);
  return canServe(balancer);
}

/** Lets those go on who wait for a peer of a service, if there is one now. */
function release(balancer: Balancer): void {
  if (canServe(balancer)) waitingRooms.get(balancer.parts.key)!.gate.open(math.huge);
}

export { release, waitForPeer };
