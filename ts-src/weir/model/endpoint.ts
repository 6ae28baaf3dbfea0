/** What DNS said about one instance of a service. */
export interface Endpoint {
  /** `address:port`, an IPv6 address in brackets: the identity under which history is kept. */
  readonly id: string;
  /** IPv4 in dotted decimal, or IPv6 in the form of RFC 5952 without brackets. */
  readonly address: string;
  readonly port: number;
  /** Share of the traffic beside its siblings (RFC 2782); 1 where DNS says nothing, 0 for "only when no other is left". */
  readonly weight: number;
  /** The group it belongs to (RFC 2782): the lowest is used first; 0 where DNS says nothing. */
  readonly priority: number;
  /** The target of the SRV record that led to it; empty where the service's own name has the address. */
  readonly target: string;
}

function isIPv6(address: string): boolean {
  const [colon] = string.match(address, ":");
  return colon !== undefined;
}

/** An address as nginx, sockets and URLs want it beside a port: IPv6 in brackets. */
function bracketed(address: string): string {
  return isIPv6(address) ? `[${address}]` : address;
}

function endpointId(address: string, port: number): string {
  return `${bracketed(address)}:${port}`;
}

export { bracketed, endpointId, isIPv6 };
