import type { Balancer } from "../balancer/balancer";
import { reasonText } from "../discovery/reasons";
import type { Outcome } from "../model/outcome";

/** Why a request got no response from a peer: an error type of RFC 9209, and the details for the person who reads it. */
function proxyStatus(error: string, details: string): string {
  const [quoted] = string.gsub(details, '[\\"%c]', "_");
  return `weir; error=${error}; details="${quoted}"`;
}

/** The value of `Proxy-Status` for a service without a peer. */
function emptyPoolStatus(balancer: Balancer): string {
  const { settings, snapshot } = balancer;
  const { reason } = snapshot;
  if (snapshot.members.length > 0)
    return proxyStatus("destination_unavailable", `${settings.key}: no peer accepts connections`);
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
  unknown: "proxy_internal_error",
};

/** The value of `Proxy-Status` for a request whose last try failed. */
function failedTryStatus(key: string, outcome: Outcome): string {
  return proxyStatus(errors[outcome], `${key}: the last peer tried ended with "${outcome}"`);
}

export { emptyPoolStatus, failedTryStatus, fullPoolStatus };
