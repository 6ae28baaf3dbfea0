import type { EndOfConnection } from "../model/ports";
import type { Protocol } from "../model/protocol";
import type { Peer } from "../pool/peer";
import type { Weir } from "./weir";
import type { Leaving, Worker } from "./worker";

function has(peers: readonly Peer[], peerId: string): boolean {
  for (const { id } of peers) if (id === peerId) return true;
  return false;
}

/** Notes who left a pool and still has requests of this worker. Other pools may let go of the same peer in the next moment. */
function noteLeaving({ leaving, weir }: Worker, key: string, before: readonly Peer[], now: number): void {
  const { drain_timeout, protocol } = weir.rules.get(key)!;
  if (drain_timeout === 0) return;
  const { peers } = weir.balancers.get(key)!;
  for (const peer of before) {
    if (peer.inFlight > 0 && !has(peers, peer.id)) leaving.push({ peer, protocol, until: now + drain_timeout });
  }
}

/** Whether any pool has the endpoint, of the same transport: its connections cannot be told from those of the peer that left. */
function isMember({ balancers, rules }: Weir, peerId: string, isDatagram: boolean): boolean {
  for (const [key, { peers }] of balancers) {
    if (isOfDatagrams(rules.get(key)!.protocol) === isDatagram && has(peers, peerId)) return true;
  }
  return false;
}

function isOfDatagrams(protocol: Protocol): boolean {
  return protocol === "udp";
}

function endOf({ peer, protocol }: Leaving): EndOfConnection {
  const [address] = string.gsub(peer.host, "[%[%]]", "");
  return { address, port: peer.port, isDatagram: isOfDatagrams(protocol) };
}

/** Ends what has had its time. To be called often. */
function endOverdue(worker: Worker, now: number): void {
  if (worker.leaving.length === 0) return;
  const overdue: EndOfConnection[] = [];
  const staying: Leaving[] = [];
  let requests = 0;
  for (const leaving of worker.leaving) {
    const { peer, protocol, until } = leaving;
    if (peer.inFlight > 0 && until > now) staying.push(leaving);
    if (peer.inFlight > 0 && until <= now && !isMember(worker.weir, peer.id, isOfDatagrams(protocol))) {
      requests += peer.inFlight;
      overdue.push(endOf(leaving));
    }
  }
  worker.leaving = staying;
  if (requests === 0) return;
  const { endConnections, log } = worker.tools;
  const connections = endConnections(overdue);
  log.notice(`ended ${requests} requests (${connections} connections) at peers that left long ago`);
}

export { endOverdue, noteLeaving };
