import { requestStateOf } from "../balancer/request_states";
import { settle } from "../balancer/settle";
import type { HttpService } from "../http/http_service";
import { failureOutcome } from "../http/outcome";
import { unavailableAnswer } from "../http/unavailable";
import { waitForPeer, type WaitingTools } from "../queue/waiting";
import { clock } from "../runtime/clock";
import { requestId } from "../runtime/request";
import { lastProgress, lastStatus } from "../runtime/upstream";
import { syncPools } from "../worker/sync";
import { httpServices, running } from "./running";

/** Ends the request, whose response is out, and not only the phase. */
const DONE = 200;
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
  const request = requestStateOf(requestId());
  if (request.balancer !== undefined) settle(request, failureOutcome(lastStatus(), lastProgress(), 0), 0, clock());
  if (canGoOn(service) && waitForPeer(service.line, request, waitingTools)) return;
  const { reason, retryAfter, status } = unavailableAnswer(service.balancer, request.outcome);
  request.outcome = "unknown";
  ngx.status = status;
  if (retryAfter !== undefined) ngx.header["Retry-After"] = retryAfter;
  ngx.header["Proxy-Status"] = reason;
  ngx.header["Content-Type"] = "text/plain";
  ngx.print(`${status} ${reason}\n`);
  ngx.exit(DONE);
}

/** Whether a `proxy_pass` follows, and the request's body is still there to be sent. */
function canGoOn({ isBuffered }: HttpService): boolean {
  return ngx.get_phase() === "access" && (isBuffered || hasNoBody());
}

function hasNoBody(): boolean {
  return ngx.var.http_transfer_encoding === undefined && (ngx.var.content_length ?? "0") === "0";
}

export { unavailable };
