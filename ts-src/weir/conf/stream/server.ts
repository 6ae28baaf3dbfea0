import type { Configuration, Service } from "../../config/configuration";
import { sentProxyProtocol, takesProxyProtocol } from "../../config/proxy_protocol";
import { responsesTo } from "../../config/responses";
import { hasWaitingRoom, isOverTls } from "../../config/peer_tls";
import { affinityOf } from "../../policy/affinity";
import { logged } from "../syntax/access_log";
import { append, indent } from "../syntax/lines";
import { luaString } from "../syntax/lua_literal";
import { peerTls, type Trust } from "../syntax/peer_tls";
import { quote } from "../syntax/quote";
import { tlsServer } from "../syntax/tls";
import { limitOf } from "./limits";
import type { Port } from "./port";

/** Whether a port's services are told apart by the names that clients give in TLS (SNI). */
function hasHosts({ listeners }: Port): boolean {
  return listeners.length > 1 || listeners[0]!.host.length > 0;
}

/** The variable that has the key of the service that a client means; empty for none. */
function variableOf(number: number): string {
  return `weir_host_${number}`;
}

/** Which host means which service. */
function hostMap({ listeners }: Port, number: number): string[] {
  const lines = [`map $ssl_preread_server_name $${variableOf(number)} {`, "    hostnames;"];
  let fallback = '""';
  for (const { host, service } of listeners) {
    if (host.length === 0) fallback = service.key;
    for (const name of host) lines.push(`    ${quote(name)} ${service.key};`);
  }
  append(lines, [`    default ${fallback};`, "}"]);
  return lines;
}

function listen({ listeners, sockets, tls }: Port): string[] {
  const lines: string[] = [];
  // One socket for all workers would give a client's datagrams to any of them, each with a session of its own.
  const transport = listeners[0]!.protocol === "udp" ? "udp reuseport" : "so_keepalive=on";
  const encrypted = tls === undefined ? transport : `ssl ${transport}`;
  const parameters = takesProxyProtocol(listeners[0]!) ? `${encrypted} proxy_protocol` : encrypted;
  for (const socket of sockets) lines.push(`    listen ${socket} ${parameters};`);
  if (tls !== undefined) indent(lines, tlsServer(tls));
  return lines;
}

/**
 * How many datagrams end a session; nothing for any number. Each that has answers due is a session of its own: a client that asks
 * again from the same port gets another peer.
 */
function responses({ listeners }: Port): string[] {
  const count = responsesTo(listeners[0]!.service);
  return count === 0 ? [] : ["    proxy_requests 1;", `    proxy_responses ${count};`];
}

/**
 * Whether a service's clients had better wait before they are tried: as a rule they wait in the waiting room, which spares all
 * others a phase of nginx, but there nobody knows what ties a client to a peer, and who waits often would go the long way. Over TLS
 * there is none, as nginx would speak TLS to it.
 */
function waitsFirst(service: Service): boolean {
  return !hasWaitingRoom(service) || affinityOf(service) !== "" || service.max_connections > 0;
}

/** What comes before a peer is chosen, where anything does. */
function preread(port: Port, number: number): string[] {
  let isNeeded = hasHosts(port);
  for (const { host } of port.listeners) if (host.length === 0) isNeeded = false;
  for (const { service } of port.listeners) if (waitsFirst(service)) isNeeded = true;
  if (!isNeeded) return [];
  const key = luaString(port.listeners[0]!.service.key);
  const call = hasHosts(port) ? `preread_host("${variableOf(number)}")` : `preread(${key})`;
  return [`    preread_by_lua_block { weir.${call} }`];
}

/** Whose word on a client is believed, where connections begin with a header of the PROXY protocol. */
function believed({ listeners }: Port, { trusted }: Configuration): string[] {
  const lines: string[] = [];
  if (!takesProxyProtocol(listeners[0]!)) return lines;
  for (const { text } of trusted) lines.push(`    set_real_ip_from ${text};`);
  return lines;
}

/** The server of a port; `number` is unlike that of any other. */
function server(port: Port, number: number, configuration: Configuration, trust: Trust): string[] {
  const listener = port.listeners[0]!;
  const { protocol, service } = listener;
  const toPeers = sentProxyProtocol(listener);
  const lines: string[] = [];
  if (hasHosts(port)) append(lines, hostMap(port, number));
  lines.push("server {");
  append(lines, listen(port));
  append(lines, believed(port, configuration));
  append(lines, limitOf(listener));
  indent(lines, logged(configuration, "service", hasHosts(port) ? `$${variableOf(number)}` : service.key));
  if (hasHosts(port)) lines.push("    ssl_preread on;");
  if (protocol === "tcp") append(lines, preread(port, number));
  lines.push(`    proxy_pass ${hasHosts(port) ? `$${variableOf(number)}` : service.key};`);
  if (isOverTls(service)) lines.push("    proxy_ssl on;");
  indent(lines, peerTls("proxy_ssl", service, trust));
  if (toPeers !== "off") lines.push(`    proxy_protocol ${toPeers};`);
  if (protocol === "udp") append(lines, responses(port));
  lines.push("    log_by_lua_block { weir.log() }");
  lines.push("}");
  return lines;
}

export { hasHosts, server };
