import type { Store } from "../model/ports";
import type { Peer } from "./peer";

/*
 * How many requests each peer has of all workers together, where that is limited. Beside the sum there is a count of each worker's
 * own, so that what a worker leaves behind that is killed can be taken off the sum: nothing else would ever do so.
 */
const SUMS = "seats";
const OWN = "seats_of";
const WORKERS = "seats_workers";

/** The limit of a service, as one worker keeps to it. */
interface Seats {
  readonly store: Store;
  readonly service: string;
  /** How many requests a peer may have. */
  readonly most: number;
  readonly pid: number;
  /** The keys of each peer's sum and of this worker's count, as long as the peer is known. */
  readonly keys: LuaTable<Peer, readonly [string, string]>;
}

function newSeats(store: Store, service: string, most: number, pid: number): Seats {
  return {
    store,
    service,
    most,
    pid,
    keys: setmetatable(new LuaTable<Peer, readonly [string, string]>(), { __mode: "k" }),
  };
}

/** Tells the leader of a worker, so that it notices when the worker is gone. */
function announce(store: Store, pid: number): void {
  store.push(WORKERS, `${pid}`);
}

function keysOf(seats: Seats, peer: Peer): readonly [string, string] {
  if (seats.keys.has(peer)) return seats.keys.get(peer);
  const { pid, service } = seats;
  const keys = [`${SUMS}:${service}:${peer.id}`, `${OWN}:${pid}:${service}:${peer.id}`] as const;
  seats.keys.set(peer, keys);
  return keys;
}

/** How many more requests the peer may have; it may be fewer by the time that one is taken. */
function freeSeats(seats: Seats, peer: Peer): number {
  const taken = seats.store.get(keysOf(seats, peer)[0]) as number | undefined;
  return seats.most - (taken ?? 0);
}

/** Takes a seat at the peer for a request; says whether there was one. */
function takeSeat(seats: Seats, peer: Peer): boolean {
  const { most, store } = seats;
  const [sum, own] = keysOf(seats, peer);
  if (store.increment(sum, 1) > most) {
    store.increment(sum, -1);
    return false;
  }
  store.increment(own, 1);
  return true;
}

/** Gives it back. */
function giveSeatBack(seats: Seats, peer: Peer): void {
  const { store } = seats;
  const [sum, own] = keysOf(seats, peer);
  store.increment(sum, -1);
  if (store.increment(own, -1) === 0) store.remove(own);
}

/** Gives back what a worker had that is gone. Slow: it looks at all keys. */
function clearSeatsOf(store: Store, pid: string): void {
  const prefix = `${OWN}:${pid}:`;
  for (const key of store.keys()) {
    if (string.sub(key, 1, prefix.length) === prefix) {
      store.increment(`${SUMS}:${string.sub(key, prefix.length + 1)}`, -(store.get(key) as number));
      store.remove(key);
    }
  }
}

/** Looks at one of the workers that keep count, and gives back what it had if it is gone. To be called by the leader now and then. */
function reviewSeats(store: Store, isAlive: (this: void, pid: number) => boolean): void {
  const pid = store.pop(WORKERS);
  if (pid === undefined) return;
  if (isAlive(tonumber(pid)!)) store.push(WORKERS, pid);
  else clearSeatsOf(store, pid);
}

/** Forgets the sums of peers that are in no pool and have no request. Slow, as above. */
function forgetSeats(store: Store, isMember: (this: void, service: string, peerId: string) => boolean): void {
  for (const key of store.keys()) {
    const [service, peerId] = string.match(key, `^${SUMS}:(.-):(.+)$`);
    if (service !== undefined && store.get(key) === 0 && !isMember(service, peerId!)) store.remove(key);
  }
}

export { announce, forgetSeats, freeSeats, giveSeatBack, newSeats, reviewSeats, takeSeat };
export type { Seats };
