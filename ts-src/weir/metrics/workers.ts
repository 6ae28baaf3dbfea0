import type { Store } from "../model/ports";

/*
 * What each worker says of this very moment: rows in the store, each of one worker, in places that follow upon each other. A row
 * begins with the worker's process id, and counts for as long as that process is there: what a killed worker had under way is gone with
 * it. Its place goes to the next that starts.
 *
 *     4711
 *     3 0 webserver
 *     peer 2 10.0.0.1:8080 webserver
 *
 * The first number of a service is that of its tries under way, the second that of requests which wait for a peer.
 */
type IsAlive = (this: void, pid: number) => boolean;

/** What is under way, of all workers together. */
interface Gauges {
  /** How many workers there are, those included that leave. */
  workers: number;
  readonly inFlight: LuaMap<string, number>;
  readonly waiting: LuaMap<string, number>;
  /** Tries under way by `PEER SERVICE`, where peers are counted. */
  readonly peers: LuaMap<string, number>;
}

function rowKey(place: number): string {
  return `metrics_worker:${place}`;
}

function ownerOf(row: string): number {
  return tonumber(string.match(row, "^%d+")[0]) ?? 0;
}

function rowAt(store: Store, place: number): string | undefined {
  return store.get(rowKey(place)) as string | undefined;
}

/** The first place that is free, or was left behind; nothing if there is no memory for another. */
function freePlace(store: Store, pid: number, isAlive: IsAlive): number | undefined {
  let place = 1;
  let row = rowAt(store, place);
  while (row !== undefined) {
    const owner = ownerOf(row);
    if (owner === pid || !isAlive(owner)) return place;
    place++;
    row = rowAt(store, place);
  }
  return store.add(rowKey(place), `${pid}\n`) ? place : undefined;
}

/** Whether the row at a place is still this worker's: two that start at once may have taken the same. */
function isOwn(store: Store, pid: number, place: number): boolean {
  const row = rowAt(store, place);
  return row !== undefined && ownerOf(row) === pid;
}

function add(sums: LuaMap<string, number>, key: string, number: string): void {
  sums.set(key, (sums.get(key) ?? 0) + tonumber(number)!);
}

/** Adds up what all workers say that are there. */
function gaugesOf(store: Store, isAlive: IsAlive): Gauges {
  const gauges: Gauges = { workers: 0, inFlight: new LuaMap(), waiting: new LuaMap(), peers: new LuaMap() };
  let place = 1;
  let row = rowAt(store, place);
  while (row !== undefined) {
    if (isAlive(ownerOf(row))) addRow(gauges, row);
    place++;
    row = rowAt(store, place);
  }
  return gauges;
}

function addRow(gauges: Gauges, row: string): void {
  gauges.workers++;
  for (const [inFlight, waiting, service] of string.gmatch(row, "\n(%d+) (%d+) ([^\n]+)")) {
    add(gauges.inFlight, service!, inFlight!);
    add(gauges.waiting, service!, waiting!);
  }
  for (const [inFlight, peer] of string.gmatch(row, "\npeer (%d+) ([^\n]+)")) add(gauges.peers, peer!, inFlight!);
}

export { freePlace, gaugesOf, isOwn, rowKey };
export type { Gauges, IsAlive };
