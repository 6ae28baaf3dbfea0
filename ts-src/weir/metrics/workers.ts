import type { Store } from "../model/ports";

/*
 * Which workers there are, and what each says of this very moment: rows in the store, each of one worker, in places that follow upon each
 * other. A row begins with the worker's process id, and counts for as long as that process is there: what a killed worker had under way is
 * gone with it. Its place goes to the next that starts.
 *
 *     4711 stays
 *     3 0 webserver
 *     peer 2 10.0.0.1:8080 webserver
 *
 * `quits`, which is as long, is said by one that finishes its last requests, and does nothing besides. The first number of a service is
 * that of its tries under way, the second that of requests which wait for a peer.
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

/** How long it is remembered who takes the place of which worker, in seconds: longer than it takes to write a row. */
const CLAIM_SECONDS = 60;

function rowKey(place: number): string {
  return `metrics_worker:${place}`;
}

/** How a worker's row begins. */
function headOf(pid: number, isLeaving: boolean): string {
  return `${pid} ${isLeaving ? "quits" : "stays"}`;
}

function ownerOf(row: string): number {
  return tonumber(string.match(row, "^%d+")[0]) ?? 0;
}

function rowAt(store: Store, place: number): string | undefined {
  return store.get(rowKey(place)) as string | undefined;
}

/**
 * The first place that is free, or was left behind; nothing if there is no memory for another. Of several that start at once, one gets it.
 */
function freePlace(store: Store, pid: number, isAlive: IsAlive): number | undefined {
  let place = 1;
  while (!store.add(rowKey(place), `${headOf(pid, false)}\n`)) {
    const row = rowAt(store, place);
    if (row === undefined) return undefined;
    const owner = ownerOf(row);
    if (owner === pid) return place;
    if (!isAlive(owner) && store.claim(`${rowKey(place)}:${owner}`, CLAIM_SECONDS)) return place;
    place++;
  }
  return place;
}

/** Whether the row at a place is still this worker's. */
function isOwn(store: Store, pid: number, place: number): boolean {
  const row = rowAt(store, place);
  return row !== undefined && ownerOf(row) === pid;
}

function add(sums: LuaMap<string, number>, key: string, number: string): void {
  sums.set(key, (sums.get(key) ?? 0) + tonumber(number)!);
}

/** The rows of the workers that are there. */
function rowsOf(store: Store, isAlive: IsAlive): readonly string[] {
  const rows: string[] = [];
  let place = 1;
  let row = rowAt(store, place);
  while (row !== undefined) {
    if (isAlive(ownerOf(row))) rows.push(row);
    place++;
    row = rowAt(store, place);
  }
  return rows;
}

/** The process ids of the workers that are there and do not leave. */
function stayingWorkers(store: Store, isAlive: IsAlive): readonly number[] {
  const pids: number[] = [];
  for (const row of rowsOf(store, isAlive)) {
    const [pid] = string.match(row, "^(%d+) stays");
    if (pid !== undefined) pids.push(tonumber(pid)!);
  }
  return pids;
}

/** Adds up what all workers say that are there. */
function gaugesOf(store: Store, isAlive: IsAlive): Gauges {
  const gauges: Gauges = { workers: 0, inFlight: new LuaMap(), waiting: new LuaMap(), peers: new LuaMap() };
  for (const row of rowsOf(store, isAlive)) addRow(gauges, row);
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

export { freePlace, gaugesOf, headOf, isOwn, rowKey, stayingWorkers };
export type { Gauges, IsAlive };
