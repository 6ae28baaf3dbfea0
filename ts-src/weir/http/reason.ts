import { detourOf } from "../balancer/reason";
import type { RequestState } from "../balancer/request_state";
import type { Outcome } from "../model/outcome";
import { type Reason, reasonOfOutcome } from "../model/reason";

const CLIENT_CLOSED = 499;
const SERVER_ERROR = 500;

/** Whether there may be more to say of a request than that a peer answered. */
function isUnusual({ failedTries, retries, waits }: RequestState, outcome: Outcome, status: number): boolean {
  return outcome !== "answered" || failedTries > 0 || retries > 0 || waits > 0 || status >= CLIENT_CLOSED;
}

/**
 * Why a request whose last try ended so was no plain success; nothing if it was.
 * @param status of a call of gRPC, the one of HTTP that means the same as its code
 * @param isElsewhere whether another service served it than the one that it was for
 */
function reasonOf(request: RequestState, outcome: Outcome, status: number, isElsewhere: boolean): Reason | undefined {
  if (status === CLIENT_CLOSED) return "client_closed";
  if (outcome !== "answered") return reasonOfOutcome[outcome];
  return status >= SERVER_ERROR ? "peer_error" : detourOf(request, isElsewhere);
}

export { isUnusual, reasonOf };
