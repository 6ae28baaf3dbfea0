import { knownAttempt } from "../balancer/attempts";
import type { Attempt } from "../balancer/attempt";
import { answerOutcome, settle } from "../balancer/balancer";
import type { Outcome } from "../model/outcome";
import { requestId } from "../runtime/request";
import { failureOutcome } from "../runtime/upstream_failure";

/** The lowest status that nginx makes up itself when a try fails: the client left. */
const CLIENT_CLOSED = 499;

/** `log_by_lua`: the request has ended, and with it its last try. */
function log(): void {
  const attempt = knownAttempt(requestId());
  if (attempt?.balancer === undefined) return;
  const { status } = ngx;
  const { errorStatuses } = attempt.balancer.parts;
  settle(attempt, status < CLIENT_CLOSED && !errorStatuses.has(status) ? "answered" : badEnd(attempt, status));
}

function badEnd(attempt: Attempt, status: number): Outcome {
  const outcome = status < CLIENT_CLOSED ? "answered" : failureOutcome(status, false, ngx.now() - attempt.startedAt);
  return outcome === "answered" ? answerOutcome(attempt.balancer!, status) : outcome;
}

export { log };
