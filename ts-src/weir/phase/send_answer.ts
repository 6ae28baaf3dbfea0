import { codeOfStatus, isCall, messageOf } from "../http/grpc";
import type { RequestState } from "../balancer/request_state";
import type { Answer } from "../http/unavailable";

const OK = 200;

/** Answers the request, and ends it: a call of gRPC in the form of its own (Trailers-Only), whatever the mapping is. */
function send(answer: Answer): void {
  ngx.header["Proxy-Status"] = answer.reason;
  if (isCall(ngx.var.content_type)) sendCode(answer);
  else sendStatus(answer);
  // Ends the request, whose response is out, and not only the phase.
  ngx.exit(OK);
}

/** The same for a request of a service, which is counted by its answer: that of a call is always 200. */
function sendOwn(request: RequestState, answer: Answer): void {
  request.ownStatus = answer.status;
  send(answer);
}

function sendStatus({ reason, retryAfter, status }: Answer): void {
  ngx.status = status;
  if (retryAfter !== undefined) ngx.header["Retry-After"] = retryAfter;
  ngx.header["Content-Type"] = "text/plain";
  ngx.print(`${status} ${reason}\n`);
}

function sendCode({ reason, status }: Answer): void {
  ngx.status = OK;
  ngx.header["Content-Type"] = "application/grpc";
  ngx.header["grpc-status"] = codeOfStatus(status);
  ngx.header["grpc-message"] = messageOf(reason);
  // With no body to come, these headers are the trailers.
  ngx.header["Content-Length"] = 0;
}

export { send, sendOwn };
