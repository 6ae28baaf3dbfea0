import type { Configuration, Listener } from "../../config/configuration";
import { servicesOf } from "../../config/subsystems";
import { writeDuration, writeSize } from "../../config/types/measure";
import type { Host } from "../../model/host";
import { accessLog } from "../syntax/access_log";
import { knownVariables } from "../syntax/known_variables";
import { append } from "../syntax/lines";
import { luaStart } from "../syntax/lua_start";
import { quote } from "../syntax/quote";
import { forwardedHeaders, forwardedVariables } from "./forwarded";
import { logFormat } from "./logs";
import { requestHeaders, requestVariables } from "./request_headers";
import { canaryVariables } from "./second";
import { commonDirectives, commonTo, type SentHeader, type SentHeaders } from "./sent_header";
import { defaultServer, server } from "./server";
import { sharingOf, sitesOf } from "./site";
import { upstream } from "./upstream";

/** The folders in which nginx keeps bodies that are too large for memory. */
const temporaryFolders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/** Whether any mapping takes a part of the path off. */
function takesPathsOff({ listeners }: Configuration): boolean {
  for (const { strip_path } of listeners) if (strip_path) return true;
  return false;
}

function sentHeaders(configuration: Configuration): SentHeaders {
  const weirs: SentHeader[] = [];
  for (const header of requestHeaders) weirs.push(header);
  const forwarded = forwardedHeaders(configuration.trusted, takesPathsOff(configuration));
  for (const header of forwarded) weirs.push(header);
  return { weirs, common: commonTo(httpListeners(configuration)) };
}

/** What holds for requests of every service. */
function proxyDefaults(configuration: Configuration, headers: SentHeaders): string[] {
  const lines = requestVariables();
  append(lines, forwardedVariables(configuration.trusted, takesPathsOff(configuration)));
  append(lines, commonDirectives(headers));
  append(lines, [
    "# Responses come as they are, too: no peer may have Weir fetch something else, or slow it down.",
    "proxy_ignore_headers X-Accel-Redirect X-Accel-Expires X-Accel-Limit-Rate X-Accel-Charset;",
    "proxy_pass_header X-Accel-Buffering;",
    "proxy_redirect off;",
    "# How often and with which peers is Weir's to say. A request that is not idempotent is never sent twice.",
    "proxy_next_upstream error timeout;",
    "# A request that waited for a peer may have to wait again.",
    "recursive_error_pages on;",
    "# Each part of a response goes on at once, lest an event stream arrives at its end; a slow client slows its peer down. A peer",
    "# that asks for more (X-Accel-Buffering: yes) has memory, but no disk. The header has room for large cookies.",
    "proxy_buffering off;",
    "proxy_buffer_size 16k;",
    "proxy_buffers 8 16k;",
    "proxy_max_temp_file_size 0;",
    `client_max_body_size ${writeSize(configuration.max_body_size)};`,
  ]);
  return lines;
}

/** What holds for connections of every client. */
function clients(configuration: Configuration, host: Host, hasHosts: boolean): string[] {
  const lines = [
    "server_tokens off;",
    "tcp_nodelay on;",
    "reset_timedout_connection on;",
    "absolute_redirect off;",
    `keepalive_timeout ${writeDuration(configuration.client_keepalive)};`,
    "keepalive_requests 100000;",
    "# The memory of a request with these headers in one piece, not two.",
    "request_pool_size 10k;",
    `large_client_header_buffers 4 ${writeSize(configuration.max_header_size)};`,
    "# Headers whose names have underscores or dots go on too.",
    "underscores_in_headers on;",
    "ignore_invalid_headers off;",
  ];
  if (host.sparesIdleClients) {
    lines.push("# A client may be sending its next request just as the worker ends that it is connected to.");
    lines.push("keepalive_min_timeout 2s;");
  }
  if (hasHosts) append(lines, ["server_names_hash_bucket_size 512;", "server_names_hash_max_size 8192;"]);
  append(lines, accessLog(configuration, logFormat));
  return lines;
}

/** The server of what Weir says about itself. */
function adminServer(socket: string): string[] {
  return [
    "# /health, /ready, /status and /explain.",
    "server {",
    `    listen ${quote(`unix:${socket}`)};`,
    "    access_log off;",
    "    location / {",
    "        content_by_lua_block { weir.admin() }",
    "    }",
    "}",
  ];
}

function httpListeners({ listeners }: Configuration): readonly Listener[] {
  const found: Listener[] = [];
  for (const listener of listeners) if (listener.protocol === "http") found.push(listener);
  return found;
}

/** The lines between the braces of `http`. `folder` is for temporary files. */
function http(configuration: Configuration, host: Host, folder: string): string[] {
  const services = servicesOf(configuration, "http");
  const sites = sitesOf(httpListeners(configuration), host.hasIPv6);
  const sharing = sharingOf(sites);
  const headers = sentHeaders(configuration);
  const lines = luaStart(configuration, host, "http");
  lines.push("");
  append(lines, clients(configuration, host, sharing.hasHosts));
  for (const kind of temporaryFolders) lines.push(`${kind}_temp_path ${quote(`${folder}/${kind}`)};`);
  if (services.length > 0) {
    lines.push("");
    append(lines, proxyDefaults(configuration, headers));
  }
  append(lines, knownVariables(services));
  append(lines, canaryVariables(httpListeners(configuration)));
  for (const service of services) {
    lines.push("");
    append(lines, upstream(service, host));
  }
  for (const site of sites) {
    lines.push("");
    append(lines, server(site, sharing, configuration, headers));
  }
  if (sharing.withoutDefault.length > 0) {
    lines.push("");
    append(lines, defaultServer(sharing.withoutDefault, configuration));
  }
  lines.push("");
  append(lines, adminServer(configuration.socket));
  return lines;
}

export { http, temporaryFolders };
