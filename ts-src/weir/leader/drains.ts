import type { Store } from "../model/ports";
import { changed } from "./changed";
import { record, type Recorder } from "./record";
import type { ServiceState } from "./service_state";

/*
 * Who gets no new request since somebody said so. It is not part of what DNS says: so it is noted apart from the snapshots, and a
 * peer that leaves DNS and comes back within the time is drained still. The next leader, and that after a reload, go on from it.
 */
const KEYS = "drained:";

/** Leaves what this leader knows for the next; an error if the store is full. */
function noteDrains(store: Store, { drains, rules }: ServiceState): string | undefined {
  const key = KEYS + rules.key;
  const words: string[] = [];
  for (const [id, until] of drains) words.push(string.format("%s=%.3f", id, until));
  if (words.length === 0) {
    store.remove(key);
    return undefined;
  }
  const [, problem] = store.set(key, table.concat(words, " "));
  return problem;
}

/** Takes over what the last leader knew. */
function inheritDrains(store: Store, service: ServiceState): void {
  const text = store.get(KEYS + service.rules.key) as string | undefined;
  for (const [id, until] of string.gmatch(text ?? "", "(%S+)=(%S+)")) service.drains.set(id!, tonumber(until)!);
}

/**
 * Whether the snapshot that a leader goes on from says the same: the last one may have been stopped between noting a drain and
 * publishing it.
 */
function areDrainsPublished({ drains, snapshot }: ServiceState): boolean {
  for (const { drainedUntil, id } of snapshot?.members ?? []) {
    if (drainedUntil > 0 !== drains.has(id)) return false;
  }
  return true;
}

/** Forgets those of services that are no more: one that is configured again later begins anew. */
function forgetDrains(store: Store, services: LuaSet<string>): void {
  for (const key of store.keys()) {
    const isDrains = string.sub(key, 1, KEYS.length) === KEYS;
    if (isDrains && !services.has(string.sub(key, KEYS.length + 1))) store.remove(key);
  }
}

/** Ends the drains whose time is over: nobody has to think of it. */
function endDrains(recorder: Recorder, service: ServiceState, now: number): void {
  let haveEnded = false;
  for (const [id, until] of service.drains) {
    if (until <= now) {
      service.drains.delete(id);
      haveEnded = true;
      record(recorder, service.rules.key, "undrained", id, "gets requests again, as its time is over", "");
    }
  }
  if (!haveEnded) return;
  noteDrains(recorder.store, service);
  changed(service);
}

/** When the next one ends. */
function nextDrainEnd({ drains }: ServiceState): number {
  let at = math.huge;
  for (const [, until] of drains) at = math.min(at, until);
  return at;
}

export { areDrainsPublished, endDrains, forgetDrains, inheritDrains, nextDrainEnd, noteDrains };
