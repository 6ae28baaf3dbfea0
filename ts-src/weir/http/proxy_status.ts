import type { Balancer } from "../balancer/balancer";
import type { BalancerSettings } from "../balancer/settings";
import { reasonText } from "../discovery/reasons";
import { areAllDrained } from "../health/eligibility";
import type { Outcome } from "../model/outcome";

/** Why a request got no response from a peer: an error type of RFC 9209, and the details for the person who reads it. */
function proxyStatus(error: string, details: string): string {
  const [quoted] = string.gsub(details, '[\\"%c]', "_");
  return `weir; error=${error}; details="${quoted}"`;
}

/** nginx does not tell whether it was the connection that failed, or TLS over it, and why. Weir's log does. */
function how({ isOverTls }: BalancerSettings): string {
  return isOverTls ? " over TLS: weir explain says why" : "";
}

/** The value of `Proxy-Status` for a service without a peer. */
function emptyPoolStatus(balancer: Balancer): string {
  const { settings, snapshot } = balancer;
  const { reason } = snapshot;
  if (areAllDrained(balancer.peers))
    return proxyStatus("destination_unavailable", `${settings.key}: every peer is drained`);
  if (snapshot.members.length > 0)
    return proxyStatus("destination_unavailable", `${settings.key}: no peer accepts connections${how(settings)}`);
  return proxyStatus(reason === "timeout" ? "dns_timeout" : "dns_error", `${settings.key}: ${reasonText(reason)}`);
}

/** The value of `Proxy-Status` for a service whose peers have all the requests that they may have. */
function fullPoolStatus(key: string): string {
  return proxyStatus("connection_limit_reached", `${key}: every peer has max_connections requests`);
}

const errors: Readonly<Record<Outcome, string>> = {
  answered: "proxy_internal_error",
  error_status: "http_protocol_error",
  connect_failed: "destination_unavailable",
  reset: "connection_terminated",
  timeout: "http_response_timeout",
  invalid_header: "http_protocol_error",
  body_cut_off: "connection_terminated",
  unknown: "proxy_internal_error",
};

/** What there is to say of an outcome that its name does not. */
const explanations: Partial<Record<Outcome, string>> = {
  invalid_header: "the peer's response header is invalid, or larger than proxy_buffer_size",
  body_cut_off: "the peer ended the connection while the request's body was being sent",
  unknown:
    "nginx could not connect to any peer itself, for want of connections, descriptors or memory: see its error log",
};

/** What a call that its peer did not want may have met. */
const rejection =
  "the peer ended the call (GOAWAY, RST_STREAM), or its header is invalid, or larger than grpc_buffer_size";

/**
 * The value of `Proxy-Status` for a request whose last try failed.
 * @param isCall whether it was a call of gRPC
 */
function failedTryStatus(settings: BalancerSettings, outcome: Outcome, isCall: boolean): string {
  const known = isCall && outcome === "invalid_header" ? rejection : explanations[outcome];
  const ended = `the last peer tried ended with "${outcome}"${outcome === "connect_failed" ? how(settings) : ""}`;
  return proxyStatus(errors[outcome], `${settings.key}: ${known ?? ended}`);
}

/**
 * The value of `Proxy-Status` for a request that nginx ended before any peer was chosen.
 * @param isBody whether that was for want of room for its body
 */
function refusedStatus(key: string, isBody: boolean): string {
  const why = isBody
    ? "there is no room for its body in client_body_temp_path: max_body_size bounds bodies, buffering=off keeps none"
    : "nginx refused the request, or had no room for it: see its error log";
  return proxyStatus("proxy_internal_response", `${key}: no peer was asked, as ${why}`);
}

/** The value of `Proxy-Status` for a request that no mapping of its port is for. */
function unmappedStatus(): string {
  return proxyStatus("destination_not_found", "no mapping is for this host and path");
}

export { emptyPoolStatus, failedTryStatus, fullPoolStatus, refusedStatus, unmappedStatus };
