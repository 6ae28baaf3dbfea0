import type { Balancer } from "../balancer/balancer";
import { placesFor } from "../balancer/pool";
import { newRoom, type Room } from "../balancer/room";
import type { Service } from "../config/configuration";
import type { Store } from "../model/ports";
import { report } from "../pool/reports";
import { type Gate, newGate } from "../runtime/gate";

/**
 * Requests that are let go on at once, and in each tick: a peer that has only just come is not to be met by all who wait for it.
 */
const FIRST_TO_GO = 16;
/** So many more go on for each that has ended, which doubles their number in the time of an answer, as TCP's slow start does. */
const MORE_TO_GO = 2;
/** How much longer one must wait than those before for the keeper to be told, in seconds. */
const TELLING_SECONDS = 0.25;

/** The waiting room of a service, and the way out of it in this worker. */
interface WaitingRoom {
  readonly room: Room;
  readonly gate: Gate;
  /** Until when requests wait, as the keeper was told. */
  toldUntil: number;
}

/** By the keys of the services. */
const waitingRooms = new LuaMap<string, WaitingRoom>();

function openWaitingRoom({ key, queue, queue_timeout }: Service, store: Store): void {
  waitingRooms.set(key, { room: newRoom(store, key, queue, queue_timeout), gate: newGate(), toldUntil: 0 });
}

/** Tells the keeper that a request waits. */
function tellWanted(store: Store, key: string, until: number): void {
  const waitingRoom = waitingRooms.get(key)!;
  if (until - waitingRoom.toldUntil < TELLING_SECONDS) return;
  waitingRoom.toldUntil = until;
  report(store, key, "wanted", string.format("%.3f", until));
}

/** Lets go on who wait for a peer, at most so many and no more than there is room for. Says whether some still wait. */
function letGo(balancer: Balancer, most: number): boolean {
  const { gate } = waitingRooms.get(balancer.parts.key)!;
  const coming = gate.coming();
  const places = placesFor(balancer, most + coming) - coming;
  return places > 0 ? gate.open(places) > 0 : balancer.isCrowded;
}

/** Lets the first of those go on who wait for a peer of a service, if there is one now. To be called with each tick. */
function release(balancer: Balancer): void {
  balancer.isCrowded = letGo(balancer, FIRST_TO_GO);
}

/** Lets more of them go on, as a request has ended. Says whether some still wait. */
function releaseMore(balancer: Balancer): boolean {
  return letGo(balancer, MORE_TO_GO);
}

/** Wakes everybody who waits in this worker, lest they wait for what it will not hear of. */
function wakeAll(): void {
  for (const [, { gate }] of waitingRooms) gate.open(math.huge);
}

export { openWaitingRoom, release, releaseMore, tellWanted, waitingRooms, wakeAll };
