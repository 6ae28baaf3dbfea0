import type { Balancer } from "../balancer/balancer";
import { canServe } from "../balancer/pool";
import { newRoom, type Room } from "../balancer/room";
import type { Service } from "../config/configuration";
import type { Store } from "../model/ports";
import { type Gate, newGate } from "../runtime/gate";

/** The waiting room of a service, and the way out of it in this worker. */
interface WaitingRoom {
  readonly room: Room;
  readonly gate: Gate;
}

/** By the keys of the services. */
const waitingRooms = new LuaMap<string, WaitingRoom>();

function openWaitingRoom({ key, queue, queue_timeout }: Service, store: Store): void {
  waitingRooms.set(key, { room: newRoom(store, key, queue, queue_timeout), gate: newGate() });
}

/** Lets those go on who wait for a peer of a service, if there is one now. */
function release(balancer: Balancer): void {
  if (canServe(balancer)) waitingRooms.get(balancer.parts.key)!.gate.open(math.huge);
}

/** Wakes everybody who waits in this worker, lest they wait for what it will not hear of. */
function wakeAll(): void {
  for (const [, { gate }] of waitingRooms) gate.open(math.huge);
}

export { openWaitingRoom, release, waitingRooms, wakeAll };
