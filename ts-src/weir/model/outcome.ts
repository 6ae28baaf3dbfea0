/**
 * How a try ended.
 *
 * - `answered`: the peer sent a response
 * - `error_status`: the peer sent a response whose status says that it failed
 * - `connect_failed`: no connection came about: refused, unreachable or not in time
 * - `reset`: the connection ended before a response
 * - `timeout`: connected, but no response in time
 * - `invalid_header`: the peer sent something that nginx does not pass on, such as a response header larger than its buffer
 * - `body_cut_off`: the connection ended while the request's body was being sent
 * - `unknown`: nobody saw the end, the client left first, or nginx itself failed
 *
 * The last three may be the request's own fault, or nobody's: they say nothing about the peer.
 */
export type Outcome =
  "answered" | "error_status" | "connect_failed" | "reset" | "timeout" | "invalid_header" | "body_cut_off" | "unknown";

/** Whether the peer failed: it gave no answer, or a bad one, and that is nobody else's fault. */
export function isFailure(outcome: Outcome): boolean {
  return outcome === "error_status" || outcome === "connect_failed" || outcome === "reset" || outcome === "timeout";
}
