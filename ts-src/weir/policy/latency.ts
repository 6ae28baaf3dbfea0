import type { Outcome } from "../model/outcome";
import type { Peer } from "../pool/peer";

/** What is known of a peer fades to a third (1/e) in so many seconds without news. */
const DECAY_SECONDS = 10;
/** Differences below the clock's resolution are none. */
const CLOCK_SECONDS = 0.001;
/** How much the last attempt counts in the share of attempts that failed. */
const LAST_ATTEMPT = 1 / 8;
/** What a failure costs. */
const FAILURE_SECONDS = 1;
/** What each attempt under way costs at a peer that has never ended one: until it has, it is given one at a time. */
const UNKNOWN_SECONDS = 1e6;

const exp = math.exp;

function hasFailed(outcome: Outcome): boolean {
  return outcome !== "answered" && outcome !== "unknown";
}

/**
 * Takes in what became of an attempt: a moving average that rises at once to a peak and comes down slowly, as in Finagle's
 * PeakEwma. An answer that the client did not wait for took so long at least. A failure says nothing of how fast a peer is, as
 * it is the quickest way out; it counts in `failureRate`.
 */
function observe(peer: Peer, outcome: Outcome, seconds: number, now: number): void {
  const { latency } = peer;
  if (outcome === "unknown" && seconds <= latency) return;
  const kept = exp((peer.measuredAt - now) / DECAY_SECONDS);
  const failed = hasFailed(outcome);
  const rate = peer.failureRate * kept;
  peer.failureRate = rate + ((failed ? 1 : 0) - rate) * LAST_ATTEMPT;
  peer.measuredAt = now;
  if (seconds > latency) peer.latency = seconds;
  else if (!failed) peer.latency = latency * kept + seconds * (1 - kept);
}

/**
 * What a request at a peer would cost: its latency, and a second for as likely as it fails, times the attempts there with this
 * one. Where some failed, the good share of attempts to the twelfth power divides it: one failure in eight makes a peer five
 * times as dear, and a few in a row outweigh any queue at the others.
 */
function costOf(peer: Peer, now: number, busy: number): number {
  if (peer.measuredAt === 0) return CLOCK_SECONDS + busy * UNKNOWN_SECONDS;
  const kept = exp((peer.measuredAt - now) / DECAY_SECONDS);
  const bad = peer.failureRate * kept;
  const good = 1 - bad;
  const good4 = good * good * good * good;
  return ((peer.latency * kept + bad * FAILURE_SECONDS + CLOCK_SECONDS) * (1 + busy)) / (good4 * good4 * good4);
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
      speeds += 1 / (peer.latency + CLOCK_SECONDS);
      latest = math.max(latest, peer.measuredAt);
    }
  }
  if (count === 0) return;
  for (const peer of peers) {
    if (peer.measuredAt === 0) {
      peer.latency = count / speeds - CLOCK_SECONDS;
      peer.measuredAt = latest;
    }
  }
}

export { costOf, introduce, observe };
