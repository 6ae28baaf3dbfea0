/** Fewer peers than these have no rate to differ from. */
const LEAST_PEERS = 5;
/** A peer with fewer requests in an interval has no rate. */
const LEAST_ATTEMPTS = 100;
/** How far from the mean is too far, in standard deviations. */
const DEVIATIONS = 1.9;
/** An outlier that fails less than this is left alone: among equals the slightest error is an outlier. */
const LEAST_ERROR_RATE = 0.1;

/** What the answers of a peer were within an interval. */
interface Rate {
  attempts: number;
  errors: number;
}

/**
 * The peers that fail more often than the others: their share of good answers is 1.9 standard deviations below the mean
 * (Envoy's success-rate outliers, with its five peers and hundred requests), and a tenth of their answers are errors.
 */
function outliers(rates: LuaMap<string, Rate>): readonly string[] {
  const errorRates = new LuaMap<string, number>();
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (const [id, { attempts, errors }] of rates) {
    if (attempts >= LEAST_ATTEMPTS) {
      const rate = errors / attempts;
      errorRates.set(id, rate);
      count++;
      sum += rate;
      squares += rate * rate;
    }
  }
  const found: string[] = [];
  if (count < LEAST_PEERS) return found;
  const mean = sum / count;
  const deviation = math.sqrt(math.max(0, squares / count - mean * mean));
  const limit = math.max(LEAST_ERROR_RATE, mean + DEVIATIONS * deviation);
  for (const [id, rate] of errorRates) if (rate >= limit) found.push(id);
  return found;
}

export { outliers };
export type { Rate };
