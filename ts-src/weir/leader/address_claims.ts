import { MIN_REFRESH_SECONDS, refreshSoon } from "../discovery/schedule";
import type { Endpoint } from "../model/endpoint";
import { changed } from "./changed";
import type { ServiceState } from "./service_state";

/**
 * Which services have an endpoint. One that turns up under a name while another name still has it may belong to another
 * container now: the other name is asked again soon, and until DNS confirms the endpoint there, no stale or held pool may keep
 * it. Better no peer than one of another service. Services with the same name in DNS have the same endpoints.
 */
type AddressClaims = LuaMap<string, LuaSet<ServiceState>>;

function idsOf(endpoints: readonly Endpoint[]): LuaSet<string> {
  const ids = new LuaSet<string>();
  for (const { id } of endpoints) ids.add(id);
  return ids;
}

function claimantsOf(claims: AddressClaims, id: string): LuaSet<ServiceState> {
  const claimants = claims.get(id) ?? new LuaSet<ServiceState>();
  claims.set(id, claimants);
  return claimants;
}

function giveUp(claims: AddressClaims, service: ServiceState, id: string): void {
  const claimants = claims.get(id);
  if (claimants === undefined) return;
  claimants.delete(service);
  const [other] = next(claimants);
  if (other === undefined) claims.delete(id);
}

function claim(claims: AddressClaims, service: ServiceState, id: string, now: number): void {
  const claimants = claimantsOf(claims, id);
  for (const other of claimants) {
    if (other.rules.name !== service.rules.name) contest(other, id, now);
  }
  claimants.add(service);
}

function contest(service: ServiceState, id: string, now: number): void {
  service.contested.add(id);
  changed(service);
  for (const [, { question }] of service.inquiries) refreshSoon(question, MIN_REFRESH_SECONDS, now);
}

/** Notes the endpoints that a service has from the past: nobody knows which of two that have the same one had it first. */
function inheritClaims(claims: AddressClaims, service: ServiceState): void {
  for (const id of idsOf(service.claimed)) claimantsOf(claims, id).add(service);
}

/** How many endpoints came and left. */
interface Moves {
  readonly appeared: number;
  readonly left: number;
}

function countMissing(ids: LuaSet<string>, among: LuaSet<string>): number {
  let count = 0;
  for (const id of ids) if (!among.has(id)) count++;
  return count;
}

/** Notes which endpoints came to a service and left it, when they changed from `before`. */
function updateClaims(claims: AddressClaims, service: ServiceState, before: readonly Endpoint[], now: number): Moves {
  const had = idsOf(before);
  const has = idsOf(service.discovery.membership.endpoints);
  for (const id of had) if (!has.has(id)) giveUp(claims, service, id);
  for (const id of has) if (!had.has(id)) claim(claims, service, id, now);
  return { appeared: countMissing(has, had), left: countMissing(had, has) };
}

export { inheritClaims, updateClaims };
export type { AddressClaims };
