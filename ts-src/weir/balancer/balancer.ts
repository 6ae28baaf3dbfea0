import { canSpare, eligiblePeers } from "../health/eligibility";
import { isFailing, noteError, noteSuccess } from "../health/errors";
import { clearSuspicion, expectAnswer, isSuspicious } from "../health/suspicion";
import type { Outcome } from "../model/outcome";
import type { Random } from "../model/ports";
import type { Pick, Policy, Traffic } from "../policy/policy";
import type { Peer } from "../pool/peer";
import { reconcile } from "../pool/reconcile";
import type { Finding } from "../pool/reports";
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
  /** The nginx variable whose value ties a request to a peer; empty if nothing does. */
  readonly affinity: string;
  /** The cookie that keeps a client at its peer; empty if none does. */
  readonly cookie: string;
  /** How often a request may be repeated that may have reached a peer; 0 for no second try of any kind. */
  readonly retries: number;
  /** Retries for each hundred requests. */
  readonly retryBudget: number;
  /** Seconds for connecting, for each write to the peer and each read from it. */
  readonly timeouts: { readonly connect: number; readonly send: number; readonly read: number };
  /** The statuses that are errors of the peer. */
  readonly errorStatuses: LuaSet<number>;
  /** Errors in a row that take a peer out; 0 for none. */
  readonly ejectAfter: number;
  /** Tells the one worker that keeps the pools. */
  readonly report: (this: void, key: string, finding: Finding, peer: Peer) => void;
  /** Whether this request may be the one that tries a peer which was out: no other has been given it lately. */
  readonly claimTrial: (this: void, key: string, peer: Peer) => boolean;
}

/** One service in one worker. */
interface Balancer {
  readonly parts: Parts;
  readonly budget: Budget;
  readonly traffic: Traffic;
  snapshot: Snapshot;
  peers: readonly Peer[];
  eligible: readonly Peer[];
  /** Chooses among the eligible; nothing where there is none. */
  pick: Pick | undefined;
  /** Peers that were out, and are to be tried by one request. */
  trials: Peer[];
  /** Whether the pick was made before the last peer went down. */
  isOutdated: boolean;
  /** Seconds that a connection may take: all that the service allows, but only a third of it while another peer is left. */
  connectTimeout: number;
}

function newBalancer(parts: Parts, now: number): Balancer {
  return {
    parts,
    budget: newBudget(parts.retryBudget, now),
    traffic: { inFlight: 0 },
    snapshot: NOBODY,
    peers: [],
    eligible: [],
    pick: undefined,
    trials: [],
    isOutdated: false,
    connectTimeout: parts.timeouts.connect,
  };
}

/** Takes in a new membership. Requests under way keep their peers. */
function update(balancer: Balancer, snapshot: Snapshot): void {
  balancer.snapshot = snapshot;
  balancer.peers = reconcile(balancer.peers, snapshot.members);
  balancer.trials = [];
  for (const peer of balancer.peers) if (peer.standing === "trial" && !peer.isDown) balancer.trials.push(peer);
  chooseEligible(balancer, false);
}

/** Finds out who may be chosen, and makes the pick, unless it takes too long now and the last one can do for a moment. */
function chooseEligible(balancer: Balancer, mayWait: boolean): void {
  const { parts, peers, snapshot } = balancer;
  balancer.eligible = eligiblePeers(peers, snapshot.state === "fresh");
  balancer.connectTimeout = balancer.eligible.length > 1 ? parts.timeouts.connect / 3 : parts.timeouts.connect;
  balancer.isOutdated = mayWait && parts.policy.isSlowToMake && balancer.eligible.length > 0;
  if (!balancer.isOutdated) makePick(balancer);
}

function makePick(balancer: Balancer): void {
  const { eligible, parts, traffic } = balancer;
  balancer.pick = eligible.length === 0 ? undefined : parts.policy.makePick(eligible, parts.random, traffic);
}

/** Makes up for what took too long in a request. To be called often, outside of requests. */
function catchUp(balancer: Balancer): void {
  if (!balancer.isOutdated) return;
  balancer.isOutdated = false;
  makePick(balancer);
}

/**
 * Begins a request's first try, or its first after it waited for a peer; `undefined` if the pool is empty.
 * @param affinity what ties it to a peer: it goes there even if that peer answers nothing for the moment
 */
function begin(balancer: Balancer, attempt: Attempt, now: number, affinity: string): Peer | undefined {
  const { pick } = balancer;
  attempt.retries = 0;
  if (attempt.isSentOn) attempt.isSentOn = false;
  else startAfresh(attempt);
  if (pick === undefined) {
    attempt.outcome = "unconnected";
    return undefined;
  }
  deposit(balancer.budget);
  attempt.affinity = affinity;
  if (balancer.trials[0] !== undefined) {
    const tried = nextOnTrial(balancer, affinity);
    if (tried !== undefined) return startOn(balancer, attempt, tried, now);
  }
  const picked = pick(now, affinity, 0);
  const isGood = picked.isDown ? false : affinity !== "" || !isSuspicious(picked, now);
  return startOn(balancer, attempt, isGood ? picked : pickAnswering(picked, pick, affinity, now), now);
}

/** The next peer to be tried that no request of any worker was given. A client that has its peer by a cookie tries none. */
function nextOnTrial({ parts, trials }: Balancer, affinity: string): Peer | undefined {
  if (parts.cookie !== "" && affinity !== "") return undefined;
  const peer = trials.pop()!;
  return peer.standing === "trial" && parts.claimTrial(parts.key, peer) ? peer : undefined;
}

/** Another peer than the one that answers nothing; the same if a few more picks find none that does. */
function pickAnswering(suspect: Peer, pick: Pick, affinity: string, now: number): Peer {
  for (const look of $range(1, MOST_SECOND_LOOKS)) {
    const picked = pick(now, affinity, look);
    if (!picked.isDown && !isSuspicious(picked, now)) return picked;
  }
  return suspect;
}

function startOn(balancer: Balancer, attempt: Attempt, peer: Peer, now: number): Peer {
  attempt.balancer = balancer;
  attempt.peer = peer;
  attempt.startedAt = now;
  expectAnswer(peer, now);
  balancer.traffic.inFlight = balancer.traffic.inFlight + 1;
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
  const picked = pick(now, attempt.affinity, attempt.retries);
  if (!picked.isDown && !wasTried(attempt, picked) && !isSuspicious(picked, now)) return picked;
  let untried: Peer | undefined;
  for (const peer of eligible) {
    if (!wasTried(attempt, peer)) {
      if (!isSuspicious(peer, now)) return peer;
      untried = peer;
    }
  }
  return untried ?? (attempt.retries <= parts.retries ? picked : undefined);
}

/**
 * Ends a try. A peer that let nobody connect, or cut the request off, gets no more of this worker until it is known to be back.
 * @param seconds how long it took until the peer answered, or failed
 */
function settle(attempt: Attempt, outcome: Outcome, seconds: number, now: number): void {
  const { balancer, peer } = attempt;
  if (balancer === undefined || peer === undefined) return;
  attempt.balancer = undefined;
  attempt.outcome = outcome;
  balancer.traffic.inFlight = balancer.traffic.inFlight - 1;
  peer.inFlight = peer.inFlight - 1;
  const { learn } = balancer.parts.policy;
  if (learn !== undefined) learn(peer, outcome, seconds, now);
  if (outcome === "answered") {
    clearSuspicion(peer);
    if (peer.isWatched) takeSuccess(balancer, peer);
    return;
  }
  if (outcome === "unknown") return;
  if (outcome === "erred") {
    clearSuspicion(peer);
    takeError(balancer, peer);
    return;
  }
  peer.failures = peer.failures + 1;
  if (outcome === "timeout") takeError(balancer, peer);
  else if (!peer.isDown) goDown(balancer, peer);
}

/** What an answer of this status says about its peer. */
function answerOutcome({ parts }: Balancer, status: number): Outcome {
  return parts.errorStatuses.has(status) ? "erred" : "answered";
}

function takeSuccess({ parts }: Balancer, peer: Peer): void {
  noteSuccess(peer);
  if (peer.standing === "trial") parts.report(parts.key, "proven", peer);
}

/** A peer that fails is left out at once, as far as this worker may decide that; the keeper decides for all. */
function takeError(balancer: Balancer, peer: Peer): void {
  const { parts, peers } = balancer;
  noteError(peer);
  if (parts.ejectAfter === 0 || peer.standing === "out") return;
  if (peer.standing === "good" && !(isFailing(peer, peers, parts.ejectAfter) && canSpare(peers))) return;
  peer.standing = "out";
  chooseEligible(balancer, true);
  parts.report(parts.key, "failing", peer);
}

/** Whether a new request has somebody to go to who lets connect, as far as anybody knows. */
function hasPeer({ eligible }: Balancer): boolean {
  return eligible[0] !== undefined && !eligible[0].isDown;
}

function goDown(balancer: Balancer, peer: Peer): void {
  peer.isDown = true;
  chooseEligible(balancer, true);
  balancer.parts.report(balancer.parts.key, "down", peer);
}

export { answerOutcome, begin, beginAgain, catchUp, hasPeer, mayRetry, newBalancer, settle, update };
export type { Balancer, Parts };
