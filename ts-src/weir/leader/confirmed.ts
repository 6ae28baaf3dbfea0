import { sourceOf } from "../discovery/evidence";
import type { Endpoint } from "../model/endpoint";
import type { ServiceState } from "./service_state";

/** The endpoint of a service with this id, if DNS names it. */
function endpointWith(service: ServiceState, peerId: string): Endpoint | undefined {
  for (const endpoint of service.discovery.membership.endpoints) {
    if (endpoint.id === peerId) return endpoint;
  }
  return undefined;
}

/** Whether the last answer named the endpoint. */
function isConfirmed({ discovery }: ServiceState, endpoint: Endpoint): boolean {
  return sourceOf(discovery, endpoint)?.verdict === "present";
}

/** Its address still had its name within so many seconds. */
const VOUCHED_SECONDS = 3;

/** Whether the endpoint's address has the name that it had when DNS last confirmed the endpoint. */
function isVouchedFor({ identities }: ServiceState, { address }: Endpoint, now: number): boolean {
  const identity = identities.get(address);
  return identity !== undefined && identity.name !== "" && !identity.isGone && now - identity.seenAt < VOUCHED_SECONDS;
}

export { endpointWith, isConfirmed, isVouchedFor };
