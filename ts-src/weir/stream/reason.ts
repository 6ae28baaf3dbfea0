import { detourOf } from "../balancer/reason";
import type { RequestState } from "../balancer/request_state";
import type { Outcome } from "../model/outcome";
import { type Reason, reasonOfOutcome } from "../model/reason";

const OK = 200;

/** Whether there may be more to say of a session than that it had a peer. */
function isUnusual({ failedTries, waits, waited }: RequestState, outcome: Outcome): boolean {
  return outcome !== "answered" || failedTries > 0 || waits > 0 || waited > 0;
}

/**
 * Why a session was no plain success; nothing if it was.
 * @param isSilent whether nobody waits for an answer there
 */
function reasonOf(request: RequestState, outcome: Outcome, status: number, isSilent: boolean): Reason | undefined {
  if (outcome === "unknown") {
    if (status !== OK) return "internal_error";
    return isSilent ? detourOf(request, false) : "unanswered";
  }
  return outcome === "answered" ? detourOf(request, false) : reasonOfOutcome[outcome];
}

export { isUnusual, reasonOf };
