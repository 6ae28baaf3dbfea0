import type { Progress } from "../http/outcome";
import { hasKnownLength, hasNoBody } from "./request_body";

/**
 * The entry of the last try in one of nginx's `$upstream_*` lists; "-" for nothing. In the balancer phase nginx has begun the
 * entry of the next try: it writes " : " for it, or with another separator its empty value.
 */
function entryOf(list: string | undefined, isRetry: boolean): string {
  if (list === undefined) return "-";
  const [begun] = string.match(list, "([^,: ]+) : $");
  if (begun !== undefined) return begun;
  const [entry] = string.match(list, isRetry ? "([^,: ]+)[,: ]+[^,: ]+$" : "([^,: ]+)$");
  return entry ?? "-";
}

/** Whether so many bytes have room for the request's body. Of one in chunks, or a stream of HTTP/2, nobody knows the length. */
function isWhole(bytesSent: number): boolean {
  return hasNoBody() ? bytesSent > 0 : hasKnownLength() && bytesSent > tonumber(ngx.var.content_length)!;
}

function progressOf(isRetry: boolean): Progress {
  const sent = entryOf(ngx.var.upstream_bytes_sent, isRetry);
  return {
    isConnected: entryOf(ngx.var.upstream_connect_time, isRetry) !== "-",
    isSent: sent !== "0",
    isWhole: isWhole(tonumber(sent) ?? 0),
    hasReceived: entryOf(ngx.var.upstream_bytes_received, isRetry) !== "0",
    hasAnswered: entryOf(ngx.var.upstream_header_time, isRetry) !== "-",
  };
}

/** How far the last try came. Not for the hot path. */
function lastProgress(): Progress {
  return progressOf(false);
}

/** The same in the balancer phase of the next try. */
function failedProgress(): Progress {
  return progressOf(true);
}

/** Seconds until the peer of the last try answered, by nginx's own watch, which stops before the body. Not for the hot path. */
function answerSeconds(): number | undefined {
  return tonumber(entryOf(ngx.var.upstream_header_time, false));
}

/** The code with which the peer ended a call of gRPC, in its trailers, or in its header where there is nothing else; nothing for none. */
function grpcStatus(): string | undefined {
  return ngx.var.upstream_trailer_grpc_status ?? ngx.var.upstream_http_grpc_status;
}

/** Whether any try of this request has begun. nginx itself may have ended it before, or a module that limits requests. */
function hasBegun(): boolean {
  return ngx.var.upstream_addr !== undefined;
}

/** The status that the last try ended with; 0 if there was none. */
function lastStatus(): number {
  const [status] = string.match(ngx.var.upstream_status ?? "", "(%d+)$");
  return tonumber(status) ?? 0;
}

export { answerSeconds, failedProgress, grpcStatus, hasBegun, lastProgress, lastStatus };
