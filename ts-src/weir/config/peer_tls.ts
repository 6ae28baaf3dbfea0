import type { Protocol } from "../model/protocol";
import type { Tls } from "../model/tls";
import type { Service } from "./configuration";

type Named = Pick<Service, "name" | "peer_tls" | "peer_tls_name">;

/**
 * Whom peers are asked for, and whose certificate they have to show, without a dot at its end. For an SRV name it is the domain whose
 * service it is (RFC 6125, appendix B.2): peers have certificates for that, and not for `_https._tcp` below it.
 */
function tlsNameOf({ name, peer_tls_name }: Omit<Named, "peer_tls">): string {
  if (peer_tls_name !== "") return peer_tls_name;
  const [domain] = string.match(name, "^_[^.]*%._[^.]*%.(.+)$");
  const [plain] = string.gsub(domain ?? name, "%.$", "");
  return plain;
}

/** How peers are spoken to over TLS; nothing where they are not. */
function tlsOf(service: Named): Tls | undefined {
  if (service.peer_tls === "off") return undefined;
  return { name: tlsNameOf(service), isVerified: service.peer_tls === "on" };
}

/** Whether peers are spoken to over TLS. */
function isOverTls({ peer_tls }: Pick<Service, "peer_tls">): boolean {
  return peer_tls !== "off";
}

/**
 * The certificates that the peers of a service are verified by; nothing where they are not.
 * @param usual the file of this machine; undefined where it has none
 */
function trustedFileOf(
  { peer_ca, peer_tls }: Pick<Service, "peer_ca" | "peer_tls">,
  usual: string | undefined,
): string | undefined {
  return peer_tls === "on" ? (peer_ca ?? usual) : undefined;
}

/**
 * The certificates that Weir's own connections to peers are verified by, its probes and checks: nginx lets Lua have one file, so it
 * is that of the first service that has one.
 */
function probesTrust(
  services: readonly Pick<Service, "peer_ca" | "peer_tls">[],
  usual: string | undefined,
): string | undefined {
  for (const service of services) {
    const file = trustedFileOf(service, usual);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Whether connections that all peers have refused go to a waiting room: not over TLS, which nginx would speak to the room as well. */
function hasWaitingRoom({ peer_tls, protocol }: { readonly peer_tls: string; readonly protocol: Protocol }): boolean {
  return (protocol === "tcp" || protocol === "grpc") && peer_tls === "off";
}

export { hasWaitingRoom, isOverTls, probesTrust, tlsNameOf, tlsOf, trustedFileOf };
