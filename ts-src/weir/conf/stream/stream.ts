import type { Configuration, Listener, Service } from "../../config/configuration";
import { servicesOf, streamSocketOf, waitingRoomsOf } from "../../config/subsystems";
import { tlsPortsIn } from "../../config/tls_ports";
import type { Host } from "../../model/host";
import { subsystemOf } from "../../model/protocol";
import { accessLog, logged } from "../syntax/access_log";
import { knownVariables } from "../syntax/known_variables";
import { append, indent } from "../syntax/lines";
import { luaStart } from "../syntax/lua_start";
import { luaString } from "../syntax/lua_literal";
import { peerTlsDefaults, trustOf } from "../syntax/peer_tls";
import { quote } from "../syntax/quote";
import { snippets } from "../syntax/snippets";
import { tlsDefaults } from "../syntax/tls";
import { zones } from "./limits";
import { logFormat } from "./logs";
import { type Port, portsOf } from "./port";
import { hasHosts, server } from "./server";

/** What holds for sessions of every service. */
const sessions = [
  "# Who has said all may still listen: each side's end goes on to the other alone.",
  "proxy_half_close on;",
  "proxy_socket_keepalive on;",
];

/** The upstream of a service, in which nginx wants a server though none is ever used. */
function upstream({ key }: Service): string[] {
  return [
    `upstream ${key} {`,
    "    server 0.0.0.1:1;",
    `    balancer_by_lua_block { weir.balance(${luaString(key)}) }`,
    "}",
  ];
}

/** Where connections go that no peer has accepted: they wait, as they did at first, and are proxied once more. */
function waitingRoom(key: string, socket: string, number: number, configuration: Configuration): string[] {
  const again = `weir~again${number}`;
  const lines = [
    `upstream ${again} {`,
    "    server 0.0.0.1:1;",
    `    balancer_by_lua_block { weir.balance_again(${luaString(key)}) }`,
    "}",
    "server {",
    `    listen ${quote(`unix:${socket}`)};`,
  ];
  indent(lines, logged(configuration, "service", key));
  append(lines, [
    `    preread_by_lua_block { weir.preread_again(${luaString(key)}) }`,
    `    proxy_pass ${again};`,
    "    log_by_lua_block { weir.log() }",
    "}",
  ]);
  return lines;
}

/** The server of what this Weir says about itself, to the one of `http`. */
function adminServer(socket: string): string[] {
  return [
    "server {",
    `    listen ${quote(`unix:${socket}`)};`,
    "    access_log off;",
    "    content_by_lua_block { weir.admin() }",
    "}",
  ];
}

function streamListeners({ listeners }: Configuration): readonly Listener[] {
  const found: Listener[] = [];
  for (const listener of listeners) if (subsystemOf(listener.protocol) === "stream") found.push(listener);
  return found;
}

/** The names in a map are hashed, whose buckets have room for short ones only. */
function hashes(ports: readonly Port[]): string[] {
  for (const port of ports) if (hasHosts(port)) return ["map_hash_bucket_size 512;", "map_hash_max_size 8192;"];
  return [];
}

/** The lines between the braces of `stream`. */
function stream(configuration: Configuration, host: Host): string[] {
  const services = servicesOf(configuration, "stream");
  const ports = portsOf(streamListeners(configuration), host.hasIPv6);
  const trust = trustOf(services, host);
  const lines = luaStart(configuration, host, "stream");
  lines.push("");
  // Before the first map, after which nginx takes it for said.
  append(lines, hashes(ports));
  append(lines, accessLog(configuration, logFormat(configuration)));
  append(lines, sessions);
  append(lines, peerTlsDefaults(["proxy_ssl"], services, trust));
  if (tlsPortsIn("stream", configuration.tlsPorts).length > 0) append(lines, tlsDefaults("stream"));
  append(lines, zones(ports));
  append(lines, knownVariables(services));
  append(lines, snippets(configuration, "stream"));
  for (const service of services) {
    lines.push("");
    append(lines, upstream(service));
  }
  for (const index of $range(1, ports.length)) {
    lines.push("");
    append(lines, server(ports[index - 1]!, index, configuration, trust));
  }
  const rooms = waitingRoomsOf(configuration, "stream");
  for (const index of $range(1, services.length)) {
    const { key } = services[index - 1]!;
    const socket = rooms.get(key);
    if (socket !== undefined) {
      lines.push("");
      append(lines, waitingRoom(key, socket, index, configuration));
    }
  }
  lines.push("");
  append(lines, adminServer(streamSocketOf(configuration)));
  return lines;
}

export { stream };
