import { get_last_failure, set_current_peer, set_more_tries, set_timeouts } from "ngx.balancer";

import { begin, retry } from "../balancer/begin";
import type { RequestState } from "../balancer/request_state";
import { requestStateOf } from "../balancer/request_states";
import { settle } from "../balancer/settle";
import { mayRetry, secondsFor } from "../balancer/tries";
import { setCookie } from "../http/cookie";
import type { HttpService } from "../http/http_service";
import { answerOutcome, failureOutcome } from "../http/outcome";
import { mayTryAnother, readSeconds } from "../http/tries";
import type { Peer } from "../pool/peer";
import { clock } from "../runtime/clock";
import { cameByHttps, requestId } from "../runtime/request";
import { failedProgress } from "../runtime/upstream";
import { affinityOf } from "./affinity";
import { httpServices } from "./running";

/** `balancer_by_lua`: chooses where the request goes, first and after each failure. */
function balance(key: string): void {
  const service = httpServices.get(key);
  if (service === undefined) error(`weir: no service "${key}" is configured`, 0);
  const { balancer, cookie, setsTimeouts } = service;
  const request = requestStateOf(requestId());
  const now = clock();
  const peer =
    request.balancer === undefined ? begin(balancer, request, now, affinityOf(service)) : goOn(service, request, now);
  if (peer === undefined) {
    goToNobody(service, request);
    return;
  }
  if (mayTryAnother(service, request, now) || service.waitingRoom !== undefined) set_more_tries(1);
  if (cookie.name !== "") {
    // A client that has this peer's cookie needs no other.
    ngx.var.weir_cookie = request.affinity === peer.token ? "" : setCookie(cookie, peer.token, cameByHttps());
  }
  if (setsTimeouts || balancer.isLastPeer || request.isTunnel) limitTime(service, request, now);
  set_current_peer(peer.host, peer.port);
}

/** Where a request goes that has reached no peer: to the waiting room if there is one, else to the answer why. */
function goToNobody({ waitingRoom }: HttpService, request: RequestState): void {
  if (waitingRoom === undefined || request.outcome !== "connect_failed") {
    ngx.exit(503);
    return;
  }
  request.isInRoom = true;
  set_current_peer(waitingRoom, 0);
}

/** Tells nginx how long this try may take. */
function limitTime(service: HttpService, request: RequestState, now: number): void {
  const { balancer, hasTimeLimits, timeouts } = service;
  const connect = secondsFor(balancer, timeouts);
  if (request.isTunnel) {
    set_timeouts(connect, timeouts.tunnel, timeouts.tunnel);
    return;
  }
  const read = hasTimeLimits ? readSeconds(service, request, now, ngx.req.get_method()) : timeouts.read;
  set_timeouts(connect, timeouts.send, read);
}

/** The last try failed; or its end was never seen, as with a subrequest that is not logged, and this is another request. */
function goOn(service: HttpService, request: RequestState, now: number): Peer | undefined {
  const { balancer, canRest } = service;
  const [failure, status] = get_last_failure();
  if (failure === undefined) {
    settle(request, "unknown", 0, now);
    request.countedAt = undefined;
    return begin(balancer, request, now, affinityOf(service));
  }
  const lasted = now - request.startedAt;
  const outcome =
    failure === "next" ? answerOutcome(service, status) : failureOutcome(status, failedProgress(), lasted);
  settle(request, outcome, lasted, now);
  // A peer that is slow at this request may be at work on it.
  if (outcome === "timeout" && !service.retriesTimeouts) return undefined;
  // A call may come here only to go to the waiting room.
  if (service.isGrpc && !mayRetry(balancer, request, now)) return undefined;
  return retry(balancer, request, now, canRest);
}

export { balance };
