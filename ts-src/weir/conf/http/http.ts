import type { Configuration, Listener, Service } from "../../config/configuration";
import { servicesOf } from "../../config/subsystems";
import { tlsPortsIn } from "../../config/tls_ports";
import { writeDuration, writeSize } from "../../config/types/measure";
import type { Host } from "../../model/host";
import { subsystemOf } from "../../model/protocol";
import { accessLog } from "../syntax/access_log";
import { knownVariables } from "../syntax/known_variables";
import { append } from "../syntax/lines";
import { luaStart } from "../syntax/lua_start";
import { peerTlsDefaults, trustOf } from "../syntax/peer_tls";
import { quote } from "../syntax/quote";
import { snippets } from "../syntax/snippets";
import { tlsDefaults } from "../syntax/tls";
import { adminServers } from "./admin";
import { defaultServers } from "./default_server";
import { grpcDefaults, waitingRooms } from "./grpc";
import { logFormat } from "./logs";
import { proxyDefaults } from "./proxy_defaults";
import { canaryVariables } from "./second";
import { commonDirectives } from "./sent_header";
import { sentHeaders } from "./sent_headers";
import { server } from "./server";
import { sharingOf, sitesOf } from "./site";
import { upstream } from "./upstream";

/** The folders in which nginx keeps bodies that are too large for memory. */
const temporaryFolders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/** What holds for connections of every client. */
function clients(configuration: Configuration, host: Host, hasHosts: boolean): string[] {
  const timeout = writeDuration(configuration.client_timeout);
  const lines = [
    "server_tokens off;",
    "tcp_nodelay on;",
    "reset_timedout_connection on;",
    "absolute_redirect off;",
    `keepalive_timeout ${writeDuration(configuration.client_keepalive)};`,
    "keepalive_requests 100000;",
    "# What a slow client is: the header of a request takes no longer, and nothing else pauses for so long.",
    `client_header_timeout ${timeout};`,
    `client_body_timeout ${timeout};`,
    `send_timeout ${timeout};`,
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
  append(lines, accessLog(configuration, logFormat(configuration)));
  return lines;
}

function hasCalls(services: readonly Service[]): boolean {
  for (const { protocol } of services) if (protocol === "grpc") return true;
  return false;
}

function httpListeners({ listeners }: Configuration): readonly Listener[] {
  const found: Listener[] = [];
  for (const listener of listeners) if (subsystemOf(listener.protocol) === "http") found.push(listener);
  return found;
}

/** The lines between the braces of `http`. `folder` is for temporary files. */
function http(configuration: Configuration, host: Host, folder: string): string[] {
  const services = servicesOf(configuration, "http");
  const listeners = httpListeners(configuration);
  const sites = sitesOf(listeners, host.hasIPv6);
  const sharing = sharingOf(sites);
  const trust = trustOf(services, host);
  const sent = sentHeaders(configuration, listeners);
  const lines = luaStart(configuration, host, "http");
  lines.push("");
  append(lines, clients(configuration, host, sharing.hasHosts));
  for (const kind of temporaryFolders) lines.push(`${kind}_temp_path ${quote(`${folder}/${kind}`)};`);
  if (services.length > 0) {
    lines.push("");
    append(lines, proxyDefaults(configuration, listeners, sent));
    if (hasCalls(services)) append(lines, grpcDefaults(commonDirectives(sent), configuration));
    append(lines, peerTlsDefaults(hasCalls(services) ? ["proxy_ssl", "grpc_ssl"] : ["proxy_ssl"], services, trust));
  }
  if (tlsPortsIn("http", configuration.tlsPorts).length > 0) {
    lines.push("");
    append(lines, tlsDefaults("http"));
  }
  append(lines, knownVariables(services));
  append(lines, canaryVariables(listeners));
  append(lines, snippets(configuration, "http"));
  for (const service of services) {
    lines.push("");
    append(lines, upstream(service, host));
  }
  for (const site of sites) {
    lines.push("");
    append(lines, server(site, sharing, { configuration, host, trust, sent, port: site.port }));
  }
  append(lines, defaultServers(sites, sharing, configuration, host));
  append(lines, waitingRooms(configuration, host));
  lines.push("");
  append(lines, adminServers(configuration));
  return lines;
}

export { http, temporaryFolders };
