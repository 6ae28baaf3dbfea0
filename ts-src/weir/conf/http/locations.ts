import type { Listener, Service } from "../../config/configuration";
import { secondsToConnect } from "../../config/connect_timeout";
import type { Redirect } from "../../config/types/redirect";
import { writeDuration } from "../../config/types/measure";
import { append, indent } from "../syntax/lines";
import { quote } from "../syntax/quote";
import { responseHeaders } from "./response_headers";
import { askFor, firstUpstream, laterUpstream } from "./second";
import { directivesOf, type SentHeaders } from "./sent_header";
import { takeOff, takeOffNormalized } from "./stripped_path";

const concat = table.concat;

/** The name of a location that requests of a mapping are led to. A server has no two mappings of one path. */
function named(kind: "streamed" | "unavailable", { path, service }: Listener): string {
  return quote(path === "/" ? `@${kind}_${service.key}` : `@${kind}_${service.key}${path}`);
}

/** A client that says more in `Connection` than what nginx sees to is seldom enough to be asked in Lua. */
const connection = [
  "# Headers that are named in Connection end here, and a WebSocket has its own timeout.",
  'if ($http_connection ~* "(?:^|,)[ \\t]*+(?!(?:close|keep-alive|te|http2-settings)[ \\t]*+(?:,|$))[^ \\t,]") {',
  "    rewrite_by_lua_block { weir.connection() }",
  "}",
];

/** A body that is too large to be kept on disk, for as long as its client likes, goes on as it comes, by a location of its own. */
function streamsLargeBodies(listener: Listener): string[] {
  if (!listener.service.buffering) return [];
  return [
    "# A body of 10 MB and more is not kept.",
    'if ($content_length ~ "^[0-9]{8}") {',
    "    return 490;",
    "}",
    `error_page 490 = ${named("streamed", listener)};`,
  ];
}

/** Where these go, once there is a peer: afterwards they could not wait. */
function streamedLocation(listener: Listener, headers: SentHeaders): string[] {
  const inner = ["lua_check_client_abort on;"];
  append(inner, askFor("wait", listener));
  append(inner, proxyPass(listener, laterUpstream(listener), headers));
  inner.push("proxy_request_buffering off;");
  append(inner, connection);
  if (listener.strip_path) append(inner, takeOffNormalized(listener));
  return location(named("streamed", listener), inner);
}

function location(match: string, inner: readonly string[]): string[] {
  const lines = [`location ${match} {`];
  indent(lines, inner);
  lines.push("}");
  return lines;
}

/** The locations of a mapping. */
function locations(listener: Listener, headers: SentHeaders): string[] {
  const { path, redirect, strip_path } = listener;
  if (redirect !== undefined) return below(path, redirection(redirect, responseHeaders(listener)));
  const inner = strip_path ? takeOff(listener) : [];
  append(inner, proxyPass(listener, firstUpstream(listener), headers));
  append(inner, streamsLargeBodies(listener));
  append(inner, connection);
  if (strip_path) append(inner, takeOffNormalized(listener));
  return below(path, inner);
}

/** What sends a client elsewhere: never where the client says, as the target begins with a host and what follows, with a slash. */
function redirection({ keepsPath, status, target }: Redirect, headers: readonly string[]): string[] {
  const lines = [`return ${status} ${quote(keepsPath ? `${target}$request_uri` : target)};`];
  append(lines, headers);
  return lines;
}

/** The locations of a path and of what is below it, which hold the same. */
function below(path: string, inner: readonly string[]): string[] {
  if (path === "/") return location(path, inner);
  const lines = location(`= ${quote(path)}`, inner);
  lines.push("");
  append(lines, location(quote(`${path}/`), inner));
  return lines;
}

/** What nginx tries again beside what it always does. */
function retryReasons({ retry_on }: Service): string {
  const reasons = ["error", "timeout"];
  for (const { first } of retry_on) reasons.push(`http_${first}`);
  return concat(reasons, " ");
}

/** How requests go to the service of a mapping. */
function proxyPass(listener: Listener, upstream: string, headers: SentHeaders): string[] {
  const { service, strip_path } = listener;
  const lines = [
    `proxy_pass http://${upstream}${strip_path ? "$weir_path" : ""};`,
    `proxy_connect_timeout ${writeDuration(secondsToConnect(service.connect_timeout))};`,
    `proxy_send_timeout ${writeDuration(service.send_timeout)};`,
    `proxy_read_timeout ${writeDuration(service.read_timeout)};`,
  ];
  if (!service.buffering) lines.push("proxy_request_buffering off;");
  if (service.retry_on.length > 0) lines.push(`proxy_next_upstream ${retryReasons(service)};`);
  append(lines, directivesOf(listener, headers));
  append(lines, responseHeaders(listener));
  lines.push(`error_page 500 502 503 504 ${named("unavailable", listener)};`);
  return lines;
}

/** Where requests go that Weir could not have answered by a peer: they wait for one there and go on, or are told why not. */
function unavailableLocation(listener: Listener, headers: SentHeaders): string[] {
  const inner = ["lua_check_client_abort on;"];
  append(inner, askFor("unavailable", listener));
  append(inner, proxyPass(listener, laterUpstream(listener), headers));
  return location(named("unavailable", listener), inner);
}

export { locations, streamedLocation, unavailableLocation };
