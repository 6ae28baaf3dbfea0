import type { Configuration, Listener, Service } from "../../config/configuration";
import { secondsToConnect } from "../../config/connect_timeout";
import { isOverTls } from "../../config/peer_tls";
import { servicesOf, waitingRoomsOf } from "../../config/subsystems";
import { writeDuration } from "../../config/types/measure";
import { keyInWaitingRoom } from "../../http/http_service";
import type { Host } from "../../model/host";
import { isLogged } from "../syntax/access_log";
import { append, indent } from "../syntax/lines";
import { luaString } from "../syntax/lua_literal";
import { peerTls } from "../syntax/peer_tls";
import { quote } from "../syntax/quote";
import { ofClients } from "./clients";
import type { Context } from "./context";
import { named } from "./named_locations";
import { type Port, portLines } from "./port";
import { upstream } from "./upstream";

/** What comes to a waiting room are calls, from Weir alone. */
const room: Port = { tls: undefined, hasCalls: true, hasHttp3: false, isProxied: false };

function isNone(this: void): boolean {
  return false;
}

/** What is said in another way here, and headers of a connection, which HTTP/2 has not: nginx leaves them out itself. */
const others = new LuaSet<string>();
for (const name of ["Host", "Upgrade", "Connection"]) others.add(name);

/** The host of a call. nginx would tell it in `Host` alone, which some servers do not take for it; the first header is still in time. */
function authority(value: string): string[] {
  return [`grpc_set_header :authority ${value};`, 'grpc_set_header Host "";'];
}

/**
 * What holds for calls of every service of gRPC.
 * @param proxied the directives for HTTP: what peers are told of clients there they are told here, and nothing else
 */
function grpcDefaults(proxied: readonly string[], configuration: Configuration): string[] {
  const lines = ["# The same for gRPC, which has directives of its own."];
  append(lines, authority("$weir_host"));
  for (const line of proxied) {
    const [rest, name] = string.match(line, "^proxy_set_header ((%S+) .*)$");
    if (rest !== undefined && !others.has(name!)) lines.push(`grpc_set_header ${rest}`);
  }
  append(lines, [
    "grpc_ignore_headers X-Accel-Redirect X-Accel-Expires X-Accel-Limit-Rate X-Accel-Charset;",
    "grpc_next_upstream error timeout;",
  ]);
  if (isLogged(configuration)) lines.push("grpc_hide_header Weir-Account;");
  append(lines, [
    "grpc_buffer_size 16k;",
    "# A client has one connection for all its calls, streams that last included: beyond so many it would wait in silence.",
    "http2_max_concurrent_streams 1024;",
  ]);
  return lines;
}

/**
 * How calls go to a service.
 * @param unavailable the location of those that no peer answers
 */
function grpcPass(service: Service, upstream: string, unavailable: string): string[] {
  return [
    `grpc_pass ${isOverTls(service) ? "grpcs" : "grpc"}://${upstream};`,
    `grpc_connect_timeout ${writeDuration(secondsToConnect(service.connect_timeout))};`,
    `grpc_send_timeout ${writeDuration(service.send_timeout)};`,
    `grpc_read_timeout ${writeDuration(service.read_timeout)};`,
    "# A client may say nothing for as long as its peer says something, and a stream has no size.",
    "client_body_timeout 24d;",
    "client_max_body_size 0;",
    `error_page 500 502 503 504 ${unavailable};`,
  ];
}

/** What is in a location of gRPC: calls wait before any of them is read, as they are never kept. */
function callLines(listener: Listener, { trust }: Context): string[] {
  const { service } = listener;
  const lines = ["lua_check_client_abort on;", `access_by_lua_block { weir.wait(${luaString(service.key)}) }`];
  append(lines, grpcPass(service, service.key, named("unavailable", listener)));
  append(lines, peerTls("grpc_ssl", service, trust));
  append(lines, ofClients(listener));
  return lines;
}

/** Where calls go that Weir could not have answered by a peer: they are told why not. */
function unansweredLocation(name: string, { key }: Service): string[] {
  return [`location ${name} {`, `    content_by_lua_block { weir.unavailable(${luaString(key)}) }`, "}"];
}

/**
 * Where calls go that no peer has accepted. Nothing of them was sent, but a second `grpc_pass` would send it without what the first
 * one has read: so they are proxied to a server of Weir's own, wait there, and are proxied once more. What peers are told was
 * settled before.
 */
function waitingRoom(service: Service, socket: string, host: Host, configuration: Configuration): string[] {
  const again = keyInWaitingRoom(service.key);
  const lines = upstream(service, host, again);
  lines.push("server {");
  indent(lines, portLines([quote(`unix:${socket}`)], room, host, isNone, isNone));
  if (isLogged(configuration)) {
    append(lines, [
      "    # The line is that of the call outside, which is told what it says.",
      "    access_log off;",
      '    add_header Weir-Account "$weir_waited $weir_reason $upstream_addr" always;',
    ]);
  }
  append(lines, ["    log_by_lua_block { weir.log() }", "    location / {"]);
  const inner = ["    lua_check_client_abort on;", `    access_by_lua_block { weir.wait_again(${luaString(again)}) }`];
  indent(inner, authority("$http_host"));
  indent(inner, grpcPass(service, again, "@unavailable"));
  indent(lines, inner);
  lines.push("    }");
  indent(lines, unansweredLocation("@unavailable", service));
  lines.push("}");
  return lines;
}

/** All of them. */
function waitingRooms(configuration: Configuration, host: Host): string[] {
  const lines: string[] = [];
  const rooms = waitingRoomsOf(configuration, "http");
  for (const service of servicesOf(configuration, "http")) {
    const socket = rooms.get(service.key);
    if (socket !== undefined) {
      lines.push("");
      append(lines, waitingRoom(service, socket, host, configuration));
    }
  }
  return lines;
}

export { callLines, grpcDefaults, unansweredLocation, waitingRooms };
