import { get_last_failure, set_current_peer, set_more_tries, set_timeouts } from "ngx.balancer";

import type { Attempt } from "../balancer/attempt";
import { attemptOf } from "../balancer/attempts";
import type { Balancer } from "../balancer/balancer";
import { begin, beginAgain } from "../balancer/begin";
import { answerOutcome, settle } from "../balancer/settle";
import { mayRetry, readTimeout } from "../balancer/tries";
import type { Peer } from "../pool/peer";
import { clock } from "../runtime/clock";
import { failureOutcome } from "../runtime/upstream_failure";
import { requestId } from "../runtime/request";
import { balancers } from "./services";

/** The methods that nginx takes for not idempotent. */
const unrepeatable = new LuaSet<string>();
for (const method of ["POST", "LOCK", "PATCH"]) unrepeatable.add(method);

/**
 * `balancer_by_lua`: chooses where the request goes, first and after each failure.
 * @param conf "rendered" if nginx.conf is Weir's own. It says the usual timeouts, and to be told them for each request would cost
 * nginx a copy of its settings; and it has a location in which requests can wait.
 */
function balance(key: string, conf?: "rendered"): void {
  const balancer = balancers.get(key);
  if (balancer === undefined) error(`weir: no service "${key}" is configured`, 0);
  const attempt = attemptOf(requestId());
  const now = clock();
  const isFirst = attempt.balancer === undefined;
  const peer = isFirst
    ? begin(balancer, attempt, now, affinityOf(balancer))
    : goOn(balancer, attempt, now, conf === "rendered");
  if (peer === undefined) {
    ngx.exit(503);
    return;
  }
  if (mayRetry(balancer, attempt, now)) set_more_tries(1);
  const { cookie, hasTimeLimits } = balancer.parts;
  if (cookie !== "") tieClient(attempt, peer, cookie);
  if (conf === undefined || balancer.isLastPeer || hasTimeLimits) limitTime(balancer, attempt, now);
  set_current_peer(peer.host, peer.port);
}

/** Tells nginx how long this try may take. */
function limitTime(balancer: Balancer, attempt: Attempt, now: number): void {
  const { hasTimeLimits, timeouts } = balancer.parts;
  const read = hasTimeLimits ? readTimeout(balancer, attempt, now, isRepeatable()) : timeouts.read;
  set_timeouts(balancer.isLastPeer ? timeouts.connect : timeouts.tryConnect, timeouts.send, read);
}

/** Whether nginx sends the request to another peer after it was sent to one. */
function isRepeatable(): boolean {
  return !unrepeatable.has(ngx.req.get_method());
}

/** What ties the request to a peer, where the policy goes by that. */
function affinityOf(balancer: Balancer): string {
  const { affinity } = balancer.parts;
  return affinity === "" ? "" : (ngx.var[affinity] ?? "");
}

/** Tells the client by a cookie to which peer it belongs, unless it knows: nginx.conf adds the header. */
function tieClient(attempt: Attempt, peer: Peer, cookie: string): void {
  const isKnown = attempt.affinity === peer.token;
  ngx.var.weir_cookie = isKnown ? "" : `${cookie}=${peer.token}; Path=/; HttpOnly; SameSite=Lax`;
}

/** The last try failed; or its end was never seen, as with a subrequest that is not logged, and this is another request. */
function goOn(balancer: Balancer, attempt: Attempt, now: number, mayRest: boolean): Peer | undefined {
  const [failure, status] = get_last_failure();
  if (failure === undefined) {
    settle(attempt, "unknown", 0, now);
    return begin(balancer, attempt, now, affinityOf(balancer));
  }
  const lasted = now - attempt.startedAt;
  settle(
    attempt,
    failure === "next" ? answerOutcome(balancer, status) : failureOutcome(status, true, lasted),
    lasted,
    now,
  );
  return beginAgain(balancer, attempt, now, mayRest);
}

export { balance };
