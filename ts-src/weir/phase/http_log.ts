import type { RequestState } from "../balancer/request_state";
import { giveReservedBack } from "../balancer/begin";
import { knownRequestState } from "../balancer/request_states";
import { settle } from "../balancer/settle";
import { noteEnd } from "../balancer/arrivals";
import { statusOfCode } from "../http/grpc";
import type { HttpService } from "../http/http_service";
import { answerOutcome, badEnd, isGoodAnswer, needsAnswerTime } from "../http/outcome";
import { isUnusual, reasonOf } from "../http/reason";
import type { Outcome } from "../model/outcome";
import { clock } from "../runtime/clock";
import { giveAccount, loggedService, passAccountOn } from "../runtime/logged";
import { requestId } from "../runtime/request";
import { hasNoBody, isStreamed } from "../runtime/request_body";
import { answerSeconds, grpcStatus, lastProgress } from "../runtime/upstream";
import { httpServices, running, sendLast } from "./running";

const OK = 200;

/** Seconds that the peer took to answer; nothing where nginx's watch went while the client was still sending. */
function secondsToAnswer(service: HttpService, request: RequestState, lasted: number): number | undefined {
  if (!service.isBuffered && !service.isGrpc && !hasNoBody()) return undefined;
  if (!needsAnswerTime(service, request, lasted)) return lasted;
  return service.canRest && isStreamed() ? undefined : (answerSeconds() ?? lasted);
}

/**
 * How the last try ended. Of a call of gRPC only its own status says that, which follows the messages.
 * @param meant that as a status of HTTP
 */
function outcomeOf(service: HttpService, status: number, meant: number, lasted: number): Outcome {
  if (!isGoodAnswer(service, status)) return badEnd(service, status, lasted, lastProgress);
  return service.isGrpc ? answerOutcome(service, meant) : "answered";
}

/** What the status of an answer to a call of gRPC means: that of HTTP says little, as it is nearly always 200. */
function meaningOf(status: number): number {
  return status === OK ? statusOfCode(grpcStatus()) : status;
}

/** Says why a request was no plain success. */
function account(request: RequestState, key: string, outcome: Outcome, status: number): void {
  const meant = loggedService();
  if (meant === undefined) return;
  const isElsewhere = meant !== "" && meant !== key;
  giveAccount({ reason: reasonOf(request, outcome, status, isElsewhere), service: key, waited: request.waited });
}

function settleTry(service: HttpService, request: RequestState, status: number, meant: number, now: number): void {
  const lasted = now - request.startedAt;
  const outcome = outcomeOf(service, status, meant, lasted);
  settle(request, outcome, secondsToAnswer(service, request, lasted), now);
  if (isUnusual(request, outcome, meant)) account(request, service.balancer.settings.key, outcome, meant);
}

/** `log_by_lua`: the request has ended, and with it its last try. */
function log(): void {
  const request = knownRequestState(requestId());
  if (request === undefined) return;
  request.isSentOn = false;
  request.isTunnel = false;
  if (request.reserved !== undefined) giveReservedBack(request);
  if (request.isInRoom) {
    request.isInRoom = false;
    passAccountOn();
  }
  const balancer = request.balancer ?? request.countedAt;
  if (balancer === undefined) return;
  const service = httpServices.get(balancer.settings.key)!;
  const now = clock();
  const { status } = ngx;
  let meant: number = status;
  if (request.ownStatus !== 0) {
    meant = request.ownStatus;
    request.ownStatus = 0;
  } else if (service.isGrpc) meant = meaningOf(status);
  if (request.balancer !== undefined) settleTry(service, request, status, meant, now);
  noteEnd(request, meant, now);
  if (running.isLeaving) sendLast();
}

export { log };
