import { canSpare, eligiblePeers } from "../health/eligibility";
import { isFailing, noteError, noteSuccess } from "../health/errors";
import { beginSlowly, isTooCold } from "../health/slow_start";
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
/** A try that begins when the time for all is nearly over may be silent so long all the same, lest its response be cut off. */
const LEAST_READ_SECONDS = 1;

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
  /**
   * Seconds for connecting, for each write to the peer and each read from it; for a read while another peer is left to try; and
   * for all tries together. `math.huge` for no limit of the last two.
   */
  readonly timeouts: {
    readonly connect: number;
    readonly send: number;
    readonly read: number;
    readonly tryRead: number;
    readonly total: number;
  };
  /** Whether the last two matter at all. */
  readonly hasTimeLimits: boolean;
  /** Whether answers of some statuses are tried again, which nginx.conf says. */
  readonly retriesAnswers: boolean;
  /** Seconds over which a peer that joins others gets its share; 0 for at once. */
  readonly slowStart: number;
  /** The statuses that are errors of the peer. */
  readonly errorStatuses: LuaSet<number>;
  /** Errors in a row that take a peer out; 0 for none. */
  readonly ejectAfter: number;
  /** Tells the one worker that keeps the pools. */
  readonly report: (this: void, key: string, finding: Finding, peer: Peer) => void;
  /** Called when a try ended while requests wait for that; says whether more wait. */
  readonly onRoom: (this: void, key: string) => boolean;
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
  /** Requests that a peer may have from this worker at a time; `math.huge` for any number. */
  mostInFlight: number;
  /** A request found all peers full, and waits. */
  isCrowded: boolean;
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
    mostInFlight: math.huge,
    isCrowded: false,
    connectTimeout: parts.timeouts.connect,
  };
}

/** Takes in a new membership. Requests under way keep their peers. */
function update(balancer: Balancer, snapshot: Snapshot, now: number): void {
  balancer.snapshot = snapshot;
  balancer.peers = reconcile(balancer.peers, snapshot.members);
  balancer.trials = [];
  for (const peer of balancer.peers) if (peer.standing === "trial" && !peer.isDown) balancer.trials.push(peer);
  if (balancer.parts.slowStart > 0) beginSlowly(balancer.peers, balancer.parts.slowStart, now);
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
  else startAfresh(attempt, now);
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
  const peer = canTake(balancer, picked, affinity, now) ? picked : pickAnother(balancer, picked, pick, affinity, now);
  if (peer === undefined) {
    attempt.outcome = "unconnected";
    return undefined;
  }
  return startOn(balancer, attempt, peer, now);
}

/** Whether a request goes to the peer that was picked for it. */
function canTake({ mostInFlight, parts }: Balancer, peer: Peer, affinity: string, now: number): boolean {
  if (peer.isDown || peer.inFlight >= mostInFlight) return false;
  if (affinity !== "") return true;
  if (isSuspicious(peer, now)) return false;
  return peer.coldUntil <= now || !isTooCold(peer, parts.slowStart, now, parts.random);
}

/** The next peer to be tried that no request of any worker was given. A client that has its peer by a cookie tries none. */
function nextOnTrial({ parts, trials }: Balancer, affinity: string): Peer | undefined {
  if (parts.cookie !== "" && affinity !== "") return undefined;
  const peer = trials.pop()!;
  return peer.standing === "trial" && parts.claimTrial(parts.key, peer) ? peer : undefined;
}

/** A peer that takes the request; the one that was picked first if a few more picks find none; nobody if all are full. */
function pickAnother(balancer: Balancer, first: Peer, pick: Pick, affinity: string, now: number): Peer | undefined {
  const { eligible, mostInFlight } = balancer;
  for (const look of $range(1, MOST_SECOND_LOOKS)) {
    const picked = pick(now, affinity, look);
    if (canTake(balancer, picked, affinity, now)) return picked;
  }
  if (first.inFlight < mostInFlight) return first;
  for (const peer of eligible) {
    if (peer.inFlight < mostInFlight) return peer;
  }
  balancer.isCrowded = true;
  return undefined;
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
  const { parts } = balancer;
  if (parts.retries === 0 || attempt.retries >= MOST_CONNECTIONS || !canRetry(balancer.budget, now)) return false;
  return !parts.retriesAnswers || isLeft(balancer, attempt);
}

/** Whether another peer is left for a request that this one answers with an error. Else its answer is as good as any. */
function isLeft({ eligible, parts }: Balancer, attempt: Attempt): boolean {
  return attempt.repeats < parts.retries && eligible.length > attempt.retries + 1;
}

/**
 * Seconds that the peer of this try may be silent. Only a try that may be repeated is cut short for another one.
 * @param isRepeatable whether the method is idempotent
 */
function readTimeout(balancer: Balancer, attempt: Attempt, now: number, isRepeatable: boolean): number {
  const { timeouts } = balancer.parts;
  const left = math.max(LEAST_READ_SECONDS, attempt.begunAt + timeouts.total - now);
  const isCutShort = isRepeatable && isLeft(balancer, attempt) && mayRetry(balancer, attempt, now);
  return math.min(isCutShort ? timeouts.tryRead : timeouts.read, timeouts.read, left);
}

/** Begins the next try of a request whose last try was settled; `undefined` if it was repeated enough, or nobody is left. */
function beginAgain(balancer: Balancer, attempt: Attempt, now: number): Peer | undefined {
  if (attempt.outcome !== "unconnected") attempt.repeats = attempt.repeats + 1;
  const { retries, timeouts } = balancer.parts;
  if (attempt.repeats > retries || now - attempt.begunAt >= timeouts.total) return undefined;
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
  const { eligible, mostInFlight, parts, pick } = balancer;
  if (pick === undefined) return undefined;
  const picked = pick(now, attempt.affinity, attempt.retries);
  if (!wasTried(attempt, picked) && canTake(balancer, picked, "", now)) return picked;
  let untried: Peer | undefined;
  for (const peer of eligible) {
    if (!wasTried(attempt, peer) && peer.inFlight < mostInFlight) {
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
  if (balancer.isCrowded) balancer.isCrowded = balancer.parts.onRoom(balancer.parts.key);
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

/** Whether a new request would be taken now: somebody lets connect, and is not full. */
function canServe(balancer: Balancer): boolean {
  if (!hasPeer(balancer)) return false;
  for (const { inFlight } of balancer.eligible) {
    if (inFlight < balancer.mostInFlight) return true;
  }
  return false;
}

function goDown(balancer: Balancer, peer: Peer): void {
  peer.isDown = true;
  chooseEligible(balancer, true);
  balancer.parts.report(balancer.parts.key, "down", peer);
}

export {
  answerOutcome,
  begin,
  beginAgain,
  canServe,
  catchUp,
  hasPeer,
  mayRetry,
  newBalancer,
  readTimeout,
  settle,
  update,
};
export type { Balancer, Parts };
