import { knownRequestState } from "../balancer/request_states";
import { settle } from "../balancer/settle";
import { badEnd, isGoodAnswer, needsAnswerTime } from "../http/outcome";
import { clock } from "../runtime/clock";
import { requestId } from "../runtime/request";
import { answerSeconds, lastProgress } from "../runtime/upstream";
import { httpServices } from "./running";

/** `log_by_lua`: the request has ended, and with it its last try. */
function log(): void {
  const request = knownRequestState(requestId());
  if (request?.balancer === undefined) return;
  const service = httpServices.get(request.balancer.settings.key)!;
  const { status } = ngx;
  const now = clock();
  const lasted = now - request.startedAt;
  const outcome = isGoodAnswer(service, status) ? "answered" : badEnd(service, status, lasted, lastProgress);
  settle(request, outcome, needsAnswerTime(service, request, lasted) ? (answerSeconds() ?? lasted) : lasted, now);
}

export { log };
