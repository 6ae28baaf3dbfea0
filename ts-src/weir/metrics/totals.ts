import { type Counters, newCounters } from "../balancer/counters";
import { BOUNDS, CLASSES } from "../balancer/tally";
import type { Store } from "../model/ports";
import { numberAt, serviceKey } from "./keys";
import { counterNames, FIRST_OF_TALLY, numberNames } from "./numbers";
import type { Gauges } from "./workers";

/** What all workers together have done for a service, those included that are gone: to within the last second. */
interface Counts {
  readonly counters: Counters;
  /** Requests that ended, by the class of their status, from `1xx` to `5xx`. */
  readonly classes: Record<string, number>;
  readonly latency: {
    /** Seconds that all requests lasted together. */
    readonly sum: number;
    /** How many there were. */
    readonly count: number;
    /** How many of them lasted at most so many seconds, by that bound as text; `+Inf` for all. */
    readonly buckets: Record<string, number>;
  };
}

/** The same, and what they are at. */
interface Totals extends Counts {
  /** Tries under way. */
  readonly inFlight: number;
  /** Requests that wait for a peer. */
  readonly waiting: number;
}

/** The bounds as text, in order, and `+Inf` for none. */
function boundTexts(): readonly string[] {
  const texts: string[] = [];
  for (const bound of BOUNDS) texts.push(tostring(bound));
  texts.push("+Inf");
  return texts;
}

const bounds = boundTexts();

function readNumber(store: Store, key: string, place: number): number {
  return numberAt(store, serviceKey(numberNames[place]!, key));
}

/** What all workers together have done for a service. */
function countsOf(store: Store, key: string): Counts {
  const counters = newCounters();
  const classes: Record<string, number> = {};
  const buckets: Record<string, number> = {};
  for (const place of $range(0, FIRST_OF_TALLY - 1)) counters[counterNames[place]!] = readNumber(store, key, place);
  for (const place of $range(FIRST_OF_TALLY, FIRST_OF_TALLY + CLASSES - 1)) {
    classes[numberNames[place]!] = readNumber(store, key, place);
  }
  let count = 0;
  for (const index of $range(0, BOUNDS.length)) {
    count += readNumber(store, key, FIRST_OF_TALLY + CLASSES + index);
    buckets[bounds[index]!] = count;
  }
  return {
    counters,
    classes,
    latency: { sum: readNumber(store, key, numberNames.length - 1), count, buckets },
  };
}

/**
 * The same, and what they are at.
 * @param gauges what they say of this moment, from `gaugesOf`
 */
function totalsOf(store: Store, key: string, gauges: Gauges): Totals {
  const { classes, counters, latency } = countsOf(store, key);
  return {
    counters,
    classes,
    latency,
    inFlight: gauges.inFlight.get(key) ?? 0,
    waiting: gauges.waiting.get(key) ?? 0,
  };
}

export { bounds, countsOf, totalsOf };
export type { Counts, Totals };
