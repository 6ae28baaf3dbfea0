import type { Peer } from "../pool/peer";
import { endConnections, endpointBytes } from "../runtime/connections";
import { nginxLog } from "../runtime/log";
import { balancers, services } from "./services";

/** A peer that left its pool with requests under way. */
interface Leaving {
  readonly peer: Peer;
  /** When those are ended that are left. */
  readonly until: number;
}

let all: Leaving[] = [];

/** Notes who left a pool and still has requests of this worker. */
function noteLeaving(key: string, before: readonly Peer[], now: number): void {
  for (const service of services().configuration.services) {
    if (service.key === key && service.drain_timeout > 0) {
      for (const peer of before) {
        if (peer.inFlight > 0 && !isMember(peer.id)) all.push({ peer, until: now + service.drain_timeout });
      }
    }
  }
}

/** Whether any pool has the endpoint: its connections cannot be told from those of the peer that left. */
function isMember(peerId: string): boolean {
  for (const [, { peers }] of balancers) {
    for (const { id } of peers) if (id === peerId) return true;
  }
  return false;
}

/** Ends what has had its time. To be called often. */
function endOverdue(now: number): void {
  if (all.length === 0) return;
  const overdue = new LuaSet<string>();
  const staying: Leaving[] = [];
  let requests = 0;
  for (const leaving of all) {
    const { peer, until } = leaving;
    if (peer.inFlight > 0 && until > now) staying.push(leaving);
    if (peer.inFlight > 0 && until <= now && !isMember(peer.id)) {
      requests += peer.inFlight;
      const [address] = string.gsub(peer.host, "[%[%]]", "");
      overdue.add(endpointBytes(address, peer.port));
    }
  }
  all = staying;
  if (requests === 0) return;
  const connections = endConnections(overdue);
  nginxLog.notice(`ended ${requests} requests (${connections} connections) at peers that left long ago`);
}

export { endOverdue, noteLeaving };
