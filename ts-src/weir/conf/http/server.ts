import type { Configuration } from "../../config/configuration";
import type { TlsPort } from "../../config/tls_port";
import { writeSize } from "../../config/types/measure";
import type { Host } from "../../model/host";
import { append, indent } from "../syntax/lines";
import { quote } from "../syntax/quote";
import { isProxying, locations, streamedLocation, unavailableLocation } from "./locations";
import type { Port, Sharing, Site } from "./site";
import { listenLines, tlsServer } from "./tls";

function listen(site: Site, sharing: Sharing, host: Host): string[] {
  const isDefault = (socket: string): boolean => site.host === "" && sharing.shared.has(socket);
  const lines = listenLines(site.sockets, site.tls, host, isDefault);
  if (site.host !== "") lines.push(`server_name ${quote(site.host)};`);
  if (site.tls !== undefined) append(lines, tlsServer(site.tls));
  return lines;
}

/**
 * The host of a request, which peers are told, is the one that it is routed by. In the server, where it costs half of what two
 * maps do.
 */
function hostOfRequest(site: Site): string[] {
  return [
    "# That of an absolute target, whatever the Host header says (RFC 9112, 3.2.2). HTTP/1.0 needs none, what goes to peers does.",
    "set $weir_host $http_host;",
    'if ($request ~ "^[^/*]+://([^/? ]+)") {',
    "    set $weir_host $1;",
    "}",
    'if ($weir_host = "") {',
    `    set $weir_host ${site.listeners[0]!.service.key};`,
    "}",
  ];
}

/** What is said to a request that nginx does not read to the end of its headers. */
function headerTooLarge({ max_header_size }: Configuration): string[] {
  const reason = `431 a header is longer than max_header_size (${writeSize(max_header_size)})`;
  return [
    "error_page 494 = @header_too_large;",
    "location @header_too_large {",
    "    default_type text/plain;",
    `    return 431 "${reason}\\n";`,
    "}",
  ];
}

/** Where the answers of an ACME client are served (RFC 8555, 8.3), at ports without TLS. */
function acmeChallenge({ acme_challenge }: Configuration, tls: TlsPort | undefined): string[] {
  if (acme_challenge === "off" || tls !== undefined) return [];
  return [
    "location ^~ /.well-known/acme-challenge/ {",
    `    root ${quote(acme_challenge)};`,
    "    default_type text/plain;",
    "    log_not_found off;",
    "}",
  ];
}

/** The server of one host on one port, with a location for each path. */
function server(site: Site, sharing: Sharing, configuration: Configuration, host: Host): string[] {
  const lines = ["server {"];
  indent(lines, listen(site, sharing, host));
  lines.push("    log_by_lua_block { weir.log() }");
  indent(lines, hostOfRequest(site));
  indent(lines, headerTooLarge(configuration));
  indent(lines, acmeChallenge(configuration, site.tls));
  const keys = new LuaSet<string>();
  let takesAll = false;
  for (const listener of site.listeners) {
    lines.push("");
    indent(lines, locations(listener, site.tls, configuration));
    takesAll = takesAll || listener.path === "/";
  }
  if (!takesAll) {
    lines.push("");
    indent(lines, ["location / {", "    return 404;", "}"]);
  }
  for (const listener of site.listeners) {
    const { key, buffering } = listener.service;
    if (!keys.has(key) && isProxying(listener, site.tls, configuration)) {
      keys.add(key);
      lines.push("");
      if (buffering) {
        indent(lines, streamedLocation(listener, site.tls));
        lines.push("");
      }
      indent(lines, unavailableLocation(listener, site.tls));
    }
  }
  lines.push("}");
  return lines;
}

/** The server of requests for a host that no mapping is for. */
function defaultServer({ sockets, tls }: Port, configuration: Configuration, host: Host): string[] {
  const lines = ["server {"];
  indent(
    lines,
    listenLines(sockets, tls, host, () => true),
  );
  if (tls !== undefined) indent(lines, tlsServer(tls));
  indent(lines, acmeChallenge(configuration, tls));
  lines.push("    location / {");
  lines.push("        return 404;");
  lines.push("    }");
  indent(lines, headerTooLarge(configuration));
  lines.push("}");
  return lines;
}

export { defaultServer, server };
