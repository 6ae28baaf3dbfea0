import type { RequestState } from "../balancer/request_state";
import type { Outcome } from "../model/outcome";
import type { HttpService } from "./http_service";

const BAD_GATEWAY = 502;
const GATEWAY_TIMEOUT = 504;
/** The lowest status that nginx makes up itself when a try fails: the client left. */
const CLIENT_CLOSED = 499;

/** A client that left before the connection stood, after this many seconds, shows that the peer does not answer. */
const TELLING_WAIT_SECONDS = 0.1;
/** So much longer than a peer usually takes to answer, a request has lasted for another reason: a long body, a slow client. */
const BODY_SECONDS = 0.005;

/** How far a try came, as nginx noted. */
interface Progress {
  readonly isConnected: boolean;
  /** Whether anything of the request was sent. */
  readonly isSent: boolean;
  /** Whether its body was sent to the end, as far as can be told. */
  readonly isWhole: boolean;
  /** Whether the peer sent anything. */
  readonly hasReceived: boolean;
  readonly hasAnswered: boolean;
}

/** Whether the status shows that a peer answered, and well: no more need be known. */
function isGoodAnswer({ errorStatuses }: HttpService, status: number): boolean {
  return status < CLIENT_CLOSED && !errorStatuses.has(status);
}

/** What an answer of this status says about its peer. */
function answerOutcome({ errorStatuses }: HttpService, status: number): Outcome {
  return errorStatuses.has(status) ? "error_status" : "answered";
}

/**
 * How a try failed that ended with a status which nginx may have made up.
 * @param status 502 and 504 are nginx's own for what a peer did; with any other, such as 0 and 500, it failed itself, for want
 * of connections or descriptors
 */
function failureOutcome(status: number, progress: Progress, seconds: number): Outcome {
  const { hasAnswered, hasReceived, isConnected, isSent, isWhole } = progress;
  if (hasAnswered) return "answered";
  if (status === CLIENT_CLOSED) {
    return !isConnected && seconds >= TELLING_WAIT_SECONDS ? "connect_failed" : "unknown";
  }
  if (status !== BAD_GATEWAY && status !== GATEWAY_TIMEOUT) return "unknown";
  if (!isConnected || !isSent) return "connect_failed";
  if (status === GATEWAY_TIMEOUT) return "timeout";
  if (hasReceived) return "invalid_header";
  return isWhole ? "reset" : "body_cut_off";
}

/**
 * How the last try of a request ended that is no good answer.
 * @param progress says how far it came; it is only asked where that matters, as that is costly to find out
 */
function badEnd(service: HttpService, status: number, seconds: number, progress: (this: void) => Progress): Outcome {
  const outcome = status < CLIENT_CLOSED ? "answered" : failureOutcome(status, progress(), seconds);
  return outcome === "answered" ? answerOutcome(service, status) : outcome;
}

/** Whether it matters when exactly the peer answered, which is costly to find out. Else the end of the request is near enough. */
function needsAnswerTime({ balancer }: HttpService, request: RequestState, seconds: number): boolean {
  return balancer.settings.policy.observe !== undefined && seconds > request.peer!.latency + BODY_SECONDS;
}

export { answerOutcome, badEnd, failureOutcome, isGoodAnswer, needsAnswerTime };
export type { Progress };
