import { requestStateOf } from "../balancer/request_states";
import { settle } from "../balancer/settle";
import { noteArrival } from "../balancer/arrivals";
import type { HttpService } from "../http/http_service";
import { failureOutcome } from "../http/outcome";
import { refusedAnswer, unavailableAnswer } from "../http/unavailable";
import { waitForPeer } from "../queue/waiting";
import { clock } from "../runtime/clock";
import { giveReason } from "../runtime/logged";
import { requestId } from "../runtime/request";
import { hasNoBody, isStreamed } from "../runtime/request_body";
import { hasBegun, lastProgress, lastStatus } from "../runtime/upstream";
import { sendOn, servicesFor } from "./http_second";
import { giveUp } from "./give_up";
import { sendOwn } from "./send_answer";
import { waitingTools } from "./waiting_tools";

const OK = 200;

/**
 * `access_by_lua` of the location where nginx's own error pages lead: where it returns, the request goes on to that location's
 * `proxy_pass`, as there is a peer now. Otherwise it says why there is none. As `content_by_lua` it always says so.
 * @param other the key of another service that may serve it
 */
function unavailable(key: string, other?: string): void {
  const [service, second] = servicesFor(key, other);
  const request = requestStateOf(requestId());
  if (!hasBegun()) {
    noteArrival(service.balancer, request, clock());
    const answer = refusedAnswer(key, ngx.status, !hasNoBody());
    giveReason(answer.word);
    sendOwn(request, answer);
    return;
  }
  if (request.balancer !== undefined) settle(request, failureOutcome(lastStatus(), lastProgress(), 0), 0, clock());
  if (canGoOn(service) && waitForPeer(service.line, request, waitingTools, second?.line)) {
    sendOn(request, service, second);
    // Else nginx would answer with the status of the error that led here.
    ngx.status = OK;
    return;
  }
  giveUp(service.balancer, request, unavailableAnswer(service.balancer, request.outcome, service.isGrpc));
}

/** Whether a `proxy_pass` follows, and the request's body is still there to be sent. */
function canGoOn(service: HttpService): boolean {
  return ngx.get_phase() === "access" && (hasNoBody() || isBodyKept(service));
}

/** Whether nginx has the request's whole body. */
function isBodyKept({ canRest, isBuffered }: HttpService): boolean {
  return isBuffered && !(canRest && isStreamed());
}

export { unavailable };
