import type { Balancer } from "../balancer/balancer";
import type { Outcome } from "../model/outcome";

/** Why a request got no response from a peer: an error type of RFC 9209, and the details for the person who reads it. */
function proxyStatus(error: string, details: string): string {
  const [quoted] = string.gsub(details, '[\\"%c]', "_");
  return `weir; error=${error}; details="${quoted}"`;
}

const sayings: Readonly<Record<string, string>> = {
  none: "DNS has not answered yet",
  nxdomain: "DNS knows no such name",
  nodata: "the name has no address",
  denied: "no address of the name is allowed",
  timeout: "no nameserver answers",
  servfail: "the nameservers fail",
  refused: "the nameservers refuse",
};

/** The value of `Proxy-Status` for a service without a peer. */
function emptyPoolStatus(balancer: Balancer): string {
  const { parts, snapshot } = balancer;
  const { reason } = snapshot;
  if (snapshot.members.length > 0)
    return proxyStatus("destination_unavailable", `${parts.key}: no peer accepts connections`);
  const saying = sayings[reason] ?? `DNS says ${reason}`;
  return proxyStatus(reason === "timeout" ? "dns_timeout" : "dns_error", `${parts.key}: ${saying}`);
}

const errors: Readonly<Record<Outcome, string>> = {
  answered: "proxy_internal_error",
  erred: "proxy_internal_error",
  unconnected: "destination_unavailable",
  reset: "connection_terminated",
  timeout: "http_response_timeout",
  unknown: "proxy_internal_error",
};

/** The value of `Proxy-Status` for a request whose last try failed. */
function failedTryStatus(key: string, outcome: Outcome): string {
  return proxyStatus(errors[outcome], `${key}: the last peer tried ended with "${outcome}"`);
}

export { emptyPoolStatus, failedTryStatus };
