import type { Configuration } from "../../config/configuration";
import { writeSize } from "../../config/types/measure";
import { takesProxyProtocol } from "../../config/proxy_protocol";
import { append, indent } from "../syntax/lines";
import { quote } from "../syntax/quote";
import { answers } from "./limits";
import { locations, streamedLocation, streamedName, unavailableLocation } from "./locations";
import { requestIdToClient } from "./request_id";
import { proxyProtocolServer } from "./sender";
import type { Sharing, Site } from "./site";

function listenOn(socket: string, isDefault: boolean, { proxied }: Sharing): string {
  const parameters = `${isDefault ? " default_server" : ""}${proxied.has(socket) ? " proxy_protocol" : ""}`;
  return `listen ${socket}${parameters};`;
}

function listen(site: Site, sharing: Sharing): string[] {
  const lines: string[] = [];
  for (const socket of site.sockets) {
    lines.push(listenOn(socket, site.host === "" && sharing.shared.has(socket), sharing));
  }
  if (site.host !== "") lines.push(`server_name ${quote(site.host)};`);
  if (takesProxyProtocol(site.listeners[0]!)) append(lines, proxyProtocolServer);
  return lines;
}

/**
 * The host of a request, which peers are told, is the one that it is routed by. In the server, where it costs half of what two
 * maps do.
 */
function host(site: Site): string[] {
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

/** The server of one host on one port, with a location for each path. */
function server(site: Site, sharing: Sharing, configuration: Configuration): string[] {
  const lines = ["server {"];
  indent(lines, listen(site, sharing));
  lines.push("    log_by_lua_block { weir.log() }");
  indent(lines, host(site));
  indent(lines, headerTooLarge(configuration));
  const headers = requestIdToClient(configuration);
  const keys = new LuaSet<string>();
  const streamed = new LuaSet<string>();
  let takesAll = false;
  for (const listener of site.listeners) {
    lines.push("");
    indent(lines, locations(listener, headers));
    takesAll = takesAll || listener.path === "/";
  }
  if (!takesAll) {
    lines.push("");
    indent(lines, ["location / {", "    return 404;", "}"]);
  }
  for (const listener of site.listeners) {
    const { key, buffering } = listener.service;
    const name = streamedName(listener);
    if (buffering && !streamed.has(name)) {
      streamed.add(name);
      lines.push("");
      indent(lines, streamedLocation(listener, headers));
    }
    if (!keys.has(key)) {
      keys.add(key);
      lines.push("");
      indent(lines, unavailableLocation(listener.service, headers));
    }
  }
  indent(lines, answers(site.listeners, headers));
  lines.push("}");
  return lines;
}

function defaultServer(sockets: readonly string[], sharing: Sharing, configuration: Configuration): string[] {
  const lines = ["server {"];
  for (const socket of sockets) lines.push(`    ${listenOn(socket, true, sharing)}`);
  if (sharing.proxied.has(sockets[0]!)) indent(lines, proxyProtocolServer);
  lines.push("    location / {");
  lines.push("        return 404;");
  lines.push("    }");
  indent(lines, headerTooLarge(configuration));
  lines.push("}");
  return lines;
}

/** The servers of requests for a host that no mapping is for, each with an empty line before it. */
function defaultServers(sharing: Sharing, configuration: Configuration): string[] {
  const direct: string[] = [];
  const proxied: string[] = [];
  for (const socket of sharing.withoutDefault) {
    if (sharing.proxied.has(socket)) proxied.push(socket);
    else direct.push(socket);
  }
  const lines: string[] = [];
  for (const sockets of [direct, proxied]) {
    if (sockets.length > 0) {
      lines.push("");
      append(lines, defaultServer(sockets, sharing, configuration));
    }
  }
  return lines;
}

export { defaultServers, server };
