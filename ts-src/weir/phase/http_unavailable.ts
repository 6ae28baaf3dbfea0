import { knownAttempt } from "../balancer/attempts";
import { settle } from "../balancer/balancer";
import type { Outcome } from "../model/outcome";
import { requestId } from "../runtime/request";
import { failureOutcome } from "../runtime/upstream_failure";
import { emptyPoolStatus, failedTryStatus } from "../status/proxy_status";
import { isReady } from "../status/status";
import { balancers } from "./services";

/** Seconds after which a client may try again. */
const RETRY_AFTER_SECONDS = 1;

/** RFC 9209 (section 2.3) recommends a status for each error; where no peer let anybody connect, nothing was sent. */
const statuses: Readonly<Record<Outcome, number>> = {
  answered: 500,
  erred: 500,
  unconnected: 503,
  reset: 502,
  timeout: 504,
  unknown: 500,
};

/** `content_by_lua` of the location where nginx's own error pages lead: says why no peer answered. */
function unavailable(key: string): void {
  const balancer = balancers.get(key)!;
  if (isReady(balancer)) {
    const outcome = lastOutcome();
    answer(statuses[outcome], failedTryStatus(key, outcome));
  } else {
    answer(503, emptyPoolStatus(balancer));
  }
}

/** How the last try of this request ended. If that was not told yet, it has just failed. */
function lastOutcome(): Outcome {
  const attempt = knownAttempt(requestId());
  if (attempt === undefined) return "unknown";
  if (attempt.balancer !== undefined) settle(attempt, failureOutcome(ngx.status, false, 0), 0, ngx.now());
  return attempt.outcome;
}

function answer(status: number, reason: string): void {
  ngx.status = status;
  if (status === 503) ngx.header["Retry-After"] = RETRY_AFTER_SECONDS;
  ngx.header["Proxy-Status"] = reason;
  ngx.header["Content-Type"] = "text/plain";
  ngx.print(`${status} ${reason}\n`);
}

export { unavailable };
