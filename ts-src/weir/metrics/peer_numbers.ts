import type { Balancer } from "../balancer/balancer";
import type { Store } from "../model/ports";
import type { Peer } from "../pool/peer";
import { numberAt, peerKey } from "./keys";

/** What one peer of a service did, of all workers together. */
interface PeerTotals {
  readonly attempts: number;
  /** Tries that ended without a response. */
  readonly failures: number;
}

function send(store: Store, number: string, service: string, peer: Peer, more: number): boolean {
  return more === 0 || store.increment(peerKey(number, service, peer.id), more) !== 0;
}

/** Sends what has been added of each peer since the last time. What one that leaves counts in its last second is lost. */
function sendPeers(store: Store, { peers, settings }: Balancer): void {
  for (const peer of peers) {
    const { attempts, attemptsSent, failures, failuresSent } = peer;
    if (send(store, "attempts", settings.key, peer, attempts - attemptsSent)) peer.attemptsSent = attempts;
    if (send(store, "failures", settings.key, peer, failures - failuresSent)) peer.failuresSent = failures;
  }
}

/** Adds the lines of the peers with tries under way to a worker's row. */
function appendPeerRow(lines: string[], service: string, peers: readonly Peer[]): void {
  for (const { id, inFlight } of peers) {
    if (inFlight > 0) lines.push(string.format("peer %d %s %s", inFlight, id, service));
  }
}

function peerTotalsOf(store: Store, service: string, peerId: string): PeerTotals {
  return {
    attempts: numberAt(store, peerKey("attempts", service, peerId)),
    failures: numberAt(store, peerKey("failures", service, peerId)),
  };
}

export { appendPeerRow, peerTotalsOf, sendPeers };
