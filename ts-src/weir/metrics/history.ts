import { BOUNDS } from "../balancer/tally";
import type { Store } from "../model/ports";
import { keepHistory, keptOf, STEP_SECONDS } from "../pool/history";
import { bounds, countsOf } from "./totals";
import type { Gauges } from "./workers";

const ERRORS = "5xx";

/** A step of the history. */
interface Step {
  /** Above that of any step before. */
  readonly number: number;
  /** When it ended, in Unix seconds. */
  readonly time: number;
  /** What was under way then. */
  readonly gauges: Gauges;
}

/** What was counted of a service: its errors, and then how many requests lasted at most each of the bounds, the last of which is none. */
function sampleOf(store: Store, key: string): readonly number[] {
  const { classes, latency } = countsOf(store, key);
  const sample = [classes[ERRORS]!];
  for (const bound of bounds) sample.push(latency.buckets[bound]!);
  return sample;
}

/** What was added since; a count that has begun anew has nothing added. */
function addedSince(before: readonly number[], sample: readonly number[]): readonly number[] {
  const added: number[] = [];
  for (const index of $range(0, sample.length - 1)) added.push(math.max(0, sample[index]! - before[index]!));
  return added;
}

/** A quantile in seconds, even within a bucket, as Prometheus reads them; beyond the last bound it is that. */
function quantile(added: readonly number[], share: number): string {
  const rank = share * added[added.length - 1]!;
  if (rank === 0) return "null";
  let bound = 0;
  let count = 0;
  for (const index of $range(1, BOUNDS.length)) {
    const upper = added[index]!;
    const next = BOUNDS[index - 1]!;
    if (upper >= rank) return string.format("%.4g", bound + ((next - bound) * (rank - count)) / (upper - count));
    bound = next;
    count = upper;
  }
  return string.format("%.4g", bound);
}

function rowOf(service: string, { gauges, time }: Step, added: readonly number[]): string {
  return string.format(
    "[%d,%d,%d,%s,%s,%d,%d]\n",
    time,
    added[added.length - 1]!,
    added[0]!,
    quantile(added, 0.5),
    quantile(added, 0.99),
    gauges.inFlight.get(service) ?? 0,
    gauges.waiting.get(service) ?? 0,
  );
}

/** The number of the step after which a sample was taken, and the sample; none of a text that is no such thing. */
function read(base: string): LuaMultiReturn<[number, readonly number[]]> {
  const numbers: number[] = [];
  for (const [number] of string.gmatch(base, "%S+")) numbers.push(tonumber(number) ?? 0);
  const step = table.remove(numbers, 1) ?? -1;
  return $multi(step, numbers);
}

/**
 * Adds a row for the step that has ended to the history of a service, unless it is there. There is none of the first step that is seen,
 * nor of one after a gap: nobody knows when what was counted in it happened.
 * @param services that have a history
 */
function addToHistory(store: Store, service: string, step: Step, services: number): void {
  const { base, rows } = keptOf(store, service);
  const [last, before] = read(base);
  if (last === step.number) return;
  const sample = sampleOf(store, service);
  const isNext = last === step.number - 1 && before.length === sample.length;
  const row = isNext ? rowOf(service, step, addedSince(before, sample)) : "";
  const newBase = string.format("%d %s", step.number, table.concat(sample as number[], " "));
  keepHistory(store, service, { base: newBase, rows: rows + row }, step.time, services);
}

export { addToHistory, STEP_SECONDS };
export type { Step };
