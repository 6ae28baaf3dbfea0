import { get_last_failure, set_current_peer, set_more_tries, set_timeouts } from "ngx.balancer";

import { handOver } from "../balancer/arrivals";
import { canServe } from "../balancer/pool";
import { whyNoPeer } from "../balancer/reason";
import { begin, retry } from "../balancer/begin";
import type { RequestState } from "../balancer/request_state";
import { requestStateOf } from "../balancer/request_states";
import { settle } from "../balancer/settle";
import { mayRetry, secondsFor } from "../balancer/tries";
import type { Peer } from "../pool/peer";
import { clock } from "../runtime/clock";
import { giveAccount } from "../runtime/logged";
import { requestId } from "../runtime/request";
import type { StreamService } from "../stream/stream_service";
import { affinityOf } from "./affinity";
import { streamServices } from "./running";

const UNAVAILABLE = 503;

/**
 * `balancer_by_lua` in `stream`: chooses where the session goes, and where next while no peer accepts the connection; where none
 * does, to the waiting room.
 */
function balance(key: string): void {
  const service = serviceOf(key);
  if (goesToPeer(service)) return;
  if (service.waitingRoom === undefined) {
    refuse(service);
    return;
  }
  const request = requestStateOf(requestId());
  handOver(request);
  request.isInRoom = true;
  set_current_peer(service.waitingRoom, 0);
}

/** The same in the waiting room, from which nobody goes there again. */
function balanceAgain(key: string): void {
  const service = serviceOf(key);
  if (!goesToPeer(service)) refuse(service);
}

/** Closes a session for which there is no peer. */
function refuse({ balancer }: StreamService): void {
  const reason = canServe(balancer) ? "connect_failed" : whyNoPeer(balancer);
  giveAccount({ reason, service: balancer.settings.key, waited: requestStateOf(requestId()).waited });
  ngx.exit(UNAVAILABLE);
}

function serviceOf(key: string): StreamService {
  return streamServices.get(key) ?? error(`weir: no service "${key}" is configured`, 0);
}

/** Sends the session to a peer, if there is one for it. */
function goesToPeer(service: StreamService): boolean {
  const { balancer, isDatagram, timeouts } = service;
  const request = requestStateOf(requestId());
  const now = clock();
  const peer =
    request.balancer === undefined ? begin(balancer, request, now, affinityOf(service)) : goOn(service, request, now);
  if (peer === undefined) return false;
  // What was sent as a datagram is never sent again.
  if (!isDatagram && (service.waitingRoom !== undefined || mayRetry(balancer, request, now))) set_more_tries(1);
  set_timeouts(secondsFor(balancer, timeouts), timeouts.idle, timeouts.idle);
  set_current_peer(peer.host, peer.port);
  return true;
}

/** The last connection could not be made; or its end was never seen, and this is another session. */
function goOn(service: StreamService, request: RequestState, now: number): Peer | undefined {
  const { balancer } = service;
  const [failure] = get_last_failure();
  if (failure === undefined) {
    settle(request, "unknown", 0, now);
    request.countedAt = undefined;
    return begin(balancer, request, now, affinityOf(service));
  }
  settle(request, "connect_failed", now - request.startedAt, now);
  return mayRetry(balancer, request, now) ? retry(balancer, request, now) : undefined;
}

export { balance, balanceAgain };
