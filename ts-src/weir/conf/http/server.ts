import type { Configuration, Listener } from "../../config/configuration";
import { writeSize } from "../../config/types/measure";
import { append, indent } from "../syntax/lines";
import { quote } from "../syntax/quote";
import { locations, streamedLocation, unavailableLocation } from "./locations";
import type { SentHeaders } from "./sent_header";
import type { Sharing, Site } from "./site";

const concat = table.concat;

function listen(site: Site, sharing: Sharing): string[] {
  const lines: string[] = [];
  for (const socket of site.sockets) {
    const isDefault = site.hosts.length === 0 && sharing.shared.has(socket);
    lines.push(isDefault ? `listen ${socket} default_server;` : `listen ${socket};`);
  }
  if (site.hosts.length > 0) {
    const names: string[] = [];
    for (const name of site.hosts) names.push(quote(name));
    lines.push(`server_name ${concat(names, " ")};`);
  }
  return lines;
}

/**
 * The host of a request, which peers are told, is the one that it is routed by. In the server, where it costs half of what two
 * maps do. Redirects need none.
 */
function host({ listeners }: Site): string[] {
  let name = "";
  for (const { service } of listeners) if (name === "") name = service.key;
  if (name === "") return [];
  return [
    "# That of an absolute target, whatever the Host header says (RFC 9112, 3.2.2). HTTP/1.0 needs none, what goes to peers does.",
    "set $weir_host $http_host;",
    'if ($request ~ "^[^/*]+://([^/? ]+)") {',
    "    set $weir_host $1;",
    "}",
    'if ($weir_host = "") {',
    `    set $weir_host ${name};`,
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

/** The server of some hosts on one port, with a location for each path. */
function server(site: Site, sharing: Sharing, configuration: Configuration, headers: SentHeaders): string[] {
  const lines = ["server {"];
  indent(lines, listen(site, sharing));
  lines.push("    log_by_lua_block { weir.log() }");
  indent(lines, host(site));
  indent(lines, headerTooLarge(configuration));
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
  for (const listener of site.listeners) if (listener.redirect === undefined) indent(lines, further(listener, headers));
  lines.push("}");
  return lines;
}

/** Where requests of a mapping go that the locations of its path cannot serve. */
function further(listener: Listener, headers: SentHeaders): string[] {
  const lines = [""];
  if (listener.service.buffering) {
    append(lines, streamedLocation(listener, headers));
    lines.push("");
  }
  append(lines, unavailableLocation(listener, headers));
  return lines;
}

/** The server of requests for a host that no mapping is for. */
function defaultServer(sockets: readonly string[], configuration: Configuration): string[] {
  const lines = ["server {"];
  for (const socket of sockets) lines.push(`    listen ${socket} default_server;`);
  lines.push("    location / {");
  lines.push("        return 404;");
  lines.push("    }");
  indent(lines, headerTooLarge(configuration));
  lines.push("}");
  return lines;
}

export { defaultServer, server };
