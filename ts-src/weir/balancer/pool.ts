import { eligiblePeers, isDrained } from "../health/eligibility";
import { beginSlowly } from "../health/slow_start";
import type { Peer } from "../pool/peer";
import { freeSeats } from "../pool/seats";
import { reconcile } from "../pool/reconcile";
import type { Snapshot } from "../pool/snapshot";
import type { Balancer } from "./balancer";

/** Takes in a new membership. Requests under way keep their peers. */
function update(balancer: Balancer, snapshot: Snapshot, now: number): void {
  balancer.snapshot = snapshot;
  balancer.peers = reconcile(balancer.peers, snapshot.members);
  balancer.halfOpen = [];
  for (const peer of balancer.peers) {
    if (peer.standing === "half_open" && !peer.isDown && !isDrained(peer)) balancer.halfOpen.push(peer);
  }
  if (balancer.settings.slowStart > 0) beginSlowly(balancer.peers, balancer.settings.slowStart, now);
  chooseEligible(balancer, false);
}

/** Finds out who may be chosen, and makes the pick, unless it takes too long now and the last one can do for a moment. */
function chooseEligible(balancer: Balancer, mayWait: boolean): void {
  const { peers, settings, snapshot } = balancer;
  balancer.eligible = eligiblePeers(peers, snapshot.state === "fresh" && !settings.givesWay);
  balancer.isLastPeer = balancer.eligible.length <= 1;
  balancer.isOutdated = mayWait && settings.policy.isSlowToMake && balancer.eligible.length > 0;
  if (!balancer.isOutdated) makePick(balancer);
}

function makePick(balancer: Balancer): void {
  const { eligible, settings, traffic } = balancer;
  balancer.pick = eligible.length === 0 ? undefined : settings.policy.makePick(eligible, settings.random, traffic);
}

/** Makes up for what took too long in a request. To be called often, outside of requests. */
function catchUp(balancer: Balancer): void {
  if (!balancer.isOutdated) return;
  balancer.isOutdated = false;
  makePick(balancer);
}

/** Whether any peer accepts connections, as far as anybody knows. */
function hasConnectable({ eligible }: Balancer): boolean {
  return eligible[0] !== undefined && !eligible[0].isDown;
}

/** How many more requests a peer may have. */
function roomAt({ mostInFlight, seats }: Balancer, peer: Peer): number {
  const room = mostInFlight - peer.inFlight;
  return seats === undefined || room <= 0 ? room : math.min(room, freeSeats(seats, peer));
}

/** How many of so many new requests would be taken now: by peers that accept connections, and are not full. */
function placesFor(balancer: Balancer, requests: number): number {
  const { eligible, mostInFlight } = balancer;
  if (!hasConnectable(balancer)) return 0;
  if (mostInFlight === math.huge) return requests;
  let places = 0;
  for (const peer of eligible) {
    places += math.max(0, roomAt(balancer, peer));
    if (places >= requests) return requests;
  }
  return places;
}

/** Whether a new request would be taken now. */
function canServe(balancer: Balancer): boolean {
  return placesFor(balancer, 1) === 1;
}

export { canServe, catchUp, chooseEligible, hasConnectable, placesFor, roomAt, update };
