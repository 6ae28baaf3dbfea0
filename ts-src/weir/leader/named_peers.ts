import { canonicalAddress } from "../config/types/address";
import { bracketed, endpointId } from "../model/endpoint";
import type { ServiceState } from "./service_state";

/** Whether an endpoint's id is what somebody wrote: an address and port, or an address for all its ports. */
function isMeant(id: string, written: string): boolean {
  const [address, port] = string.match(written, "^%[?(.-)%]?:(%d+)$");
  const withPort = canonicalAddress(address ?? "");
  if (withPort !== undefined && endpointId(withPort, tonumber(port)!) === id) return true;
  const [bare] = string.match(written, "^%[?(.-)%]?$");
  const alone = canonicalAddress(bare ?? "");
  if (alone === undefined) return false;
  const start = `${bracketed(alone)}:`;
  return string.sub(id, 1, start.length) === start;
}

/** The ids of all peers that a service has, or is to know when they come back. */
function knownPeers({ discovery, drains }: ServiceState): string[] {
  const ids: string[] = [];
  const known = new LuaSet<string>();
  for (const { id } of discovery.membership.endpoints) {
    if (!known.has(id)) ids.push(id);
    known.add(id);
  }
  for (const [id] of drains) if (!known.has(id)) ids.push(id);
  return ids;
}

/**
 * The ids of the peers that somebody means, with those that are other addresses of the same containers: a container is drained, and
 * not one of its addresses.
 * @param others ids of endpoints that get nothing, with the id at which their container is reached
 */
function peersMeant(service: ServiceState, written: string, others: LuaMap<string, string>): string[] {
  const ids: string[] = [];
  const taken = new LuaSet<string>();
  const take = (id: string | undefined): void => {
    if (id !== undefined && !taken.has(id)) {
      taken.add(id);
      ids.push(id);
    }
  };
  for (const id of knownPeers(service)) {
    if (isMeant(id, written)) {
      take(id);
      take(others.get(id));
      for (const [other, reached] of others) if (reached === id) take(other);
    }
  }
  return ids;
}

export { knownPeers, peersMeant };
