import type { Store } from "../model/ports";
import type { ServiceState } from "./service_state";

/*
 * When the answers last named each endpoint, for the next leader: with `hold`, a pool is made of several answers, of which each
 * names but some. It changes with each answer, which is no matter of the workers: so it is not part of the snapshot.
 */
function keyOf({ rules }: ServiceState): string {
  return `seen:${rules.key}`;
}

/** Leaves what this leader knows, where it matters. */
function noteSeen(store: Store, service: ServiceState): void {
  if (service.rules.hold === 0) return;
  const words: string[] = [];
  for (const { seen } of service.discovery.sources) {
    for (const [id, at] of seen) words.push(string.format("%s=%.3f", id, at));
  }
  store.set(keyOf(service), table.concat(words, " "));
}

/** Takes over what the last leader knew. */
function inheritSeen(store: Store, service: ServiceState): void {
  if (service.rules.hold === 0) return;
  const at = new LuaMap<string, number>();
  const text = store.get(keyOf(service)) as string | undefined;
  for (const [id, moment] of string.gmatch(text ?? "", "(%S+)=(%S+)")) at.set(id!, tonumber(moment)!);
  for (const source of service.discovery.sources) {
    for (const { id } of source.endpoints) {
      const moment = at.get(id);
      if (moment !== undefined) source.seen.set(id, moment);
    }
  }
}

export { inheritSeen, noteSeen };
