import type { Balancer } from "../balancer/balancer";
import { failureOutcome } from "../runtime/upstream_failure";
import { emptyPoolStatus, failedTryStatus } from "../status/proxy_status";
import { isReady } from "../status/status";
import { balancers } from "./services";

/** Seconds after which a client may try again. */
const RETRY_AFTER_SECONDS = 1;
const UNAVAILABLE = 503;

/** `content_by_lua` of the location where nginx's own error pages lead: says why no peer answered. */
function unavailable(key: string): void {
  const balancer = balancers.get(key)!;
  if (isReady(balancer)) answerFailed(key);
  else answerEmpty(balancer);
  ngx.header["Content-Type"] = "text/plain";
  ngx.print(`${ngx.status} ${ngx.header["Proxy-Status"]}\n`);
}

function answerEmpty(balancer: Balancer): void {
  askToComeAgain();
  ngx.header["Proxy-Status"] = emptyPoolStatus(balancer);
}

/** Keeps nginx's status, 502 or 504, unless no peer let anybody connect: RFC 9209 (section 2.3.4) recommends 503 for that. */
function answerFailed(key: string): void {
  const outcome = failureOutcome(ngx.status, false, 0);
  if (outcome === "unconnected") askToComeAgain();
  ngx.header["Proxy-Status"] = failedTryStatus(key, outcome);
}

function askToComeAgain(): void {
  ngx.status = UNAVAILABLE;
  ngx.header["Retry-After"] = RETRY_AFTER_SECONDS;
}

export { unavailable };
