import type { Random } from "../model/ports";

/** Queries that a name may cause in any second, whatever the load. */
const QUERIES_PER_SECOND = 4;
/** The least time between two refreshes that were asked for early, in seconds. */
const HURRY_SECONDS = 0.25;
/** How often a family is asked that has nothing while the other has endpoints, in seconds. */
const ABSENT_FAMILY_SECONDS = 10;
const JITTER = 0.1;
const MIN_REFRESH_SECONDS = 1;

/** When a question is asked next. */
interface Question {
  at: number;
  /** When it was asked last. */
  askedAt: number;
  inFlight: boolean;
  /** Asked for early while it was in flight. */
  again: boolean;
}

/** The last times a name was asked about: a ring. */
interface Quota {
  readonly sent: number[];
  next: number;
}

function newQuestion(now: number): Question {
  return { at: now, askedAt: 0, inFlight: false, again: false };
}

function newQuota(): Quota {
  const sent: number[] = [];
  for (const index of $range(1, QUERIES_PER_SECOND)) sent[index - 1] = -1;
  return { sent, next: 0 };
}

function mayAsk(quota: Quota, now: number): boolean {
  return now - quota.sent[quota.next]! >= 1;
}

function countQueries(quota: Quota, queries: number, now: number): void {
  for (const query of $range(0, queries - 1)) quota.sent[(quota.next + query) % QUERIES_PER_SECOND] = now;
  quota.next = (quota.next + math.max(0, queries)) % QUERIES_PER_SECOND;
}

/** Whether the question is to be asked now; never while it is in flight or the name's quota is used up. */
function isDue(question: Question, quota: Quota, now: number): boolean {
  return !question.inFlight && question.at <= now && mayAsk(quota, now);
}

/** Notes that the question is on its way. */
function ask(question: Question, quota: Quota, now: number): void {
  question.inFlight = true;
  question.askedAt = now;
  question.again = false;
  countQueries(quota, 1, now);
}

/** Seconds until the next refresh: the lower of TTL and `refresh`, never under a second, give or take a tenth. */
function refreshSeconds(refresh: number, ttl: number, random: Random): number {
  const seconds = math.max(MIN_REFRESH_SECONDS, math.min(refresh, ttl));
  return seconds * (1 - JITTER + 2 * JITTER * random());
}

/** Notes that the answer came after `queries` messages, and that the next one is due in `seconds`. */
function answered(question: Question, quota: Quota, queries: number, seconds: number, now: number): void {
  question.inFlight = false;
  countQueries(quota, queries - 1, now);
  question.at = now + (question.again ? math.min(HURRY_SECONDS, seconds) : seconds);
}

/** Asks for an early refresh, as a request found a peer gone. */
function hurry(question: Question, now: number): void {
  if (question.inFlight) question.again = true;
  else question.at = math.min(question.at, now);
}

/** Asks for a refresh so many seconds after the last: what is known may have become wrong. */
function refreshSoon(question: Question, seconds: number, now: number): void {
  if (!question.inFlight) question.at = math.min(question.at, math.max(now, question.askedAt + seconds));
}

export {
  ABSENT_FAMILY_SECONDS,
  answered,
  ask,
  hurry,
  HURRY_SECONDS,
  isDue,
  MIN_REFRESH_SECONDS,
  newQuestion,
  newQuota,
  refreshSeconds,
  refreshSoon,
};
export type { Question, Quota };
