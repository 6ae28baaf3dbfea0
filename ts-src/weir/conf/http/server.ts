import type { Configuration, Listener, Service } from "../../config/configuration";
import { writeDuration, writeSize } from "../../config/types/measure";
import { cookieOf } from "../../policy/affinity";
import { secondsToConnect } from "../../config/connect_timeout";
import { append, indent } from "../syntax/lines";
import { luaString } from "../syntax/lua_literal";
import { quote } from "../syntax/quote";
import type { Sharing, Site } from "./site";

const concat = table.concat;

function unavailable(key: string): string {
  return `@unavailable_${key}`;
}

/** A client that says more in `Connection` than what nginx sees to is seldom enough to be asked in Lua. */
const connection = [
  "    # Headers that are named in Connection end here, and a WebSocket has its own timeout.",
  '    if ($http_connection ~* "(?:^|,)[ \\t]*+(?!(?:close|keep-alive|te|http2-settings)[ \\t]*+(?:,|$))[^ \\t,]") {',
  "        rewrite_by_lua_block { weir.connection() }",
  "    }",
];

/** The locations of a path and of what is below it. */
function locations({ path, service }: Listener): string[] {
  const matches = path === "/" ? [path] : [`= ${quote(path)}`, quote(`${path}/`)];
  const lines: string[] = [];
  for (const match of matches) {
    if (lines.length > 0) lines.push("");
    lines.push(`location ${match} {`);
    append(lines, proxyPass(service));
    append(lines, connection);
    lines.push("}");
  }
  return lines;
}

/** What nginx tries again beside what it always does. */
function retryReasons({ retry_on }: Service): string {
  const reasons = ["error", "timeout"];
  for (const { first } of retry_on) reasons.push(`http_${first}`);
  return concat(reasons, " ");
}

/** How requests go to a service. */
function proxyPass(service: Service): string[] {
  const lines = [
    `    proxy_pass http://${service.key};`,
    `    proxy_connect_timeout ${writeDuration(secondsToConnect(service.connect_timeout))};`,
    `    proxy_send_timeout ${writeDuration(service.send_timeout)};`,
    `    proxy_read_timeout ${writeDuration(service.read_timeout)};`,
  ];
  if (!service.buffering) lines.push("    proxy_request_buffering off;");
  if (service.retry_on.length > 0) lines.push(`    proxy_next_upstream ${retryReasons(service)};`);
  if (cookieOf(service) !== "") {
    lines.push("    # The balancer fills it in for a client that has a new peer.");
    lines.push('    set $weir_cookie "";');
    lines.push("    add_header Set-Cookie $weir_cookie always;");
  }
  lines.push(`    error_page 500 502 503 504 ${unavailable(service.key)};`);
  return lines;
}

/** Where requests go that Weir could not have answered by a peer: they wait for one there and go on, or are told why not. */
function unavailableLocation(service: Service): string[] {
  const lines = [
    `location ${unavailable(service.key)} {`,
    "    lua_check_client_abort on;",
    `    access_by_lua_block { weir.unavailable(${luaString(service.key)}) }`,
  ];
  append(lines, proxyPass(service));
  lines.push("}");
  return lines;
}

function listen(site: Site, sharing: Sharing): string[] {
  const lines: string[] = [];
  for (const socket of site.sockets) {
    const isDefault = site.host === "" && sharing.shared.has(socket);
    lines.push(isDefault ? `listen ${socket} default_server;` : `listen ${socket};`);
  }
  if (site.host !== "") lines.push(`server_name ${quote(site.host)};`);
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
  const keys = new LuaSet<string>();
  let takesAll = false;
  for (const listener of site.listeners) {
    lines.push("");
    indent(lines, locations(listener));
    takesAll = takesAll || listener.path === "/";
  }
  if (!takesAll) {
    lines.push("");
    indent(lines, ["location / {", "    return 404;", "}"]);
  }
  for (const listener of site.listeners) {
    const key = listener.service.key;
    if (!keys.has(key)) {
      keys.add(key);
      lines.push("");
      indent(lines, unavailableLocation(listener.service));
    }
  }
  lines.push("}");
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
