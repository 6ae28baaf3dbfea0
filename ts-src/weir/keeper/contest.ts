import { MIN_REFRESH_SECONDS, refreshSoon } from "../discovery/schedule";
import type { Endpoint } from "../model/endpoint";
import type { Watch } from "./watch";

/**
 * Which services have an endpoint. One that turns up under a name while another name still has it may belong to another
 * container now: the other name is asked again soon, and until DNS confirms the endpoint there, no stale or held pool may keep
 * it. Better no peer than one of another service.
 */
type Owners = LuaMap<string, LuaSet<Watch>>;

function idsOf(endpoints: readonly Endpoint[]): LuaSet<string> {
  const ids = new LuaSet<string>();
  for (const { id } of endpoints) ids.add(id);
  return ids;
}

function leave(owners: Owners, watch: Watch, id: string): void {
  const watches = owners.get(id);
  if (watches === undefined) return;
  watches.delete(watch);
  const [other] = next(watches);
  if (other === undefined) owners.delete(id);
}

function join(owners: Owners, watch: Watch, id: string, now: number): void {
  const watches = owners.get(id) ?? new LuaSet<Watch>();
  for (const other of watches) {
    other.contested.add(id);
    other.hasNews = true;
    other.wakeAt = 0;
    for (const [, question] of other.questions) refreshSoon(question, MIN_REFRESH_SECONDS, now);
  }
  watches.add(watch);
  owners.set(id, watches);
}

/** Notes which endpoints came to a service and left it, when they changed from `before`. */
function updateOwners(owners: Owners, watch: Watch, before: readonly Endpoint[], now: number): void {
  const had = idsOf(before);
  const has = idsOf(watch.discovery.membership.endpoints);
  for (const id of had) if (!has.has(id)) leave(owners, watch, id);
  for (const id of has) if (!had.has(id)) join(owners, watch, id, now);
}

export { updateOwners };
export type { Owners };
