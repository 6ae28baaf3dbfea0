import { publish } from "../pool/published";
import { updateClaims } from "./address_claims";
import type { Leader } from "./leader";
import { nextSnapshot } from "./next_snapshot";
import type { ServiceState } from "./service_state";

/** Publishes what has changed about a service since the last time, if anything has. */
function publishChange({ claims, tools }: Leader, service: ServiceState): void {
  const { membership } = service.discovery;
  if (membership.endpoints !== service.claimed) {
    updateClaims(claims, service, service.claimed, tools.clock());
    service.claimed = membership.endpoints;
  }
  const snapshot = nextSnapshot(service);
  if (snapshot === undefined) return;
  const problem = publish(tools.store, service.rules.key, snapshot);
  if (problem !== undefined) tools.log.error(`could not publish the pool of ${service.rules.key}: ${problem}`);
}

export { publishChange };
