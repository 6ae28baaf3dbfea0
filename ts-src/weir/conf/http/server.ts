import type { Configuration } from "../../config/configuration";
import { writeSize } from "../../config/types/measure";
import type { Host } from "../../model/host";
import { append, indent } from "../syntax/lines";
import { quote } from "../syntax/quote";
import { http2Lines } from "./http2";
import { furtherLocations, locations } from "./locations";
import type { Sharing, Site } from "./site";

/** What every server of a socket must say the same. */
function listenLines(listens: readonly string[], hasCalls: boolean, host: Host): string[] {
  if (hasCalls) return http2Lines(listens, host);
  const lines: string[] = [];
  for (const listen of listens) lines.push(`${listen};`);
  return lines;
}

function hasCalls(sockets: readonly string[], { ofCalls }: Sharing): boolean {
  for (const socket of sockets) if (ofCalls.has(socket)) return true;
  return false;
}

function listen(site: Site, sharing: Sharing, host: Host): string[] {
  const listens: string[] = [];
  for (const socket of site.sockets) {
    const isDefault = site.host === "" && sharing.shared.has(socket);
    listens.push(isDefault ? `listen ${socket} default_server` : `listen ${socket}`);
  }
  const lines = listenLines(listens, hasCalls(site.sockets, sharing), host);
  if (site.host !== "") lines.push(`server_name ${quote(site.host)};`);
  return lines;
}

/**
 * The host of a request, which peers are told, is the one that it is routed by. In the server, where it costs half of what two
 * maps do.
 */
function requestedHost(site: Site): string[] {
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
function server(site: Site, sharing: Sharing, configuration: Configuration, host: Host): string[] {
  const lines = ["server {"];
  indent(lines, listen(site, sharing, host));
  lines.push("    log_by_lua_block { weir.log() }");
  indent(lines, requestedHost(site));
  indent(lines, headerTooLarge(configuration));
  const keys = new LuaSet<string>();
  let takesAll = false;
  for (const listener of site.listeners) {
    lines.push("");
    indent(lines, locations(listener, host));
    takesAll = takesAll || listener.path === "/";
  }
  if (!takesAll) {
    lines.push("");
    indent(lines, unmapped(hasCalls(site.sockets, sharing)));
  }
  for (const listener of site.listeners) {
    const key = listener.service.key;
    if (!keys.has(key)) {
      keys.add(key);
      lines.push("");
      indent(lines, furtherLocations(listener.service));
    }
  }
  lines.push("}");
  return lines;
}

/** The location of what no mapping is for; a call of gRPC is told so in its own way. */
function unmapped(hasCalls: boolean): string[] {
  return ["location / {", hasCalls ? "    content_by_lua_block { weir.unmapped() }" : "    return 404;", "}"];
}

/** The server of requests for a host that no mapping is for, on sockets to which calls of gRPC come, or none do. */
function defaultServer(
  sockets: readonly string[],
  hasCalls: boolean,
  configuration: Configuration,
  host: Host,
): string[] {
  const lines = ["server {"];
  const listens: string[] = [];
  for (const socket of sockets) listens.push(`listen ${socket} default_server`);
  indent(lines, listenLines(listens, hasCalls, host));
  indent(lines, unmapped(hasCalls));
  indent(lines, headerTooLarge(configuration));
  lines.push("}");
  return lines;
}

/** Servers of requests for hosts that no mapping is for. */
function defaultServers({ ofCalls, withoutDefault }: Sharing, configuration: Configuration, host: Host): string[] {
  const lines: string[] = [];
  for (const hasCalls of [false, true]) {
    const sockets: string[] = [];
    for (const socket of withoutDefault) if (ofCalls.has(socket) === hasCalls) sockets.push(socket);
    if (sockets.length > 0) {
      lines.push("");
      append(lines, defaultServer(sockets, hasCalls, configuration, host));
    }
  }
  return lines;
}

export { defaultServers, server };
