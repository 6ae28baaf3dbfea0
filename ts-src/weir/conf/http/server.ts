import { append, indent } from "../syntax/lines";
import { quote } from "../syntax/quote";
import { snippets } from "../syntax/snippets";
import { acmeChallenge } from "./acme_challenge";
import type { Context } from "./context";
import { headerTooLarge } from "./header_too_large";
import { furtherLocations, locations } from "./locations";
import { answers } from "./over_limit";
import { portLines } from "./port";
import { requestIdToClient } from "./request_id";
import type { Sharing, Site } from "./site";
import { unmapped } from "./unmapped";

const concat = table.concat;

function listen(site: Site, sharing: Sharing, { host, port }: Context): string[] {
  const isDefault = (socket: string): boolean => site.hosts.length === 0 && sharing.shared.has(socket);
  const opens = (socket: string): boolean => sharing.first.get(socket) === site;
  const lines = portLines(site.sockets, port, host, isDefault, opens);
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
function hostOfRequest({ listeners, port }: Site): string[] {
  let name = "";
  for (const { service } of listeners) if (name === "") name = service.key;
  if (name === "") return [];
  const lines = [
    "# That of an absolute target, whatever the Host header says (RFC 9112, 3.2.2). HTTP/1.0 needs none, what goes to peers does.",
    "set $weir_host $http_host;",
    'if ($request ~ "^[^/*]+://([^/? ]+)") {',
    "    set $weir_host $1;",
    "}",
  ];
  if (port.hasHttp3) {
    append(lines, [
      "# nginx knows that of HTTP/3 by this alone.",
      'if ($weir_host = "") {',
      "    set $weir_host $host;",
      "}",
    ]);
  }
  append(lines, ['if ($weir_host = "") {', `    set $weir_host ${name};`, "}"]);
  return lines;
}

/** The server of some hosts on one port, with a location for each path. */
function server(site: Site, sharing: Sharing, context: Context): string[] {
  const { configuration, port } = context;
  const inner = listen(site, sharing, context);
  inner.push("log_by_lua_block { weir.log() }");
  append(inner, hostOfRequest(site));
  append(inner, headerTooLarge(configuration));
  append(inner, acmeChallenge(configuration, port));
  append(inner, snippets(configuration, "server"));
  let takesAll = false;
  for (const listener of site.listeners) {
    inner.push("");
    append(inner, locations(listener, context));
    takesAll = takesAll || listener.path === "/";
  }
  if (!takesAll) {
    inner.push("");
    append(inner, unmapped(port, configuration));
  }
  for (const listener of site.listeners) append(inner, furtherLocations(listener, context));
  append(inner, answers(site.listeners, requestIdToClient(configuration), configuration));
  const lines = ["server {"];
  indent(lines, inner);
  lines.push("}");
  return lines;
}

export { server };
