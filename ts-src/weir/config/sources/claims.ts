import { subsystemOf } from "../../model/protocol";
import type { Listener } from "../configuration";
import { isOverTls } from "../peer_tls";
import type { Problem } from "../problem";

const concat = table.concat;

/** HTTP comes over TCP, and gRPC over HTTP. */
const transports = { http: "tcp", grpc: "tcp", tcp: "tcp", udp: "udp" };

/** The sockets of nginx that a listener has. */
function socketsOf({ address, http3, port, protocol }: Listener): readonly string[] {
  const addresses = address === "" ? ["0.0.0.0", "::"] : [address];
  const sockets: string[] = [];
  for (const one of addresses) {
    sockets.push(concat([transports[protocol], one, port], " "));
    if (http3) sockets.push(concat([transports.udp, one, port], " "));
  }
  return sockets;
}

/** What nginx does in one way for all that comes to a socket. */
const common = {
  http: ["proxy_protocol"],
  grpc: ["proxy_protocol"],
  tcp: ["proxy_protocol", "client_connections"],
  udp: [],
} as const;

/** The option in which two listeners of a socket differ though they cannot. */
function differenceOf(one: Listener, other: Listener): string | undefined {
  for (const option of common[one.protocol]) if (one[option] !== other[option]) return option;
  return one.protocol === "tcp" && one.service.peer_tls !== other.service.peer_tls ? "peer_tls" : undefined;
}

/** What a listener takes of the traffic of a socket: a path of each of its hosts, or of any. */
function claimsOn(socket: string, { host, path }: Listener): readonly string[] {
  if (host.length === 0) return [concat([socket, "", path], " ")];
  const claims: string[] = [];
  for (const name of host) claims.push(concat([socket, name, path], " "));
  return claims;
}

/** Who has what, by socket and by claim. */
interface Owners {
  readonly claims: LuaMap<string, string>;
  readonly sockets: LuaMap<string, { readonly listener: Listener; readonly where: string }>;
}

function newOwners(): Owners {
  return { claims: new LuaMap(), sockets: new LuaMap() };
}

/** Whether nginx can tell the requests of both apart. */
function canShare(one: Listener, other: Listener): boolean {
  return one.protocol === other.protocol || (isOfHttp(one) && isOfHttp(other));
}

function isOfHttp({ protocol }: Listener): boolean {
  return subsystemOf(protocol) === "http";
}

/** Who takes the same requests, or another protocol's at the same port. */
function ownerOf(listener: Listener, { claims, sockets }: Owners): string | undefined {
  for (const socket of socketsOf(listener)) {
    const first = sockets.get(socket);
    if (first !== undefined && !canShare(first.listener, listener)) return first.where;
    for (const one of claimsOn(socket, listener)) {
      const owner = claims.get(one);
      if (owner !== undefined) return owner;
    }
  }
  return undefined;
}

const separations = {
  http: "host=... or path=...",
  grpc: "host=... or path=...",
  tcp: "host=...",
  udp: "another address",
};

/** Adds a problem if another mapping takes the same requests, or both cannot be had at one port. */
function claim(listener: Listener, where: string, owners: Owners, problems: Problem[]): void {
  const { port, protocol } = listener;
  const owner = ownerOf(listener, owners);
  if (owner !== undefined) {
    const what = `port ${port} is taken by ${owner} already`;
    problems.push({ where, what, hint: `give one of them another port, ${separations[protocol]}` });
    return;
  }
  if (protocol === "tcp" && listener.host.length > 0 && isOverTls(listener.service)) {
    const what = "peer_tls does not go with host=... of TCP, whose clients speak TLS with the peers themselves";
    problems.push({ where, what, hint: "leave one of them out" });
    return;
  }
  if (protocol === "tcp" && listener.host.length > 0 && listener.tls.length > 0) {
    const what = "tls does not go with host=... of TCP, by which TLS goes on as it is";
    problems.push({ where, what, hint: "leave one of them out" });
    return;
  }
  for (const socket of socketsOf(listener)) {
    const first = owners.sockets.get(socket);
    const difference = first === undefined ? undefined : differenceOf(first.listener, listener);
    if (first === undefined) owners.sockets.set(socket, { listener, where });
    else if (difference !== undefined) {
      const what = `${difference} is another than that of ${first.where} at the same port`;
      problems.push({ where, what, hint: "write the same for both, or give one of them another port" });
      return;
    }
    for (const one of claimsOn(socket, listener)) owners.claims.set(one, where);
  }
}

export { claim, newOwners };
