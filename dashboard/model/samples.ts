import { bucketsSince, quantile, type Quantile } from "./buckets.ts";
import type { Buckets, Service } from "./status.ts";

/** How far samples, which are points of the charts, lie apart, and for how long each kind is kept, in seconds. */
const STEP_SECONDS = 5;
const MINUTE_SECONDS = 60;
const CHART_SECONDS = 300;

/** The counts of a service at one moment. */
interface Sample {
  readonly time: number;
  readonly requests: number;
  readonly errors: number;
  readonly buckets: Buckets;
  readonly attempts: ReadonlyMap<string, number>;
}

/** What a step of a chart says. */
interface Point {
  readonly time: number;
  readonly requestsPerSecond: number;
  readonly errorsPerSecond: number;
  readonly p99: number | undefined;
}

/** What happened in the last minute, or since the page was opened. */
interface LastMinute {
  readonly seconds: number;
  readonly requests: number;
  readonly errors: number;
  readonly p50: Quantile | undefined;
  readonly p99: Quantile | undefined;
  /** Tries by peer, and of all. */
  readonly attempts: ReadonlyMap<string, number>;
  readonly allAttempts: number;
}

/** What is kept of a service. */
interface Past {
  readonly samples: readonly Sample[];
  readonly points: readonly Point[];
}

function sampleOf(service: Service, time: number): Sample {
  const { buckets, errors, peers, requests } = service;
  return { time, requests, errors, buckets, attempts: new Map(peers.map(({ id, attempts }) => [id, attempts])) };
}

function pointBetween(from: Sample, to: Sample): Point {
  const seconds = to.time - from.time;
  return {
    time: to.time,
    requestsPerSecond: Math.max(0, to.requests - from.requests) / seconds,
    errorsPerSecond: Math.max(0, to.errors - from.errors) / seconds,
    p99: quantile(bucketsSince(to.buckets, from.buckets), 0.99)?.seconds,
  };
}

/** Adds what is counted now, once a step. Counts that are smaller than before are those of a Weir that began anew. */
function remembered(past: Past | undefined, now: Sample): Past {
  const points = (past?.points ?? []).filter(({ time }) => time > now.time - CHART_SECONDS);
  const last = past?.samples.at(-1);
  if (past === undefined || last === undefined || now.requests < last.requests || now.time < last.time) {
    return { samples: [now], points };
  }
  if (now.time - last.time < STEP_SECONDS - 0.2) return past;
  const samples = past.samples.filter(({ time }) => time >= now.time - MINUTE_SECONDS - 1);
  return { samples: [...samples, now], points: [...points, pointBetween(last, now)] };
}

/** Requests a second, over the last ten seconds at most. */
function requestRate({ samples }: Past, now: Sample): number | undefined {
  const before = samples.filter(({ time }) => time < now.time - 0.5);
  const from = before.find(({ time }) => time >= now.time - 2 * STEP_SECONDS - 0.5) ?? before.at(-1);
  if (from === undefined) return undefined;
  return Math.max(0, now.requests - from.requests) / (now.time - from.time);
}

function lastMinute({ samples }: Past, now: Sample): LastMinute {
  const from = samples.find(({ time }) => time >= now.time - MINUTE_SECONDS - 1) ?? now;
  const buckets = bucketsSince(now.buckets, from.buckets);
  const attempts = new Map<string, number>();
  let allAttempts = 0;
  for (const [id, count] of now.attempts) {
    const before = from.attempts.get(id) ?? 0;
    const recent = count < before ? count : count - before;
    attempts.set(id, recent);
    allAttempts += recent;
  }
  return {
    seconds: now.time - from.time,
    requests: Math.max(0, now.requests - from.requests),
    errors: Math.max(0, now.errors - from.errors),
    p50: quantile(buckets, 0.5),
    p99: quantile(buckets, 0.99),
    attempts,
    allAttempts,
  };
}

export { CHART_SECONDS, lastMinute, remembered, requestRate, sampleOf, STEP_SECONDS };
export type { LastMinute, Past, Point, Sample };
