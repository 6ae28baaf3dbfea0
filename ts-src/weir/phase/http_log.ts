import { knownAttempt } from "../balancer/attempts";
import type { Attempt } from "../balancer/attempt";
import { answerOutcome, settle } from "../balancer/settle";
import type { Outcome } from "../model/outcome";
import { clock } from "../runtime/clock";
import { requestId } from "../runtime/request";
import { answerSeconds, failureOutcome } from "../runtime/upstream_failure";

/** The lowest status that nginx makes up itself when a try fails: the client left. */
const CLIENT_CLOSED = 499;

/** So much longer than a peer usually takes to answer, a request has lasted for another reason: a long body, a slow client. */
const BODY_SECONDS = 0.005;

/** `log_by_lua`: the request has ended, and with it its last try. */
function log(): void {
  const attempt = knownAttempt(requestId());
  if (attempt?.balancer === undefined) return;
  const { status } = ngx;
  const now = clock();
  const lasted = now - attempt.startedAt;
  const { errorStatuses } = attempt.balancer.parts;
  const isGood = status < CLIENT_CLOSED && !errorStatuses.has(status);
  const outcome = isGood ? "answered" : badEnd(attempt, status, lasted);
  settle(attempt, outcome, isTelling(attempt, lasted) ? (answerSeconds() ?? lasted) : lasted, now);
}

function badEnd(attempt: Attempt, status: number, lasted: number): Outcome {
  const outcome = status < CLIENT_CLOSED ? "answered" : failureOutcome(status, false, lasted);
  return outcome === "answered" ? answerOutcome(attempt.balancer!, status) : outcome;
}

/** Whether it matters when exactly the peer answered, which is costly to find out. Else the end of the request is near enough. */
function isTelling(attempt: Attempt, lasted: number): boolean {
  return attempt.balancer!.parts.policy.learn !== undefined && lasted > attempt.peer!.latency + BODY_SECONDS;
}

export { log };
