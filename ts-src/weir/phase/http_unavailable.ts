import { requestStateOf } from "../balancer/request_states";
import { settle } from "../balancer/settle";
import type { HttpService } from "../http/http_service";
import { failureOutcome } from "../http/outcome";
import { type Answer, refusedAnswer, unavailableAnswer } from "../http/unavailable";
import { waitForPeer, type WaitingTools } from "../queue/waiting";
import { clock } from "../runtime/clock";
import { requestId } from "../runtime/request";
import { hasNoBody } from "../runtime/request_body";
import { hasBegun, lastProgress, lastStatus } from "../runtime/upstream";
import { syncPools } from "../worker/sync";
import { httpServices, running } from "./running";

const OK = 200;
/** The status that nginx has for a client that left before it was answered. */
const CLIENT_CLOSED = 499;

const waitingTools: WaitingTools = {
  clock,
  sleep: ngx.sleep,
  isExiting: ngx.worker.exiting,
  sync: () => syncPools(running.worker!),
  onAbort: (handler) => {
    ngx.on_abort(() => {
      handler();
      ngx.exit(CLIENT_CLOSED);
    });
  },
};

/**
 * `access_by_lua` of the location where nginx's own error pages lead: where it returns, the request goes on to that location's
 * `proxy_pass`, as there is a peer now. Otherwise it says why there is none. As `content_by_lua` it always says so.
 */
function unavailable(key: string): void {
  const service = httpServices.get(key)!;
  if (!hasBegun()) {
    send(refusedAnswer(key, ngx.status, !hasNoBody()));
    return;
  }
  const request = requestStateOf(requestId());
  if (request.balancer !== undefined) settle(request, failureOutcome(lastStatus(), lastProgress(), 0), 0, clock());
  if (canGoOn(service) && waitForPeer(service.line, request, waitingTools)) {
    // Else nginx would answer with the status of the error that led here.
    ngx.status = OK;
    return;
  }
  send(unavailableAnswer(service.balancer, request.outcome));
}

function send({ reason, retryAfter, status }: Answer): void {
  ngx.status = status;
  if (retryAfter !== undefined) ngx.header["Retry-After"] = retryAfter;
  ngx.header["Proxy-Status"] = reason;
  ngx.header["Content-Type"] = "text/plain";
  ngx.print(`${status} ${reason}\n`);
  // Ends the request, whose response is out, and not only the phase.
  ngx.exit(OK);
}

/** Whether a `proxy_pass` follows, and the request's body is still there to be sent. */
function canGoOn({ isBuffered }: HttpService): boolean {
  return ngx.get_phase() === "access" && (isBuffered || hasNoBody());
}

export { unavailable };
