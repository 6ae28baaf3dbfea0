import type { Listener, Service } from "../../config/configuration";
import { secondsToConnect } from "../../config/connect_timeout";
import { writeDuration } from "../../config/types/measure";
import { affinityOf, cookieOf } from "../../policy/affinity";
import { append } from "../syntax/lines";
import { luaString } from "../syntax/lua_literal";
import { quote } from "../syntax/quote";
import { isLimited, limitsOf, nameOfLimits } from "./limits";
import type { HeaderLines } from "./request_id";

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

/** The location of bodies that go on as they come; each with its limits, as that is where they are read. */
function streamedName(listener: Listener): string {
  return `@streamed_${listener.service.key}${nameOfLimits(listener)}`;
}

/** Whether it matters that clients have addresses of their own, in which case the log phase has a look. */
function tellsClientsApart(listener: Listener): boolean {
  const variable = affinityOf(listener.service);
  return isLimited(listener) || variable === "remote_addr" || variable === "binary_remote_addr";
}

/** What a mapping does with its clients. */
function ofClients(listener: Listener): string[] {
  const lines = limitsOf(listener);
  if (tellsClientsApart(listener)) lines.push("    log_by_lua_block { weir.log_client() }");
  return lines;
}

/** A body that is too large to be kept on disk, for as long as its client likes, goes on as it comes, by a location of its own. */
function streamsLargeBodies(listener: Listener): string[] {
  if (!listener.service.buffering) return [];
  return [
    "    # A body of 10 MB and more is not kept.",
    '    if ($content_length ~ "^[0-9]{8}") {',
    "        return 490;",
    "    }",
    `    error_page 490 = ${streamedName(listener)};`,
  ];
}

/** Where these go, once there is a peer: afterwards they could not wait. */
function streamedLocation(listener: Listener, headers: HeaderLines): string[] {
  const { service } = listener;
  const lines = [
    `location ${streamedName(listener)} {`,
    "    lua_check_client_abort on;",
    `    access_by_lua_block { weir.wait(${luaString(service.key)}) }`,
  ];
  append(lines, proxyPass(service, headers));
  append(lines, ofClients(listener));
  lines.push("    proxy_request_buffering off;");
  append(lines, connection);
  lines.push("}");
  return lines;
}

/** The locations of a path and of what is below it. */
function locations(listener: Listener, headers: HeaderLines): string[] {
  const { path, service } = listener;
  const matches = path === "/" ? [path] : [`= ${quote(path)}`, quote(`${path}/`)];
  const lines: string[] = [];
  for (const match of matches) {
    if (lines.length > 0) lines.push("");
    lines.push(`location ${match} {`);
    append(lines, proxyPass(service, headers));
    append(lines, ofClients(listener));
    append(lines, streamsLargeBodies(listener));
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

/** How requests go to a service; `headers` are added to responses. */
function proxyPass(service: Service, headers: HeaderLines): string[] {
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
    for (const header of headers) lines.push(`    ${header}`);
  }
  lines.push(`    error_page 500 502 503 504 ${unavailable(service.key)};`);
  return lines;
}

/** Where requests go that Weir could not have answered by a peer: they wait for one there and go on, or are told why not. */
function unavailableLocation(service: Service, headers: HeaderLines): string[] {
  const lines = [
    `location ${unavailable(service.key)} {`,
    "    lua_check_client_abort on;",
    `    access_by_lua_block { weir.unavailable(${luaString(service.key)}) }`,
  ];
  append(lines, proxyPass(service, headers));
  lines.push("}");
  return lines;
}

export { locations, streamedLocation, streamedName, unavailableLocation };
