import { isFailure, type Outcome } from "../model/outcome";
import type { Peer } from "../pool/peer";

/** What is known of a peer fades to a third (1/e) in so many seconds without an answer. */
const FADING_SECONDS = 10;
/** Smaller differences are not worth an uneven pool: a first connection costs as much, and the clock moves on in steps of some milliseconds. */
const SMALL_SECONDS = 0.005;
/** How much the last attempt counts in the share of attempts that failed. */
const LAST_ATTEMPT = 1 / 8;
/** What a failure costs. */
const FAILURE_SECONDS = 0.1;
/** What a peer costs that has begun attempts and never ended one: it is given one at a time. */
const UNKNOWN_SECONDS = 1e6;

const exp = math.exp;
const max = math.max;
const min = math.min;

/**
 * Takes in what became of an attempt: a moving average that rises at once to a peak and comes down slowly, as in Finagle's
 * PeakEwma. One slow answer is no peak yet: the lower one of two in a row is. What is known of a new peer fades as fast as it
 * came: its first answers are seldom like those that follow. An answer that the client did not wait for took so long at least.
 * A failure says nothing of how fast a peer is, as it is the quickest way out; it counts in `failureRate`.
 */
function observe(peer: Peer, outcome: Outcome, seconds: number, now: number): void {
  const { decaySeconds, latency, measuredAt } = peer;
  if (outcome === "unknown" && seconds <= latency) return;
  if (outcome === "invalid_header" || outcome === "body_cut_off") return;
  const kept = exp((measuredAt - now) / decaySeconds);
  const failed = isFailure(outcome);
  const rate = peer.failureRate * kept;
  peer.failureRate = rate + ((failed ? 1 : 0) - rate) * LAST_ATTEMPT;
  if (seconds > latency || !failed) {
    const peak = min(seconds, peer.lastSeconds);
    peer.latency = max(latency * kept + seconds * (1 - kept), peak > latency ? peak : 0);
  }
  peer.lastSeconds = seconds;
  if (measuredAt > 0) peer.decaySeconds = min(FADING_SECONDS, decaySeconds + now - measuredAt);
  peer.measuredAt = now;
}

/**
 * Seconds that an answer of a peer takes, were the request the only one there, and a tenth of a second for as likely as it
 * fails. Where attempts failed, the good share of them to the twelfth power divides it: one failure in eight makes a peer five
 * times as slow, and a few in a row outweigh any queue at the others.
 * @param busy a peer that has never ended an attempt is out of the question while it has one
 */
function expectedSeconds(peer: Peer, now: number, busy: number): number {
  const { measuredAt } = peer;
  if (measuredAt === 0) return busy === 0 ? SMALL_SECONDS : UNKNOWN_SECONDS;
  const kept = exp((measuredAt - now) / peer.decaySeconds);
  const bad = peer.failureRate * kept;
  const good = 1 - bad;
  const good4 = good * good * good * good;
  return (peer.latency * kept + bad * FAILURE_SECONDS + SMALL_SECONDS) / (good4 * good4 * good4);
}

/**
 * Lets peers that have never ended an attempt begin with the average of the others: the harmonic mean, which a few very slow
 * ones do not spoil.
 */
function introduce(peers: readonly Peer[]): void {
  let count = 0;
  let speeds = 0;
  let latest = 0;
  for (const peer of peers) {
    if (peer.measuredAt > 0) {
      count++;
      speeds += 1 / (peer.latency + SMALL_SECONDS);
      latest = math.max(latest, peer.measuredAt);
    }
  }
  if (count === 0) return;
  for (const peer of peers) {
    if (peer.measuredAt === 0) {
      peer.latency = count / speeds - SMALL_SECONDS;
      peer.measuredAt = latest;
    }
  }
}

export { expectedSeconds, introduce, observe };
