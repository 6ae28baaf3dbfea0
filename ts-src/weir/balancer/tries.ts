import { canRetry } from "../retry/budget";
import type { Attempt } from "./attempt";
import type { Balancer } from "./balancer";

/** Peers that a request may fail to connect to, one after the other: nothing was sent, so that trying the next is always safe. */
const MOST_CONNECTIONS = 10;
/** A try that begins when the time for all is nearly over may be silent so long all the same, lest its response be cut off. */
const LEAST_READ_SECONDS = 1;

/** Whether another peer may be tried if this try fails, depending on how. */
function mayRetry(balancer: Balancer, attempt: Attempt, now: number): boolean {
  const { parts } = balancer;
  if (parts.retries === 0 || attempt.retries >= MOST_CONNECTIONS || !canRetry(balancer.budget, now)) return false;
  return !parts.retriesAnswers || isLeft(balancer, attempt);
}

/** Whether another peer is left for a request that this one answers with an error. Else its answer is as good as any. */
function isLeft({ eligible, parts }: Balancer, attempt: Attempt): boolean {
  return attempt.repeats < parts.retries && eligible.length > attempt.retries + 1;
}

/**
 * Seconds that the peer of this try may be silent. Only a try that may be repeated is cut short for another one.
 * @param isRepeatable whether the method is idempotent
 */
function readTimeout(balancer: Balancer, attempt: Attempt, now: number, isRepeatable: boolean): number {
  const { timeouts } = balancer.parts;
  const left = math.max(LEAST_READ_SECONDS, attempt.begunAt + timeouts.total - now);
  const isCutShort = isRepeatable && isLeft(balancer, attempt) && mayRetry(balancer, attempt, now);
  return math.min(isCutShort ? timeouts.tryRead : timeouts.read, timeouts.read, left);
}

export { mayRetry, readTimeout };
