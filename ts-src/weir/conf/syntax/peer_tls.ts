import type { Service } from "../../config/configuration";
import { isOverTls, probesTrust, tlsNameOf, trustedFileOf } from "../../config/peer_tls";
import type { Host } from "../../model/host";
import { append } from "./lines";
import { quote } from "./quote";

/** What the directives of a module that connects to peers begin with. */
type Prefix = "proxy_ssl" | "grpc_ssl";

/** Files with the certificates that peers are verified by; nothing where there is none, which nginx then refuses to do without. */
interface Trust {
  /** Of this machine. */
  readonly usual: string | undefined;
  /** What Weir's own connections go by, and services that say nothing else. */
  readonly common: string | undefined;
}

function trustOf(services: readonly Service[], { trustedCertificates }: Host): Trust {
  return { usual: trustedCertificates, common: probesTrust(services, trustedCertificates) };
}

/** Certificates between a peer's and one that is trusted; nginx's usual 1 is fewer than public authorities have at times. */
const DEPTH = 5;
const VERSIONS = "TLSv1.2 TLSv1.3";

/** What is verified, and by what; `begin` is what the directives begin with. */
function trusted(begin: string, { common }: Trust): string[] {
  const lines = [`${begin}_verify_depth ${DEPTH};`];
  if (common !== undefined) lines.push(`${begin}_trusted_certificate ${quote(common)};`);
  return lines;
}

/**
 * What holds for all connections to peers over TLS, those of Weir itself included; nothing where there are none. Written once, so that
 * nginx has the certificates of the machine in memory once, and not for every location.
 *
 * A TLS session is never resumed, and so never under another name than it was made for: nginx keeps none where Lua balances
 * (ngx_http_lua_balancer_save_session).
 */
function peerTlsDefaults(prefixes: readonly Prefix[], services: readonly Service[], trust: Trust): string[] {
  const lines: string[] = [];
  let isUsed = false;
  let isVerified = false;
  for (const service of services) {
    if (isOverTls(service)) isUsed = true;
    if (service.peer_tls === "on") isVerified = true;
  }
  if (!isUsed) return lines;
  lines.push("# Peers over TLS; the first directives are for Weir's own connections to them.");
  lines.push(`lua_ssl_protocols ${VERSIONS};`);
  if (isVerified) append(lines, trusted("lua_ssl", trust));
  for (const prefix of prefixes) {
    append(lines, [`${prefix}_protocols ${VERSIONS};`, `${prefix}_server_name on;`]);
    if (isVerified) {
      lines.push(`${prefix}_verify on;`);
      append(lines, trusted(prefix, trust));
    }
  }
  return lines;
}

/** What a service has of its own beside these; nothing where its peers are spoken to without TLS. */
function peerTls(prefix: Prefix, service: Service, { common, usual }: Trust): string[] {
  if (!isOverTls(service)) return [];
  const lines = [`${prefix}_name ${quote(tlsNameOf(service))};`];
  if (service.peer_tls === "insecure") lines.push(`${prefix}_verify off;`);
  const own = trustedFileOf(service, usual);
  if (own !== undefined && own !== common) lines.push(`${prefix}_trusted_certificate ${quote(own)};`);
  return lines;
}

export { peerTls, peerTlsDefaults, trustOf };
export type { Prefix, Trust };
