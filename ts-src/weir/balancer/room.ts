import type { Store } from "../model/ports";

/** Where requests wait for a peer: one room for a service, with the same places for all workers. */
interface Room {
  readonly store: Store;
  /** In the store, for each who waits the moment by which it will have left. */
  readonly queue: string;
  readonly places: number;
  /** Seconds that a request may wait. */
  readonly seconds: number;
}

function newRoom(store: Store, key: string, places: number, seconds: number): Room {
  return { store, queue: `waiting:${key}`, places, seconds };
}

/**
 * Takes a place until a moment; says whether there was one. A place that is held beyond its moment was left behind by a worker
 * that died, and is free.
 */
function enter({ store, queue, places }: Room, until: number, now: number): boolean {
  if (places === 0) return false;
  const taken = store.push(queue, string.format("%.3f", until));
  if (taken === undefined) return false;
  if (taken <= places) return true;
  const oldest = store.pop(queue);
  if (oldest === undefined || tonumber(oldest)! < now) return true;
  store.putBack(queue, oldest);
  store.popNewest(queue);
  return false;
}

/** Gives a place back. Which one does not matter. */
function leave({ store, queue }: Room): void {
  store.pop(queue);
}

export { enter, leave, newRoom };
export type { Room };
