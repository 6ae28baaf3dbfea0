import type { Listener } from "../../config/configuration";
import { logged } from "../syntax/access_log";
import { append, indent } from "../syntax/lines";
import { quote } from "../syntax/quote";
import { snippets } from "../syntax/snippets";
import { ofClients } from "./clients";
import type { Context } from "./context";
import { callLines, unansweredLocation } from "./grpc";
import { named } from "./named_locations";
import { proxyPass } from "./proxy_pass";
import { redirection } from "./redirection";
import { isProxying, redirectToHttps } from "./redirect_https";
import { responseHeaders } from "./response_headers";
import { askFor, firstUpstream, laterUpstream } from "./second";
import { takeOff, takeOffNormalized } from "./stripped_path";

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

function location(match: string, inner: readonly string[]): string[] {
  const lines = [`location ${match} {`];
  indent(lines, inner);
  lines.push("}");
  return lines;
}

/** What is in a location of a mapping of gRPC. Before there was a directive for HTTP/2, its port spoke nothing else. */
function grpcLines(listener: Listener, context: Context): string[] {
  const lines = callLines(listener, context);
  if (context.host.http2 === "directive" || context.port.tls !== undefined) append(lines, connection);
  append(lines, snippets(context.configuration, "location"));
  return lines;
}

/** What is in a location of a mapping. */
function requestLines(listener: Listener, context: Context): string[] {
  const { protocol, redirect, strip_path } = listener;
  if (redirect !== undefined) return redirection(redirect, responseHeaders(listener, context));
  const lines = logged(context.configuration, "service", firstUpstream(listener));
  if (protocol === "grpc") {
    append(lines, grpcLines(listener, context));
    return lines;
  }
  append(lines, redirectToHttps(listener, context));
  if (!isProxying(listener, context)) return lines;
  if (strip_path) append(lines, takeOff(listener));
  append(lines, proxyPass(listener, firstUpstream(listener), context));
  append(lines, ofClients(listener));
  append(lines, responseHeaders(listener, context));
  append(lines, streamsLargeBodies(listener));
  append(lines, connection);
  if (strip_path) append(lines, takeOffNormalized(listener));
  append(lines, snippets(context.configuration, "location"));
  return lines;
}

/** The locations of a path and of what is below it. */
function locations(listener: Listener, context: Context): string[] {
  const { path } = listener;
  const matches = path === "/" ? [path] : [`= ${quote(path)}`, quote(`${path}/`)];
  const lines: string[] = [];
  for (const match of matches) {
    if (lines.length > 0) lines.push("");
    append(lines, location(match, requestLines(listener, context)));
  }
  return lines;
}

/** Where large bodies go, once there is a peer: afterwards they could not wait. */
function streamedLocation(listener: Listener, context: Context): string[] {
  const lines = ["lua_check_client_abort on;"];
  append(lines, askFor("wait", listener));
  append(lines, proxyPass(listener, laterUpstream(listener), context));
  append(lines, ofClients(listener));
  append(lines, responseHeaders(listener, context));
  lines.push("proxy_request_buffering off;");
  append(lines, connection);
  if (listener.strip_path) append(lines, takeOffNormalized(listener));
  append(lines, snippets(context.configuration, "location"));
  return location(named("streamed", listener), lines);
}

/** Where requests go that Weir could not have answered by a peer: they wait for one there and go on, or are told why not. */
function unavailableLocation(listener: Listener, context: Context): string[] {
  const lines = ["lua_check_client_abort on;"];
  append(lines, askFor("unavailable", listener));
  append(lines, proxyPass(listener, laterUpstream(listener), context));
  append(lines, responseHeaders(listener, context));
  append(lines, snippets(context.configuration, "location"));
  return location(named("unavailable", listener), lines);
}

/** The locations that those of a mapping lead to, each with an empty line before it. */
function furtherLocations(listener: Listener, context: Context): string[] {
  const lines: string[] = [];
  if (!isProxying(listener, context)) return lines;
  if (listener.protocol === "grpc") {
    lines.push("");
    append(lines, unansweredLocation(named("unavailable", listener), listener.service));
    return lines;
  }
  if (listener.service.buffering) {
    lines.push("");
    append(lines, streamedLocation(listener, context));
  }
  lines.push("");
  append(lines, unavailableLocation(listener, context));
  return lines;
}

export { furtherLocations, locations };
