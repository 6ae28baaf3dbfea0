import type { Endpoint } from "../model/endpoint";
import type { Member, Snapshot } from "../pool/snapshot";
import { standingOf } from "./standings";
import type { ServiceState } from "./service_state";

function memberOf(service: ServiceState, endpoint: Endpoint): Member {
  const { id, address, port, weight, priority } = endpoint;
  return { id, address, port, weight, priority, isDown: service.probes.has(id), standing: standingOf(service, id) };
}

/** The next snapshot to publish; `undefined` if the published one still says everything. */
function nextSnapshot(service: ServiceState): Snapshot | undefined {
  const { membership } = service.discovery;
  if (membership === service.membership && !service.hasChanged) return undefined;
  service.membership = membership;
  service.hasChanged = false;
  service.version = service.version + 1;

  const members: Member[] = [];
  for (const endpoint of membership.endpoints) {
    if (isOurs(service, endpoint)) members.push(memberOf(service, endpoint));
  }
  return {
    version: service.version,
    state: membership.state,
    since: membership.since,
    reason: membership.reason,
    members,
  };
}

/** Whether an endpoint may be published: a contested one only if DNS confirms it. */
function isOurs(service: ServiceState, endpoint: Endpoint): boolean {
  return service.discovery.membership.state === "fresh" || !service.contested.has(endpoint.id);
}

export { isOurs, nextSnapshot };
