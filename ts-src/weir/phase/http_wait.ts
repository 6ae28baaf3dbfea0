import { canServe } from "../balancer/pool";
import { type RequestState, startAfresh } from "../balancer/request_state";
import { requestStateOf } from "../balancer/request_states";
import { noteArrival } from "../balancer/arrivals";
import type { HttpService } from "../http/http_service";
import { unavailableAnswer } from "../http/unavailable";
import { waitForPeer } from "../queue/waiting";
import { clock } from "../runtime/clock";
import { giveAccount } from "../runtime/logged";
import { requestId } from "../runtime/request";
import { affinityOf } from "./affinity";
import { accountFor, giveUp } from "./give_up";
import { sendOn, servicesFor } from "./http_second";
import { httpServices } from "./running";
import { send } from "./send_answer";
import { waitingTools } from "./waiting_tools";

/** What a change takes to reach every worker. */
const EVERY_WORKER_SECONDS = 0.1;

/**
 * `access_by_lua` of a location whose requests cannot wait later, as their body is not kept: they wait for a peer before any of it
 * is read.
 * @param other the key of another service that may serve it
 */
function wait(key: string, other?: string): void {
  const [service, second] = servicesFor(key, other);
  if (canServe(service.balancer)) return;
  const request = requestStateOf(requestId());
  noteArrival(service.balancer, request, clock());
  const goes = waits(service, request, second);
  request.isSentOn = false;
  if (goes) sendOn(request, service, second);
  else giveUp(service.balancer, request, unavailableAnswer(service.balancer, request.outcome));
}

/**
 * The same in the waiting room, for calls of gRPC that no peer has accepted: that none does may have become known only as this one
 * was tried, in another worker. They were counted as requests before.
 */
function waitAgain(key: string): void {
  const service = httpServices.get(key)!;
  if (canServe(service.balancer)) ngx.sleep(EVERY_WORKER_SECONDS);
  const request = requestStateOf(requestId());
  if (waits(service, request)) {
    giveAccount({ reason: "waited", service: "", waited: request.waited });
    return;
  }
  request.isSentOn = false;
  const answer = unavailableAnswer(service.balancer, request.outcome);
  accountFor(service.balancer, request, answer);
  send(answer);
}

/** Whether there is a peer for the request, at once or after a while. */
function waits(service: HttpService, request: RequestState, second?: HttpService): boolean {
  startAfresh(request, clock());
  request.outcome = "connect_failed";
  request.affinity = affinityOf(service);
  return waitForPeer(service.line, request, waitingTools, second?.line);
}

export { wait, waitAgain };
