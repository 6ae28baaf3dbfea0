import { whyNoPeer } from "../balancer/reason";
import { canServe } from "../balancer/pool";
import { startAfresh } from "../balancer/request_state";
import { requestStateOf } from "../balancer/request_states";
import { noteArrival, takeOver } from "../balancer/arrivals";
import { waitForPeer } from "../queue/waiting";
import { clock } from "../runtime/clock";
import { nginxLog } from "../runtime/log";
import { giveAccount, giveReason } from "../runtime/logged";
import { requestId } from "../runtime/request";
import { whyClosed } from "../stream/closed";
import type { StreamService } from "../stream/stream_service";
import { affinityOf } from "./affinity";
import { streamServices } from "./running";
import { waitingTools } from "./waiting_tools";

const UNAVAILABLE = 503;
/** What a change takes to reach every worker. */
const EVERY_WORKER_SECONDS = 0.1;

/**
 * `preread_by_lua`: a connection waits for a peer before nginx connects; where none comes, it is closed, and the log says why.
 * @param key empty where no service is meant
 */
function preread(key: string): void {
  const service = streamServices.get(key);
  if (service === undefined) {
    nginxLog.warn(whyClosed(key, undefined));
    giveReason("unmapped");
    ngx.exit(UNAVAILABLE);
    return;
  }
  if (canServe(service.balancer)) return;
  noteArrival(service.balancer, requestStateOf(requestId()), clock());
  wait(service);
}

/**
 * The same in the waiting room: that no peer is there may have become known only as this connection was tried, in another worker.
 */
function prereadAgain(key: string): void {
  const service = streamServices.get(key)!;
  takeOver(service.balancer, requestStateOf(requestId()), clock());
  if (canServe(service.balancer)) ngx.sleep(EVERY_WORKER_SECONDS);
  wait(service);
}

function wait(service: StreamService): void {
  const { balancer, line } = service;
  const request = requestStateOf(requestId());
  startAfresh(request, clock());
  request.outcome = "connect_failed";
  request.affinity = affinityOf(service);
  if (waitForPeer(line, request, waitingTools)) return;
  request.isSentOn = false;
  nginxLog.warn(whyClosed(balancer.settings.key, balancer));
  const reason = request.isTurnedAway ? "queue_full" : whyNoPeer(balancer);
  giveAccount({ reason, service: balancer.settings.key, waited: request.waited });
  ngx.exit(UNAVAILABLE);
}

/**
 * The same where the host that clients name in TLS says the service.
 * @param variable of nginx, without its dollar, which has the key then
 */
function prereadHost(variable: string): void {
  preread(ngx.var[variable] ?? "");
}

export { preread, prereadAgain, prereadHost };
