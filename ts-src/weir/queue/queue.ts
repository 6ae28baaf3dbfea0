import type { Store } from "../model/ports";

/** Who waits for a peer of a service: so many requests at most, of all workers together. */
interface Queue {
  readonly store: Store;
  /** In the store, for each who waits the moment by which it will have left. */
  readonly list: string;
  readonly places: number;
  /** Seconds that a request may wait. */
  readonly seconds: number;
  /** How many of them wait in this worker. */
  here: number;
}

function newQueue(store: Store, key: string, places: number, seconds: number): Queue {
  return { store, list: `waiting:${key}`, places, seconds, here: 0 };
}

/**
 * Takes a place until a moment; says whether there was one. A place that is held beyond its moment was left behind by a worker
 * that died, and is free.
 */
function join(queue: Queue, until: number, now: number): boolean {
  if (queue.places === 0 || !takePlace(queue, until, now)) return false;
  queue.here++;
  return true;
}

function takePlace({ store, list, places }: Queue, until: number, now: number): boolean {
  const taken = store.push(list, string.format("%.3f", until));
  if (taken === undefined) return false;
  if (taken <= places) return true;
  const oldest = store.pop(list);
  if (oldest === undefined || tonumber(oldest)! < now) return true;
  store.putBack(list, oldest);
  store.popNewest(list);
  return false;
}

/** Gives a place back. Which one does not matter. */
function leave(queue: Queue): void {
  queue.here--;
  queue.store.pop(queue.list);
}

export { join, leave, newQueue };
export type { Queue };
