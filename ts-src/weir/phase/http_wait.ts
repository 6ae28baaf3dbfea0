import { canServe } from "../balancer/pool";
import { startAfresh } from "../balancer/request_state";
import { requestStateOf } from "../balancer/request_states";
import { unavailableAnswer } from "../http/unavailable";
import { waitForPeer } from "../queue/waiting";
import { clock } from "../runtime/clock";
import { requestId } from "../runtime/request";
import { affinityOf } from "./affinity";
import { sendOn, servicesFor } from "./http_second";
import { send } from "./send_answer";
import { waitingTools } from "./waiting_tools";

/**
 * `access_by_lua` of a location whose requests cannot wait later, as their body is not kept: they wait for a peer before any of it
 * is read.
 * @param other the key of another service that may serve it
 */
function wait(key: string, other?: string): void {
  const [service, second] = servicesFor(key, other);
  const { balancer, line } = service;
  if (canServe(balancer)) return;
  const request = requestStateOf(requestId());
  startAfresh(request, clock());
  request.outcome = "connect_failed";
  request.affinity = affinityOf(service);
  const goes = waitForPeer(line, request, waitingTools, second?.line);
  request.isSentOn = false;
  if (goes) sendOn(request, service, second);
  else send(unavailableAnswer(balancer, request.outcome));
}

export { wait };
