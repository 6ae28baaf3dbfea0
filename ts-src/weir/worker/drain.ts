import type { Peer } from "../pool/peer";
import type { Weir } from "./weir";
import type { Leaving, Worker } from "./worker";

/** Notes who left a pool and still has requests of this worker. */
function noteLeaving({ leaving, weir }: Worker, key: string, before: readonly Peer[], now: number): void {
  for (const service of weir.configuration.services) {
    if (service.key === key && service.drain_timeout > 0) {
      for (const peer of before) {
        const hasLeft = peer.inFlight > 0 && !isMember(weir, peer.id);
        if (hasLeft) leaving.push({ peer, until: now + service.drain_timeout });
      }
    }
  }
}

/** Whether any pool has the endpoint: its connections cannot be told from those of the peer that left. */
function isMember({ balancers }: Weir, peerId: string): boolean {
  for (const [, { peers }] of balancers) {
    for (const { id } of peers) if (id === peerId) return true;
  }
  return false;
}

function addressOf({ host, port }: Peer): { readonly address: string; readonly port: number } {
  const [address] = string.gsub(host, "[%[%]]", "");
  return { address, port };
}

/** Ends what has had its time. To be called often. */
function endOverdue(worker: Worker, now: number): void {
  if (worker.leaving.length === 0) return;
  const overdue: { readonly address: string; readonly port: number }[] = [];
  const staying: Leaving[] = [];
  let requests = 0;
  for (const leaving of worker.leaving) {
    const { peer, until } = leaving;
    if (peer.inFlight > 0 && until > now) staying.push(leaving);
    if (peer.inFlight > 0 && until <= now && !isMember(worker.weir, peer.id)) {
      requests += peer.inFlight;
      overdue.push(addressOf(peer));
    }
  }
  worker.leaving = staying;
  if (requests === 0) return;
  const { endConnections, log } = worker.tools;
  const connections = endConnections(overdue);
  log.notice(`ended ${requests} requests (${connections} connections) at peers that left long ago`);
}

export { endOverdue, noteLeaving };
