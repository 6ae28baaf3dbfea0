import { confirmedAt, namedBy } from "../discovery/evidence";
import type { Endpoint } from "../model/endpoint";
import type { Member, Snapshot } from "../pool/snapshot";
import { isConfirmed, isVouchedFor } from "./confirmed";
import { otherAddresses } from "./other_addresses";
import type { ServiceState } from "./service_state";
import { offerOf, standingOf } from "./standings";

function memberOf(service: ServiceState, endpoint: Endpoint): Member {
  const { id, address, port, weight, priority, target } = endpoint;
  return {
    id,
    address,
    port,
    weight,
    priority,
    target,
    isDown: service.probes.has(id),
    standing: standingOf(service, id),
    offer: offerOf(service, id),
    witness: service.identities.get(address)?.name ?? "",
    drainedUntil: service.drains.get(id) ?? 0,
  };
}

/** The endpoints that may be published. */
function candidates(service: ServiceState, now: number): readonly Endpoint[] {
  const found: Endpoint[] = [];
  for (const endpoint of service.discovery.membership.endpoints) {
    if (isOurs(service, endpoint, now) && isOfUse(service, endpoint)) found.push(endpoint);
  }
  return found;
}

/** The next snapshot to publish; `undefined` if the published one still says everything. */
function nextSnapshot(service: ServiceState, now: number): Snapshot | undefined {
  const { discovery, rules } = service;
  const { membership } = discovery;
  if (membership === service.membership && !service.hasChanged) return undefined;
  const members: Member[] = [];
  const endpoints = candidates(service, now);
  const others = otherAddresses(service, endpoints);
  for (const endpoint of endpoints) if (!others.has(endpoint.id)) members.push(memberOf(service, endpoint));
  return {
    version: service.version + 1,
    state: membership.state,
    since: membership.since,
    reason: membership.reason,
    confirmedAt: confirmedAt(discovery),
    server: namedBy(discovery),
    origin: { name: rules.name, port: rules.port },
    members,
  };
}

/**
 * Whether an endpoint may be published. One that DNS does not confirm may not if its address has another name now; nor if the address
 * turned up under the name of another service, unless its own name says that it is still the same.
 */
function isOurs(service: ServiceState, endpoint: Endpoint, now: number): boolean {
  if (isConfirmed(service, endpoint)) return true;
  const identity = service.identities.get(endpoint.address);
  if (identity?.isGone === true) return false;
  return !service.contested.has(endpoint.id) || isVouchedFor(service, endpoint, now);
}

/** One that is down, and that DNS does not confirm where it confirms others, is no last resort. */
function isOfUse(service: ServiceState, endpoint: Endpoint): boolean {
  const isElsewhereConfirmed = service.discovery.membership.state === "fresh";
  return !isElsewhereConfirmed || !service.probes.has(endpoint.id) || isConfirmed(service, endpoint);
}

export { candidates, isOurs, nextSnapshot };
