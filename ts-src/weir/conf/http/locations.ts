import type { Configuration, Listener, Service } from "../../config/configuration";
import { secondsToConnect } from "../../config/connect_timeout";
import type { TlsPort } from "../../config/tls_port";
import { HTTPS_PORT } from "../../config/types/https_port";
import { writeDuration } from "../../config/types/measure";
import { cookieOf } from "../../policy/affinity";
import { append } from "../syntax/lines";
import { luaString } from "../syntax/lua_literal";
import { quote } from "../syntax/quote";
import { hstsValue } from "./tls";

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
function streamedLocation({ hsts, service }: Listener, tls: TlsPort | undefined): string[] {
  const lines = [
    `location ${streamed(service.key)} {`,
    "    lua_check_client_abort on;",
    `    access_by_lua_block { weir.wait(${luaString(service.key)}) }`,
  ];
  append(lines, proxyPass(service));
  append(lines, responseHeaders(service, tls, hsts));
  lines.push("    proxy_request_buffering off;");
  append(lines, connection);
  lines.push("}");
  return lines;
}

/** Whether any request of a mapping goes to its service, and is not sent to https. */
function isProxying({ redirect_https }: Listener, tls: TlsPort | undefined, { trusted }: Configuration): boolean {
  return redirect_https === 0 || tls !== undefined || trusted.length > 0;
}

/** Sends clients to https, but those that a proxy in front says came by it. */
function redirectToHttps({ redirect_https }: Listener, { trusted }: Configuration): string[] {
  const port = redirect_https === HTTPS_PORT ? "" : `:${redirect_https}`;
  const redirect = `return 308 https://$host${port}$request_uri;`;
  const lines = [
    "    # A request of HTTP/1.0 may name no host.",
    '    if ($host = "") {',
    "        return 400;",
    "    }",
  ];
  if (trusted.length === 0) lines.push(`    ${redirect}`);
  else append(lines, ["    if ($weir_x_forwarded_proto != https) {", `        ${redirect}`, "    }"]);
  return lines;
}

/** What is in a location of a mapping. */
function locationLines(listener: Listener, tls: TlsPort | undefined, configuration: Configuration): string[] {
  const { hsts, redirect_https, service } = listener;
  const lines: string[] = [];
  if (redirect_https > 0 && tls === undefined) append(lines, redirectToHttps(listener, configuration));
  if (!isProxying(listener, tls, configuration)) return lines;
  append(lines, proxyPass(service));
  append(lines, responseHeaders(service, tls, hsts));
  append(lines, streamsLargeBodies(service));
  append(lines, connection);
  return lines;
}

/** The locations of a path and of what is below it. */
function locations(listener: Listener, tls: TlsPort | undefined, configuration: Configuration): string[] {
  const { path } = listener;
  const matches = path === "/" ? [path] : [`= ${quote(path)}`, quote(`${path}/`)];
  const lines: string[] = [];
  for (const match of matches) {
    if (lines.length > 0) lines.push("");
    lines.push(`location ${match} {`);
    append(lines, locationLines(listener, tls, configuration));
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
  lines.push(`    error_page 500 502 503 504 ${unavailable(service.key)};`);
  return lines;
}

/** What Weir adds to responses. Together, as what a location adds replaces what would be added around it. */
function responseHeaders(service: Service, tls: TlsPort | undefined, hsts: number): string[] {
  const lines: string[] = [];
  if (cookieOf(service) !== "") {
    lines.push("    # The balancer fills it in for a client that has a new peer.");
    lines.push('    set $weir_cookie "";');
    lines.push("    add_header Set-Cookie $weir_cookie always;");
  }
  if (tls !== undefined && hsts > 0) {
    lines.push("    proxy_hide_header Strict-Transport-Security;");
    lines.push(`    add_header Strict-Transport-Security ${hstsValue(hsts)} always;`);
  }
  return lines;
}

/** Where requests go that Weir could not have answered by a peer: they wait for one there and go on, or are told why not. */
function unavailableLocation({ hsts, service }: Listener, tls: TlsPort | undefined): string[] {
  const lines = [
    `location ${unavailable(service.key)} {`,
    "    lua_check_client_abort on;",
    `    access_by_lua_block { weir.unavailable(${luaString(service.key)}) }`,
  ];
  append(lines, proxyPass(service));
  append(lines, responseHeaders(service, tls, hsts));
  lines.push("}");
  return lines;
}

export { isProxying, locations, streamedLocation, unavailableLocation };
