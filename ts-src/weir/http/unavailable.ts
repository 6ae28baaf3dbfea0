import { whyNoPeer } from "../balancer/reason";
import type { Balancer } from "../balancer/balancer";
import { canServe } from "../balancer/pool";
import type { Outcome } from "../model/outcome";
import { type Reason, reasonOfOutcome } from "../model/reason";
import { emptyPoolStatus, failedTryStatus, fullPoolStatus, refusedStatus, unmappedStatus } from "./proxy_status";

/** Seconds after which a client may try again. */
const RETRY_AFTER_SECONDS = 1;
const NOT_FOUND = 404;
const INTERNAL_ERROR = 500;
const UNAVAILABLE = 503;

/** What Weir answers itself. */
interface Answer {
  readonly status: number;
  /** The value of `Proxy-Status` (RFC 9209). */
  readonly reason: string;
  /** The same in the access log. */
  readonly word: Reason;
  /** The value of `Retry-After` in seconds, where there is hope. */
  readonly retryAfter: number | undefined;
}

/** RFC 9209 (section 2.3) recommends a status for each error; where no connection came about, nothing was sent. */
const statuses: Readonly<Record<Outcome, number>> = {
  answered: 500,
  error_status: 502,
  connect_failed: UNAVAILABLE,
  reset: 502,
  timeout: 504,
  invalid_header: 502,
  body_cut_off: 502,
  unknown: UNAVAILABLE,
};

function answer(status: number, reason: string, word: Reason): Answer {
  return { status, reason, word, retryAfter: status === UNAVAILABLE ? RETRY_AFTER_SECONDS : undefined };
}

/**
 * The answer to a request whose last try ended with the outcome, and which goes to no other peer. What became of the pool since
 * matters only to a request that has reached no peer.
 * @param isCall whether it was a call of gRPC
 */
function unavailableAnswer(balancer: Balancer, outcome: Outcome, isCall = false): Answer {
  const { key } = balancer.settings;
  if (outcome !== "connect_failed" || canServe(balancer)) {
    return answer(statuses[outcome], failedTryStatus(balancer.settings, outcome, isCall), reasonOfOutcome[outcome]);
  }
  const word = whyNoPeer(balancer);
  return answer(UNAVAILABLE, word === "peers_full" ? fullPoolStatus(key) : emptyPoolStatus(balancer), word);
}

/**
 * The answer to a request that ended before any peer was chosen.
 * @param status nginx's own; what is no refusal was a failure of nginx, which may pass
 * @param hasBody whether the request has a body, for which nginx may have had no room
 */
function refusedAnswer(key: string, status: number, hasBody: boolean): Answer {
  const known = status > INTERNAL_ERROR ? status : UNAVAILABLE;
  const isBody = hasBody && status === INTERNAL_ERROR;
  return answer(known, refusedStatus(key, isBody), isBody ? "no_room_for_body" : "refused");
}

/** The answer to a request that no mapping of its port is for. */
function unmappedAnswer(): Answer {
  return answer(NOT_FOUND, unmappedStatus(), "unmapped");
}

export { refusedAnswer, unavailableAnswer, unmappedAnswer };
export type { Answer };
