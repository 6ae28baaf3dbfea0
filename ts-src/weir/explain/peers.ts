import { isDrained } from "../health/eligibility";
import { isSuspicious } from "../health/suspicion";
import type { EndpointExplanation, Explanation } from "./explanation";
import type { Peer } from "../pool/peer";

/**
 * Why a peer would be picked or not.
 *
 * - `eligible`: nothing is against it
 * - `suspicious`: it answers nothing at the moment, so that it is passed over while another does
 * - `last_resort`: it is down, but so are all, and DNS confirms them
 * - `down`: it refuses connections
 * - `failing`: its answers are errors, or it does not pass its check, and others are left
 * - `spared`: it is failing, but so are so many that all are used
 * - `lower_priority`: a group that goes first has peers
 * - `zero_weight`: others of its group have a weight
 * - `drained`: somebody said that it gets no new request
 * - `other_address`: its container gets its requests at another address
 * - `gone`: its address has another name in DNS than it had, or none
 * - `contested`: its address is another service's now
 * - `unpublished`: it is too new, or DNS takes it away just now
 */
type Why =
  | "eligible"
  | "suspicious"
  | "last_resort"
  | "down"
  | "failing"
  | "spared"
  | "lower_priority"
  | "zero_weight"
  | "drained"
  | "other_address"
  | "gone"
  | "contested"
  | "unpublished";

/** What the worker that answers has had to do with a peer. */
interface PeerUse {
  readonly unanswered_seconds: number | undefined;
  readonly in_flight: number;
  readonly attempts: number;
  readonly failures: number;
  /** How long it takes to answer; nothing where the policy does not go by it, or it has not answered yet. */
  readonly latency_seconds: number | undefined;
}

/** An endpoint and what a worker makes of it. */
interface PeerExplanation {
  readonly endpoint: EndpointExplanation;
  readonly eligible: boolean;
  readonly why: Why;
  /** Nothing of a peer that has left the worker's pool or is not there yet, or where no worker runs. */
  use: PeerUse | undefined;
}

/** A service, from what nameservers said to who gets its requests. */
interface Explained extends Omit<Explanation, "endpoints"> {
  readonly peers: readonly PeerExplanation[];
}

/** Those who may be in a pool, and those of them who are chosen from. A balancer is one. */
interface Pool {
  readonly peers: readonly Peer[];
  readonly eligible: readonly Peer[];
  /** Of its settings, whether silence says anything. */
  readonly settings?: { readonly answersSoon: boolean };
}

function whyAway({ contested, gone, reached_at }: EndpointExplanation): Why {
  if (reached_at !== undefined) return "other_address";
  if (gone) return "gone";
  return contested ? "contested" : "unpublished";
}

function whyNot(peer: Peer, eligible: readonly Peer[]): Why {
  if (isDrained(peer)) return "drained";
  const chosen = eligible[0];
  if (peer.isDown || chosen === undefined) return "down";
  if (peer.standing !== "good") return "failing";
  return peer.priority > chosen.priority ? "lower_priority" : "zero_weight";
}

function whyChosen(peer: Peer, answersSoon: boolean, now: number): Why {
  if (peer.isDown) return "last_resort";
  if (peer.standing !== "good") return "spared";
  return answersSoon && isSuspicious(peer, now) ? "suspicious" : "eligible";
}

function useOf(peer: Peer, answersSoon: boolean, now: number): PeerUse {
  return {
    unanswered_seconds: !answersSoon || peer.unansweredSince === 0 ? undefined : now - peer.unansweredSince,
    in_flight: peer.inFlight,
    attempts: peer.attempts,
    failures: peer.failures,
    latency_seconds: peer.measuredAt === 0 ? undefined : peer.latency,
  };
}

/** The same pool, to look peers up in. */
interface Known {
  /** By id. */
  readonly peers: LuaMap<string, Peer>;
  readonly chosen: LuaSet<Peer>;
  readonly eligible: readonly Peer[];
  readonly answersSoon: boolean;
}

function knownOf({ eligible, peers, settings }: Pool): Known {
  const answersSoon = settings?.answersSoon ?? true;
  const known: Known = { peers: new LuaMap(), chosen: new LuaSet(), eligible, answersSoon };
  for (const peer of peers) known.peers.set(peer.id, peer);
  for (const peer of eligible) known.chosen.add(peer);
  return known;
}

function explainPeer(endpoint: EndpointExplanation, known: Known, now: number): PeerExplanation {
  const peer = known.peers.get(endpoint.id);
  if (peer === undefined) {
    return { endpoint, eligible: false, why: whyAway(endpoint), use: undefined };
  }
  const eligible = known.chosen.has(peer);
  const { answersSoon } = known;
  const why = eligible ? whyChosen(peer, answersSoon, now) : whyNot(peer, known.eligible);
  return { endpoint, eligible, why, use: useOf(peer, answersSoon, now) };
}

/** What one worker makes of endpoints. */
function explainPeers(pool: Pool, endpoints: readonly EndpointExplanation[], now: number): readonly PeerExplanation[] {
  const known = knownOf(pool);
  const peers: PeerExplanation[] = [];
  for (const endpoint of endpoints) peers.push(explainPeer(endpoint, known, now));
  return peers;
}

/** Joins what the leader knows with what one worker makes of it. */
function explainedBy(pool: Pool, explanation: Explanation, now: number): Explained {
  const { service, name, port, protocol, state, reason, state_seconds, kept_by, let_go_in_seconds, questions } =
    explanation;
  const peers = explainPeers(pool, explanation.endpoints, now);
  return { service, name, port, protocol, state, reason, state_seconds, kept_by, let_go_in_seconds, questions, peers };
}

/** Whether any peer would be picked. */
function wouldServe(explained: Explained): boolean {
  for (const { eligible } of explained.peers) if (eligible) return true;
  return false;
}

export { explainedBy, explainPeers, wouldServe };
export type { Explained, PeerExplanation };
