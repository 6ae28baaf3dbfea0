import type { Outcome } from "../model/outcome";

/** A client that left before the connection stood, after this many seconds, shows that the peer does not answer. */
const TELLING_WAIT_SECONDS = 0.1;

const GATEWAY_TIMEOUT = 504;
const CLIENT_CLOSED = 499;

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

/**
 * How a try ended with a status that nginx may have made up. Not for the hot path.
 * @param isRetry whether this is the balancer phase of the next try
 */
function failureOutcome(status: number, isRetry: boolean, seconds: number): Outcome {
  const isConnected = entryOf(ngx.var.upstream_connect_time, isRetry) !== "-";
  const isSent = entryOf(ngx.var.upstream_bytes_sent, isRetry) !== "0";
  const hasAnswered = entryOf(ngx.var.upstream_header_time, isRetry) !== "-";
  if (hasAnswered) return "answered";
  if (status === CLIENT_CLOSED) return !isConnected && seconds >= TELLING_WAIT_SECONDS ? "unconnected" : "unknown";
  if (!isConnected || !isSent) return "unconnected";
  return status === GATEWAY_TIMEOUT ? "timeout" : "reset";
}

/** Seconds until the peer of the last try answered, by nginx's own watch, which stops before the body. Not for the hot path. */
function answerSeconds(): number | undefined {
  return tonumber(entryOf(ngx.var.upstream_header_time, false));
}

export { answerSeconds, failureOutcome };
