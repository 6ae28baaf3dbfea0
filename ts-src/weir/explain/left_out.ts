import type { Balancer } from "../balancer/balancer";
import type { ServiceState } from "../leader/service_state";
import { explainEndpoint } from "./endpoints";
import { explainPeers } from "./peers";
import { whyText } from "./why_text";

/** Why peers of a pool get no requests, by id; of those that get some, nothing. */
function whyLeftOut(service: ServiceState, balancer: Balancer, now: number): LuaMap<string, string> {
  const whys = new LuaMap<string, string>();
  if (balancer.eligible.length === balancer.peers.length) return whys;
  const members = new LuaSet<string>();
  for (const { id } of balancer.peers) members.add(id);
  const endpoints = [];
  for (const endpoint of service.discovery.membership.endpoints) {
    if (members.has(endpoint.id)) endpoints.push(explainEndpoint(service, endpoint, undefined, now));
  }
  for (const peer of explainPeers(balancer, endpoints, now)) {
    if (!peer.eligible) whys.set(peer.endpoint.id, whyText(peer));
  }
  return whys;
}

export { whyLeftOut };
