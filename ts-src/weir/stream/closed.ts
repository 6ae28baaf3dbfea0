import type { Balancer } from "../balancer/balancer";
import { hasConnectable } from "../balancer/pool";
import { reasonText } from "../discovery/reasons";

/**
 * Why a client's connection is closed before it has reached a peer, for the log.
 * @param balancer nothing where the client means no service
 */
function whyClosed(key: string, balancer: Balancer | undefined): string {
  if (balancer === undefined) {
    return key === ""
      ? "closed a connection, as no mapping is for the host that its client names in TLS, or for none"
      : `closed a connection, as no service "${key}" is configured`;
  }
  const { snapshot } = balancer;
  const closed = `${key}: closed a connection`;
  if (hasConnectable(balancer)) return `${closed}, as every peer has max_connections sessions`;
  if (snapshot.members.length > 0) return `${closed}, as no peer accepts one`;
  return `${closed}, as there is no peer: ${reasonText(snapshot.reason)}`;
}

export { whyClosed };
