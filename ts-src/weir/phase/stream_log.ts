import type { Balancer } from "../balancer/balancer";
import { giveReservedBack } from "../balancer/begin";
import type { RequestState } from "../balancer/request_state";
import { knownRequestState } from "../balancer/request_states";
import { settle } from "../balancer/settle";
import { noteEnd } from "../balancer/arrivals";
import { clock } from "../runtime/clock";
import { giveAccount } from "../runtime/logged";
import { requestId } from "../runtime/request";
import { connectSeconds, hasReceived, notes } from "../runtime/session";
import { connectionOutcome, datagramOutcome } from "../stream/outcome";
import { isUnusual, reasonOf } from "../stream/reason";
import type { StreamService } from "../stream/stream_service";
import { running, sendLast, streamServices } from "./running";

/** So much longer than a peer usually takes, a session has lasted for another reason: what it was for. */
const TELLING_SECONDS = 0.005;

/** Seconds that say how busy the peer is: to connect, or where there is no connection to answer. */
function secondsToPeer({ balancer, isDatagram }: StreamService, { peer }: RequestState, lasted: number): number {
  const isShort = balancer.settings.policy.observe === undefined || lasted <= peer!.latency + TELLING_SECONDS;
  if (isShort) return lasted;
  return (isDatagram ? notes.firstByteSeconds() : connectSeconds()) ?? lasted;
}

/** `log_by_lua` in `stream`: the session has ended. */
function log(): void {
  const request = knownRequestState(requestId());
  if (request === undefined) return;
  request.isSentOn = false;
  if (request.reserved !== undefined) giveReservedBack(request);
  if (request.isInRoom) {
    request.isInRoom = false;
    // The rest is in a line of its own.
    giveAccount({ reason: "waited", service: "", waited: 0 });
  }
  const { status } = ngx;
  const now = clock();
  if (request.balancer !== undefined) settleSession(request, request.balancer, status, now);
  noteEnd(request, status, now);
  if (running.isLeaving) sendLast();
}

function settleSession(request: RequestState, { settings }: Balancer, status: number, now: number): void {
  const service = streamServices.get(settings.key)!;
  const lasted = now - request.startedAt;
  const outcome = service.isDatagram
    ? datagramOutcome(service, status, hasReceived(), lasted, notes)
    : connectionOutcome(status, hasReceived(), request.peer!, notes);
  settle(request, outcome, secondsToPeer(service, request, lasted), now);
  if (!isUnusual(request, outcome)) return;
  const reason = reasonOf(request, outcome, status, service.isDatagram && !service.isAnswerDue);
  giveAccount({ reason, service: service.balancer.settings.key, waited: request.waited });
}

export { log };
