/**
 * How a try ended.
 *
 * - `answered`: the peer sent a response
 * - `error_status`: the peer sent a response whose status says that it failed
 * - `connect_failed`: no connection came about: refused, unreachable or not in time
 * - `reset`: the connection ended before a response
 * - `timeout`: connected, but no response in time
 * - `unknown`: nobody saw the end, or the client left first; says nothing about the peer
 */
export type Outcome = "answered" | "error_status" | "connect_failed" | "reset" | "timeout" | "unknown";
