import type { Listener, Service } from "../../config/configuration";
import { secondsToConnect } from "../../config/connect_timeout";
import { writeDuration } from "../../config/types/measure";
import { cookieOf } from "../../policy/affinity";
import type { Host } from "../../model/host";
import { append } from "../syntax/lines";
import { luaString } from "../syntax/lua_literal";
import { quote } from "../syntax/quote";
import { callLines, unansweredLocation } from "./grpc";

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

function streamed(key: string): string {
  return `@streamed_${key}`;
}

/** A body that is too large to be kept on disk, for as long as its client likes, goes on as it comes, by a location of its own. */
function streamsLargeBodies({ buffering, key }: Service): string[] {
  if (!buffering) return [];
  return [
    "    # A body of 10 MB and more is not kept.",
    '    if ($content_length ~ "^[0-9]{8}") {',
    "        return 490;",
    "    }",
    `    error_page 490 = ${streamed(key)};`,
  ];
}

/** Where these go, once there is a peer: afterwards they could not wait. */
function streamedLocation(service: Service): string[] {
  const lines = [
    `location ${streamed(service.key)} {`,
    "    lua_check_client_abort on;",
    `    access_by_lua_block { weir.wait(${luaString(service.key)}) }`,
  ];
  append(lines, proxyPass(service));
  lines.push("    proxy_request_buffering off;");
  append(lines, connection);
  lines.push("}");
  return lines;
}

/** What is in a location of HTTP. */
function requestLines(service: Service): string[] {
  const lines = proxyPass(service);
  append(lines, streamsLargeBodies(service));
  return lines;
}

/** The locations of a path and of what is below it. */
function locations({ path, service }: Listener, host: Host): string[] {
  const matches = path === "/" ? [path] : [`= ${quote(path)}`, quote(`${path}/`)];
  const lines: string[] = [];
  for (const match of matches) {
    if (lines.length > 0) lines.push("");
    lines.push(`location ${match} {`);
    append(lines, service.protocol === "grpc" ? callLines(service) : requestLines(service));
    // Over HTTP/2 there is no such header.
    if (service.protocol === "http" || host.hasHttp2Directive) append(lines, connection);
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

/** The locations of a service to which others of it lead. */
function furtherLocations(service: Service): string[] {
  if (service.protocol === "grpc") return unansweredLocation(service);
  const lines: string[] = [];
  if (service.buffering) {
    append(lines, streamedLocation(service));
    lines.push("");
  }
  append(lines, unavailableLocation(service));
  return lines;
}

export { furtherLocations, locations };
