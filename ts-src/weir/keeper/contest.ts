import { refreshSoon } from "../discovery/schedule";
import type { Endpoint } from "../model/endpoint";
import type { Watch } from "./watch";

/**
 * Which services have an address. One that turns up under a name while another name still has it may have been given to
 * another container: the other name is asked again soon, and until DNS confirms the address there, no stale or held pool
 * may keep it. Better no peer than one of another service.
 */
type Owners = LuaMap<string, LuaSet<Watch>>;

function addressesOf(endpoints: readonly Endpoint[]): LuaSet<string> {
  const addresses = new LuaSet<string>();
  for (const { address } of endpoints) addresses.add(address);
  return addresses;
}

function leave(owners: Owners, watch: Watch, address: string): void {
  const watches = owners.get(address);
  if (watches === undefined) return;
  watches.delete(watch);
  const [other] = next(watches);
  if (other === undefined) owners.delete(address);
}

function join(owners: Owners, watch: Watch, address: string, now: number): void {
  const watches = owners.get(address) ?? new LuaSet<Watch>();
  for (const other of watches) {
    other.contested.add(address);
    other.hasNews = true;
    other.wakeAt = 0;
    for (const [, question] of other.questions) refreshSoon(question, now);
  }
  watches.add(watch);
  owners.set(address, watches);
}

/** Notes which addresses came to a service and left it, when its endpoints changed from `before`. */
function updateOwners(owners: Owners, watch: Watch, before: readonly Endpoint[], now: number): void {
  const held = addressesOf(before);
  const has = addressesOf(watch.discovery.membership.endpoints);
  for (const address of held) if (!has.has(address)) leave(owners, watch, address);
  for (const address of has) if (!held.has(address)) join(owners, watch, address, now);
}

/** Whether an endpoint may be published: a contested one only if DNS confirms it. */
function isOurs(watch: Watch, endpoint: Endpoint): boolean {
  return watch.discovery.membership.state === "fresh" || !watch.contested.has(endpoint.address);
}

export { isOurs, updateOwners };
export type { Owners };
