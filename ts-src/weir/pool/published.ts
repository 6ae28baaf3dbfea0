import type { Store } from "../model/ports";
import { decode, encode } from "./codec";
import { PREFIX } from "./events";
import { HISTORY } from "./history";
import type { Snapshot } from "./snapshot";

/*
 * What the leader publishes in the store for all workers: a snapshot for each service. `epoch` counts the changes, so that a
 * worker finds out with one look-up whether anything has changed.
 *
 * A snapshot has two places. The next one is written beside the last, which is removed when all are pointed to the new: one that
 * does not fit changes nothing.
 */
const EPOCH = "epoch";

function pointerKey(service: string): string {
  return `pool:${service}`;
}

function placeKey(service: string, place: number): string {
  return `pool${place}:${service}`;
}

function textOf(store: Store, service: string): string | undefined {
  const place = store.get(pointerKey(service)) as number | undefined;
  return place === undefined ? undefined : (store.get(placeKey(service, place)) as string | undefined);
}

/** Shows a snapshot to all workers; an error if the store is full, which leaves the last one there. */
function publish(store: Store, service: string, snapshot: Snapshot): string | undefined {
  const last = store.get(pointerKey(service)) as number | undefined;
  const place = last === 1 ? 2 : 1;
  const [, problem] = store.set(placeKey(service, place), encode(snapshot));
  if (problem !== undefined) return problem;
  const [, notPointed] = store.set(pointerKey(service), place);
  if (notPointed !== undefined) {
    store.remove(placeKey(service, place));
    return notPointed;
  }
  if (last !== undefined) store.remove(placeKey(service, last));
  store.increment(EPOCH, 1);
  return undefined;
}

/** The last published snapshot of a service. */
function published(store: Store, service: string): Snapshot | undefined {
  const text = textOf(store, service);
  return text === undefined ? undefined : decode(text);
}

/** Whether this is what is published of a service. */
function isPublished(store: Store, service: string, snapshot: Snapshot): boolean {
  return textOf(store, service) === encode(snapshot);
}

/** Removes what is published and recorded of services that are no more: one that is configured again later begins anew. */
function retire(store: Store, services: LuaSet<string>): void {
  for (const key of store.keys()) {
    const [pool] = string.match(key, "^pool%d?:(.*)$");
    const [events] = string.match(key, `^${PREFIX}(.+)$`);
    const [history] = string.match(key, `^${HISTORY}(.+)$`);
    const service = pool ?? events ?? history;
    if (service !== undefined && !services.has(service)) store.remove(key);
  }
}

/** Counts all changes of all services. */
function epochOf(store: Store): number {
  return (store.get(EPOCH) ?? 0) as number;
}

/** What a worker has read of it so far. */
interface Reader {
  readonly store: Store;
  readonly services: readonly string[];
  epoch: number;
  readonly texts: LuaMap<string, string>;
}

function newReader(store: Store, services: readonly string[]): Reader {
  return { store, services, epoch: -1, texts: new LuaMap() };
}

/** Hands every snapshot that changed since the last call to `take`. It costs one look-up if nothing did. */
function readChanges(reader: Reader, take: (this: void, service: string, snapshot: Snapshot) => void): void {
  const { store, texts } = reader;
  const epoch = epochOf(store);
  if (epoch === reader.epoch) return;
  reader.epoch = epoch;
  for (const service of reader.services) {
    const text = textOf(store, service);
    if (text !== undefined && text !== texts.get(service)) {
      texts.set(service, text);
      const snapshot = decode(text);
      if (snapshot !== undefined) take(service, snapshot);
    }
  }
}

export { epochOf, isPublished, newReader, publish, published, readChanges, retire };
export type { Reader };
