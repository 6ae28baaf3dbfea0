import { attemptOf } from "../balancer/attempts";
import { canServe, hasPeer } from "../balancer/pool";
import { settle } from "../balancer/settle";
import type { Outcome } from "../model/outcome";
import { clock } from "../runtime/clock";
import { requestId } from "../runtime/request";
import { failureOutcome } from "../runtime/upstream_failure";
import { emptyPoolStatus, failedTryStatus, fullPoolStatus } from "../status/proxy_status";
import { waitForPeer } from "./http_waiting";
import { balancers } from "./services";

/** Seconds after which a client may try again. */
const RETRY_AFTER_SECONDS = 1;
/** Ends the request, whose response is out, and not only the phase. */
const DONE = 200;

/** RFC 9209 (section 2.3) recommends a status for each error; where no peer let anybody connect, nothing was sent. */
const statuses: Readonly<Record<Outcome, number>> = {
  answered: 500,
  erred: 502,
  unconnected: 503,
  reset: 502,
  timeout: 504,
  unknown: 500,
};

/**
 * `access_by_lua` of the location where nginx's own error pages lead: where it returns, the request goes on to that location's
 * `proxy_pass`, as there is a peer now. Otherwise it says why there is none. As `content_by_lua` it always says so.
 * @param body "unbuffered" if requests are passed on while they come in: then one that has a body cannot be sent again
 */
function unavailable(key: string, body?: "unbuffered"): void {
  const balancer = balancers.get(key)!;
  const attempt = attemptOf(requestId());
  if (attempt.balancer !== undefined) settle(attempt, failureOutcome(lastStatus(), false, 0), 0, clock());
  const canGoOn = ngx.get_phase() === "access" && (body === undefined || hasNoBody());
  if (canGoOn && waitForPeer(balancer, attempt)) return;
  const { outcome } = attempt;
  attempt.outcome = "unknown";
  if (canServe(balancer)) answer(statuses[outcome], failedTryStatus(key, outcome));
  else if (hasPeer(balancer)) answer(503, fullPoolStatus(key));
  else answer(503, emptyPoolStatus(balancer));
  ngx.exit(DONE);
}

/** The status that the last try ended with. */
function lastStatus(): number {
  const [status] = string.match(ngx.var.upstream_status ?? "", "(%d+)$");
  return tonumber(status) ?? 0;
}

function hasNoBody(): boolean {
  return ngx.var.http_transfer_encoding === undefined && (ngx.var.content_length ?? "0") === "0";
}

function answer(status: number, reason: string): void {
  ngx.status = status;
  if (status === 503) ngx.header["Retry-After"] = RETRY_AFTER_SECONDS;
  ngx.header["Proxy-Status"] = reason;
  ngx.header["Content-Type"] = "text/plain";
  ngx.print(`${status} ${reason}\n`);
}

export { unavailable };
