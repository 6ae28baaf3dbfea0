import type { Attempt } from "../balancer/attempt";
import { type Balancer, hasPeer } from "../balancer/balancer";
import { enter, leave, newRoom, type Room } from "../balancer/room";
import { type Gate, newGate } from "../runtime/gate";
import { services } from "./services";

/** How often a request is sent on: nginx takes more redirections for a loop. */
const MOST_WAITS = 4;

/** The status that nginx has for a client that left before it was answered. */
const CLIENT_CLOSED = 499;

/** The waiting room of a service, and the way out of it in this worker. */
interface WaitingRoom {
  readonly room: Room;
  readonly gate: Gate;
}

const waitingRooms = new LuaMap<string, WaitingRoom>();

function waitingRoomOf(key: string): WaitingRoom {
  let waitingRoom = waitingRooms.get(key);
  if (waitingRoom === undefined) {
    const { configuration, store } = services();
    for (const { key: other, queue, queue_timeout } of configuration.services) {
      if (other === key) waitingRoom = { room: newRoom(store, key, queue, queue_timeout), gate: newGate() };
    }
    waitingRooms.set(key, waitingRoom!);
  }
  return waitingRoom!;
}

/**
 * Whether the request may go to a peer now: it waits until there is one. Only one waits whose last try reached nobody, so that
 * what is sent on was never sent before, or nginx has itself repeated it.
 */
function waitForPeer(balancer: Balancer, attempt: Attempt): boolean {
  if (attempt.outcome !== "unconnected" || attempt.waits >= MOST_WAITS) return false;
  if (attempt.repeats > balancer.parts.retries) return false;
  if (hasPeer(balancer)) {
    if (attempt.waits > 0 || balancer.parts.retries === 0) return false;
  } else if (!waitInRoom(balancer, attempt)) {
    return false;
  }
  attempt.waits = attempt.waits + 1;
  attempt.isSentOn = true;
  return true;
}

function waitInRoom(balancer: Balancer, attempt: Attempt): boolean {
  const { room, gate } = waitingRoomOf(balancer.parts.key);
  const now = ngx.now();
  if (attempt.waitsUntil === 0) attempt.waitsUntil = now + room.seconds;
  const seconds = attempt.waitsUntil - now;
  if (seconds <= 0 || !enter(room, attempt.waitsUntil, now)) return false;
  ngx.on_abort(() => {
    leave(room);
    ngx.exit(CLIENT_CLOSED);
  });
  const isOpen = gate.wait(seconds);
  leave(room);
  return isOpen;
}

/** Lets those go on who wait for a peer of a service, if there is one now. */
function release(balancer: Balancer): void {
  const waitingRoom = waitingRooms.get(balancer.parts.key);
  if (waitingRoom !== undefined && hasPeer(balancer)) waitingRoom.gate.open();
}

export { release, waitForPeer };
