import type { Endpoint } from "../model/endpoint";

/** The wait before a peer that let nobody connect is tried the first time, in seconds; it doubles with each failure. */
const FIRST_WAIT_SECONDS = 0.25;
/** With a trial that hangs, a tick and the way to all workers, a peer that is back has its first request after 1.2 s at most. */
const LONGEST_WAIT_SECONDS = 0.75;
/** The wait before each trial while requests wait for the peer, in seconds. */
const WANTED_WAIT_SECONDS = 0.1;

/** An endpoint on its way back. */
interface Trial {
  readonly endpoint: Endpoint;
  /** When somebody first could not connect. */
  readonly since: number;
  failures: number;
  /** When the next connection is tried. */
  at: number;
  inFlight: boolean;
}

/**
 * Which endpoints of a service are down, and when to see whether they are back. The trial is a bare connection made in the
 * background, so that no request is ever spent on finding out.
 */
type Recovery = LuaMap<string, Trial>;

/** Notes that somebody could not connect; says whether that is news. */
function goesDown(recovery: Recovery, endpoint: Endpoint, now: number): boolean {
  if (recovery.has(endpoint.id)) return false;
  recovery.set(endpoint.id, { endpoint, since: now, failures: 1, at: now + FIRST_WAIT_SECONDS, inFlight: false });
  return true;
}

/** Whether a trial is to be made now. */
function isTrialDue(trial: Trial, now: number): boolean {
  return !trial.inFlight && trial.at <= now;
}

/** Notes that a trial failed; the next one follows after twice the wait, up to the longest, or soon if requests wait for it. */
function staysDown(trial: Trial, isWanted: boolean, now: number): void {
  trial.failures++;
  trial.inFlight = false;
  const wait = math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (trial.failures - 1));
  trial.at = now + (isWanted ? WANTED_WAIT_SECONDS : wait);
}

/** Requests wait for the peer: it is to be tried soon. */
function trySoon(trial: Trial, now: number): void {
  if (!trial.inFlight) trial.at = math.min(trial.at, now + WANTED_WAIT_SECONDS);
}

export { goesDown, isTrialDue, staysDown, trySoon };
export type { Recovery, Trial };
