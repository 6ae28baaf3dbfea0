import type { Store } from "../model/ports";
import { decode, encode } from "./codec";
import type { Snapshot } from "./snapshot";

/*
 * What the leader publishes in the store for all workers: a snapshot for each service. `epoch` counts the changes, so that a
 * worker finds out with one look-up whether anything has changed.
 */
const EPOCH = "epoch";

function poolKey(service: string): string {
  return `pool:${service}`;
}

/** Shows a snapshot to all workers; an error if the store is full, which leaves the last one up. */
function publish(store: Store, service: string, snapshot: Snapshot): string | undefined {
  const [, problem] = store.set(poolKey(service), encode(snapshot));
  store.increment(EPOCH);
  return problem;
}

/** The last published snapshot of a service. */
function published(store: Store, service: string): Snapshot | undefined {
  const text = store.get(poolKey(service));
  return text === undefined ? undefined : decode(text as string);
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
    const text = store.get(poolKey(service)) as string | undefined;
    if (text !== undefined && text !== texts.get(service)) {
      texts.set(service, text);
      take(service, decode(text));
    }
  }
}

export { epochOf, newReader, publish, published, readChanges };
export type { Reader };
