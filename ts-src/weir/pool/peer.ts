import { bracketed } from "../model/endpoint";
import type { Member, Standing } from "./snapshot";

/** An endpoint and what this worker knows of it. The same object for as long as the endpoint stays in the pool. */
interface Peer {
  readonly id: string;
  /** The address as nginx wants it: IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  weight: number;
  priority: number;
  /** It refuses connections, as far as anybody knows. Written by `verdict.ts` alone, as is the standing. */
  readonly isDown: boolean;
  readonly standing: Standing;
  /** Until when somebody has it get no new request; 0 if nobody has. It ends with the leader's word, and not with the time. */
  drainedUntil: number;
  /** Which offer of a half-open peer this is: one request may claim each. */
  readonly offer: number;
  /** Responses that were errors, or did not come in time, of this worker. */
  errors: number;
  errorsInARow: number;
  /** Requests that it cut off since its last answer. */
  cutOffsInARow: number;
  /** Tries and errors when they were reported to the leader last. */
  attemptsReported: number;
  errorsReported: number;
  /** Tries and failures when they were sent last to be added up, where peers are counted. */
  attemptsSent: number;
  failuresSent: number;
  /** The share of errors among the last answers. */
  errorRate: number;
  /** Whether it has answered well since it came, or came back. */
  isProven: boolean;
  /** A good answer changes something: the peer is not proven, has made errors, or is half open. */
  isWatched: boolean;
  /** Whether requests could go there when this worker learned of the pool last. */
  hasServed: boolean;
  /** Until when it gets less than its share; past if it is warm. */
  warmUntil: number;
  /** When the first try began that came after the peer's last answer; 0 if there is none. */
  unansweredSince: number;
  /** When it answered last; 0 if it never did. */
  answeredAt: number;
  /** Tries of this worker that have begun and not ended. */
  inFlight: number;
  /** Tries of this worker that have begun. */
  attempts: number;
  /** Tries of this worker that ended without a response. */
  failures: number;
  /** What a policy has observed of this worker's tries, where it goes by that. Seconds that an answer takes, a moving average. */
  latency: number;
  /** Seconds that the last try took. */
  lastSeconds: number;
  /** The share of the latest tries that failed, from 0 to 1. */
  failureRate: number;
  /** When the last try was taken into `latency`, `lastSeconds` and `failureRate`; 0 if none ever was. */
  measuredAt: number;
  /** Seconds in which those three decay to a third (1/e). */
  decaySeconds: number;
  /** What stands for it in a client's cookie; empty where the policy needs none. */
  token: string;
}

/** What is known of a new peer is soon out of date. */
const NEW_DECAY_SECONDS = 1;

function newPeer(member: Member): Peer {
  return {
    id: member.id,
    host: bracketed(member.address),
    port: member.port,
    weight: member.weight,
    priority: member.priority,
    isDown: member.isDown,
    standing: member.standing,
    offer: member.offer,
    drainedUntil: member.drainedUntil,
    errors: 0,
    errorsInARow: 0,
    cutOffsInARow: 0,
    attemptsReported: 0,
    errorsReported: 0,
    attemptsSent: 0,
    failuresSent: 0,
    errorRate: 0,
    isProven: false,
    isWatched: true,
    hasServed: false,
    warmUntil: 0,
    unansweredSince: 0,
    answeredAt: 0,
    inFlight: 0,
    attempts: 0,
    failures: 0,
    latency: 0,
    lastSeconds: 0,
    failureRate: 0,
    measuredAt: 0,
    decaySeconds: NEW_DECAY_SECONDS,
    token: "",
  };
}

/** What a peer did before it was away says nothing of what it does now: it is known as little as a new one. */
function forget(peer: Peer): void {
  peer.latency = 0;
  peer.lastSeconds = 0;
  peer.failureRate = 0;
  peer.measuredAt = 0;
  peer.decaySeconds = NEW_DECAY_SECONDS;
  peer.isProven = false;
}

export { forget, newPeer };
export type { Peer };
