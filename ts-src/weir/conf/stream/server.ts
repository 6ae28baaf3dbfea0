import type { Service } from "../../config/configuration";
import { responsesTo } from "../../config/responses";
import { affinityOf } from "../../policy/affinity";
import { append } from "../syntax/lines";
import { luaString } from "../syntax/lua_literal";
import { quote } from "../syntax/quote";
import type { Port } from "./port";

const proxyProtocols = { off: "off", out: "on", out_v2: "v2" };

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

function listen({ listeners, sockets }: Port): string[] {
  const lines: string[] = [];
  // One socket for all workers would give a client's datagrams to any of them, each with a session of its own.
  const parameters = listeners[0]!.protocol === "udp" ? "udp reuseport" : "so_keepalive=on";
  for (const socket of sockets) lines.push(`    listen ${socket} ${parameters};`);
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
 * others a phase of nginx, but there nobody knows what ties a client to a peer, and who waits often would go the long way.
 */
function waitsFirst(service: Service): boolean {
  return affinityOf(service) !== "" || service.max_connections > 0;
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

/** The server of a port; `number` is unlike that of any other. */
function server(port: Port, number: number): string[] {
  const { protocol, service } = port.listeners[0]!;
  const lines: string[] = [];
  if (hasHosts(port)) append(lines, hostMap(port, number));
  lines.push("server {");
  append(lines, listen(port));
  if (hasHosts(port)) lines.push("    ssl_preread on;");
  if (protocol === "tcp") append(lines, preread(port, number));
  lines.push(`    proxy_pass ${hasHosts(port) ? `$${variableOf(number)}` : service.key};`);
  if (service.proxy_protocol !== "off") lines.push(`    proxy_protocol ${proxyProtocols[service.proxy_protocol]};`);
  if (protocol === "udp") append(lines, responses(port));
  lines.push("    log_by_lua_block { weir.log() }");
  lines.push("}");
  return lines;
}

export { hasHosts, server };
