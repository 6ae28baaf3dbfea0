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

export { openWaitingRoom, waitingRooms };
