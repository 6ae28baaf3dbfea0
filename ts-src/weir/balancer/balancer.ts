import { eligiblePeers } from "../health/eligibility";
import { clearSuspicion, expectAnswer, isSuspicious } from "../health/suspicion";
import type { Outcome } from "../model/outcome";
import type { Random } from "../model/ports";
import type { Pick, Policy } from "../policy/policy";
import type { Peer } from "../pool/peer";
import { reconcile } from "../pool/reconcile";
import { NOBODY, type Snapshot } from "../pool/snapshot";
import { type Budget, canRetry, deposit, newBudget, withdraw } from "../retry/budget";
import { type Attempt, startAfresh, wasTried } from "./attempt";

/** Peers that a request may fail to connect to, one after the other: nothing was sent, so that trying the next is always safe. */
const MOST_CONNECTIONS = 10;
/** Peers that are looked at after one that answers nothing. */
const MOST_SECOND_LOOKS = 3;

/** What the balancer of a service is made of. */
interface Parts {
  readonly key: string;
  readonly policy: Policy;
  readonly random: Random;
  /** How often a request may be repeated that may have reached a peer; 0 for no second try of any kind. */
  readonly retries: number;
  /** Retries for each hundred requests. */
  readonly retryBudget: number;
  /** Seconds for connecting, for each write to the peer and each read from it. */
  readonly timeouts: { readonly connect: number; readonly send: number; readonly read: number };
  /** Called when a peer let nobody connect, or cut a request off, and was up until then. */
  readonly onDown: (this: void, key: string, peer: Peer) => void;
}

/** One service in one worker. */
interface Balancer {
  readonly parts: Parts;
  readonly budget: Budget;
  snapshot: Snapshot;
  peers: readonly Peer[];
  eligible: readonly Peer[];
  /** Chooses among the eligible; nothing where there is none. */
  pick: Pick | undefined;
  /** Seconds that a connection may take: all that the service allows, but only a third of it while another peer is left. */
  connectTimeout: number;
}

function newBalancer(parts: Parts, now: number): Balancer {
  return {
    parts,
    budget: newBudget(parts.retryBudget, now),
    snapshot: NOBODY,
    peers: [],
    eligible: [],
    pick: undefined,
    connectTimeout: parts.timeouts.connect,
  };
}

/** Takes in a new membership. Requests under way keep their peers. */
function update(balancer: Balancer, snapshot: Snapshot): void {
  balancer.snapshot = snapshot;
  balancer.peers = reconcile(balancer.peers, snapshot.members);
  chooseEligible(balancer);
}

function chooseEligible(balancer: Balancer): void {
  const { parts, peers, snapshot } = balancer;
  balancer.eligible = eligiblePeers(peers, snapshot.state === "fresh");
  balancer.pick = balancer.eligible.length === 0 ? undefined : parts.policy(balancer.eligible, parts.random);
  balancer.connectTimeout = balancer.eligible.length > 1 ? parts.timeouts.connect / 3 : parts.timeouts.connect;
}

/** Begins a request's first try, or its first after it waited for a peer; `undefined` if the pool is empty. */
function begin(balancer: Balancer, attempt: Attempt, now: number): Peer | undefined {
  const { pick } = balancer;
  attempt.retries = 0;
  if (attempt.isSentOn) attempt.isSentOn = false;
  else startAfresh(attempt);
  if (pick === undefined) {
    attempt.outcome = "unconnected";
    return undefined;
  }
  deposit(balancer.budget);
  const picked = pick();
  return startOn(balancer, attempt, isSuspicious(picked, now) ? pickAnswering(picked, pick, now) : picked, now);
}

/** Another peer than the one that answers nothing; the same if a few more picks find none that does. */
function pickAnswering(suspect: Peer, pick: Pick, now: number): Peer {
  for (const _ of $range(1, MOST_SECOND_LOOKS)) {
    const picked = pick();
    if (!isSuspicious(picked, now)) return picked;
  }
  return suspect;
}

function startOn(balancer: Balancer, attempt: Attempt, peer: Peer, now: number): Peer {
  attempt.balancer = balancer;
  attempt.peer = peer;
  attempt.startedAt = now;
  expectAnswer(peer, now);
  peer.inFlight = peer.inFlight + 1;
  peer.attempts = peer.attempts + 1;
  return peer;
}

/** Whether another peer may be tried if this try fails, depending on how. */
function mayRetry(balancer: Balancer, attempt: Attempt, now: number): boolean {
  return balancer.parts.retries > 0 && attempt.retries < MOST_CONNECTIONS && canRetry(balancer.budget, now);
}

/** Begins the next try of a request whose last try was settled; `undefined` if it was repeated enough, or nobody is left. */
function beginAgain(balancer: Balancer, attempt: Attempt, now: number): Peer | undefined {
  if (attempt.outcome !== "unconnected") attempt.repeats = attempt.repeats + 1;
  if (attempt.repeats > balancer.parts.retries) return undefined;
  withdraw(balancer.budget, now);
  attempt.tried[attempt.retries] = attempt.peer!;
  attempt.retries = attempt.retries + 1;
  const peer = pickUntried(balancer, attempt, now);
  return peer === undefined ? undefined : startOn(balancer, attempt, peer, now);
}

/**
 * The policy's choice, if the request was not there before; else an eligible peer where it was not, at best one that answers.
 * Only if there is none, and it was not repeated often, it goes back to where it was: the connection that failed may have been
 * an old one.
 */
function pickUntried(balancer: Balancer, attempt: Attempt, now: number): Peer | undefined {
  const { eligible, parts, pick } = balancer;
  if (pick === undefined) return undefined;
  const picked = pick();
  if (!wasTried(attempt, picked) && !isSuspicious(picked, now)) return picked;
  let untried: Peer | undefined;
  for (const peer of eligible) {
    if (!wasTried(attempt, peer)) {
      if (!isSuspicious(peer, now)) return peer;
      untried = peer;
    }
  }
  return untried ?? (attempt.retries <= parts.retries ? picked : undefined);
}

/** Ends a try. A peer that let nobody connect, or cut the request off, gets no more of this worker until it is known to be back. */
function settle(attempt: Attempt, outcome: Outcome): void {
  const { balancer, peer } = attempt;
  if (balancer === undefined || peer === undefined) return;
  attempt.balancer = undefined;
  attempt.outcome = outcome;
  peer.inFlight = peer.inFlight - 1;
  if (outcome === "answered") {
    clearSuspicion(peer);
    return;
  }
  if (outcome === "unknown") return;
  peer.failures = peer.failures + 1;
  if (outcome !== "timeout" && !peer.isDown) goDown(balancer, peer);
}

/** Whether a new request has somebody to go to who lets connect, as far as anybody knows. */
function hasPeer({ eligible }: Balancer): boolean {
  return eligible[0] !== undefined && !eligible[0].isDown;
}

function goDown(balancer: Balancer, peer: Peer): void {
  peer.isDown = true;
  chooseEligible(balancer);
  balancer.parts.onDown(balancer.parts.key, peer);
}

export { begin, beginAgain, hasPeer, mayRetry, newBalancer, settle, update };
export type { Balancer, Parts };
