import { get_last_failure, set_current_peer, set_more_tries, set_timeouts } from "ngx.balancer";

import type { Attempt } from "../balancer/attempt";
import { attemptOf } from "../balancer/attempts";
import { answerOutcome, type Balancer, begin, beginAgain, mayRetry, settle } from "../balancer/balancer";
import type { Peer } from "../pool/peer";
import { failureOutcome } from "../runtime/upstream_failure";
import { requestId } from "../runtime/request";
import { balancers } from "./services";

const clock = ngx.now;

/** `balancer_by_lua`: chooses where the request goes, first and after each failure. */
function balance(key: string): void {
  const balancer = balancers.get(key);
  if (balancer === undefined) error(`weir: no service "${key}" is configured`, 0);
  const attempt = attemptOf(requestId());
  const now = clock();
  const peer = attempt.balancer === undefined ? begin(balancer, attempt, now) : goOn(balancer, attempt, now);
  if (peer === undefined) {
    ngx.exit(503);
    return;
  }
  if (mayRetry(balancer, attempt, now)) set_more_tries(1);
  const { timeouts } = balancer.parts;
  set_timeouts(balancer.connectTimeout, timeouts.send, timeouts.read);
  set_current_peer(peer.host, peer.port);
}

/** The last try failed; or its end was never seen, as with a subrequest that is not logged, and this is another request. */
function goOn(balancer: Balancer, attempt: Attempt, now: number): Peer | undefined {
  const [failure, status] = get_last_failure();
  if (failure === undefined) {
    settle(attempt, "unknown");
    return begin(balancer, attempt, now);
  }
  const outcome =
    failure === "next" ? answerOutcome(balancer, status) : failureOutcome(status, true, now - attempt.startedAt);
  settle(attempt, outcome);
  return beginAgain(balancer, attempt, now);
}

export { balance };
