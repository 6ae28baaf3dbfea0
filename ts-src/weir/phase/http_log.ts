import type { RequestState } from "../balancer/request_state";
import { giveReservedBack } from "../balancer/begin";
import { knownRequestState } from "../balancer/request_states";
import { settle } from "../balancer/settle";
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
import { httpServices } from "./running";

const OK = 200;

/** Seconds that the peer took to answer; nothing where nginx's watch went while the client was still sending. */
function secondsToAnswer(service: HttpService, request: RequestState, lasted: number): number | undefined {
  if (!service.isBuffered && !service.isGrpc && !hasNoBody()) return undefined;
  if (!needsAnswerTime(service, request, lasted)) return lasted;
  return service.canRest && isStreamed() ? undefined : (answerSeconds() ?? lasted);
}

/** The status by which a request is judged. Of a call of gRPC only its own says how it went, which follows the messages. */
function judgedStatus({ isGrpc }: HttpService, status: number): number {
  return isGrpc && status === OK ? statusOfCode(grpcStatus()) : status;
}

/** How the last try ended. */
function outcomeOf(service: HttpService, status: number, judged: number, lasted: number): Outcome {
  if (!isGoodAnswer(service, status)) return badEnd(service, status, lasted, lastProgress);
  return service.isGrpc ? answerOutcome(service, judged) : "answered";
}

/** Says why a request was no plain success. */
function account(request: RequestState, key: string, outcome: Outcome, status: number): void {
  const meant = loggedService();
  if (meant === undefined) return;
  const isElsewhere = meant !== "" && meant !== key;
  giveAccount({ reason: reasonOf(request, outcome, status, isElsewhere), service: key, waited: request.waited });
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
  if (request.balancer === undefined) return;
  const service = httpServices.get(request.balancer.settings.key)!;
  const now = clock();
  const lasted = now - request.startedAt;
  const { status } = ngx;
  const judged = judgedStatus(service, status);
  const outcome = outcomeOf(service, status, judged, lasted);
  settle(request, outcome, secondsToAnswer(service, request, lasted), now);
  if (isUnusual(request, outcome, judged)) account(request, service.balancer.settings.key, outcome, judged);
}

export { log };
