import type { Buckets } from "./status.ts";

/** Where a share of the answers is within: a value in seconds, or one beyond the last bound. */
interface Quantile {
  readonly seconds: number;
  readonly isBeyond: boolean;
}

/** What was counted since another time. */
function bucketsSince(now: Buckets, before: Buckets): Buckets {
  return Object.fromEntries(Object.entries(now).map(([bound, count]) => [bound, count - (before[bound] ?? 0)]));
}

function boundOf(name: string): number {
  return name === "+Inf" ? Infinity : Number(name);
}

/**
 * The quantile of cumulative buckets, even within a bucket, as Prometheus' `histogram_quantile` reads them; nothing where nothing
 * was counted.
 */
function quantile(buckets: Buckets, share: number): Quantile | undefined {
  const bounds = Object.entries(buckets)
    .map(([name, count]) => ({ bound: boundOf(name), count }))
    .sort((a, b) => a.bound - b.bound);
  const total = bounds.at(-1)?.count ?? 0;
  if (total <= 0) return undefined;
  const rank = share * total;
  let below = { bound: 0, count: 0 };
  for (const upper of bounds) {
    if (upper.count >= rank) {
      if (upper.bound === Infinity) return { seconds: below.bound, isBeyond: true };
      const part = upper.count === below.count ? 1 : (rank - below.count) / (upper.count - below.count);
      return { seconds: below.bound + part * (upper.bound - below.bound), isBeyond: false };
    }
    below = upper;
  }
  return undefined;
}

export { bucketsSince, quantile, type Quantile };
