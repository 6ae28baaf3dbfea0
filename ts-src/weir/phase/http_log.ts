import type { RequestState } from "../balancer/request_state";
import { giveReservedBack } from "../balancer/begin";
import { knownRequestState } from "../balancer/request_states";
import { settle } from "../balancer/settle";
import { statusOfCode } from "../http/grpc";
import type { HttpService } from "../http/http_service";
import { answerOutcome, badEnd, isGoodAnswer, needsAnswerTime } from "../http/outcome";
import type { Outcome } from "../model/outcome";
import { clock } from "../runtime/clock";
import { requestId } from "../runtime/request";
import { hasNoBody, isStreamed } from "../runtime/request_body";
import { answerSeconds, grpcStatus, lastProgress } from "../runtime/upstream";
import { httpServices } from "./running";

/** Seconds that the peer took to answer; nothing where nginx's watch went while the client was still sending. */
function secondsToAnswer(service: HttpService, request: RequestState, lasted: number): number | undefined {
  if (!service.isBuffered && !service.isGrpc && !hasNoBody()) return undefined;
  if (!needsAnswerTime(service, request, lasted)) return lasted;
  return service.canRest && isStreamed() ? undefined : (answerSeconds() ?? lasted);
}

/** How the last try ended. Of a call of gRPC only its own status says that, which follows the messages. */
function outcomeOf(service: HttpService, status: number, lasted: number): Outcome {
  if (!isGoodAnswer(service, status)) return badEnd(service, status, lasted, lastProgress);
  return service.isGrpc ? answerOutcome(service, statusOfCode(grpcStatus())) : "answered";
}

/** `log_by_lua`: the request has ended, and with it its last try. */
function log(): void {
  const request = knownRequestState(requestId());
  if (request === undefined) return;
  request.isSentOn = false;
  request.isTunnel = false;
  if (request.reserved !== undefined) giveReservedBack(request);
  if (request.balancer === undefined) return;
  const service = httpServices.get(request.balancer.settings.key)!;
  const now = clock();
  const lasted = now - request.startedAt;
  const outcome = outcomeOf(service, ngx.status, lasted);
  settle(request, outcome, secondsToAnswer(service, request, lasted), now);
}

export { log };
