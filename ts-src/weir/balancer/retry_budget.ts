/**
 * Keeps retries from multiplying an overload: a token bucket as in Finagle's RetryBudget. Each request puts in a share of a
 * token, each second some whole ones, each retry takes one out.
 */
interface Budget {
  /** Tokens put in by each request. */
  readonly perRequest: number;
  tokens: number;
  refilledAt: number;
}

/** Tokens put in each second, so that services with little traffic can retry too. */
const PER_SECOND = 10;
/** What may gather: ten seconds of the steady part. */
const MOST = 10 * PER_SECOND;

/** @param percent retries allowed for each hundred requests, on top of ten a second */
function newBudget(percent: number, now: number): Budget {
  return { perRequest: percent / 100, tokens: MOST, refilledAt: now };
}

/** Counts a request. */
function deposit(budget: Budget): void {
  budget.tokens = budget.tokens + budget.perRequest;
}

function refill(budget: Budget, now: number): void {
  budget.tokens = math.min(MOST, budget.tokens + (now - budget.refilledAt) * PER_SECOND);
  budget.refilledAt = now;
}

/** Whether there is enough for one retry. */
function canRetry(budget: Budget, now: number): boolean {
  if (budget.tokens < 1) refill(budget, now);
  return budget.tokens >= 1;
}

/** Pays for a retry. */
function withdraw(budget: Budget, now: number): void {
  refill(budget, now);
  budget.tokens = budget.tokens - 1;
}

export { canRetry, deposit, newBudget, withdraw };
export type { Budget };
