import { subsystemOf } from "../../model/protocol";
import type { Listener } from "../configuration";
import type { Problem } from "../problem";

const concat = table.concat;

/** HTTP comes over TCP, and gRPC over HTTP. */
const transports = { http: "tcp", grpc: "tcp", tcp: "tcp", udp: "udp" };

/** The sockets of nginx that a listener has. */
function socketsOf({ address, port, protocol }: Listener): readonly string[] {
  const addresses = address === "" ? ["0.0.0.0", "::"] : [address];
  const sockets: string[] = [];
  for (const one of addresses) sockets.push(concat([transports[protocol], one, port], " "));
  return sockets;
}

/** What a listener takes of the traffic of a socket. */
function claimOn(socket: string, { host, path }: Listener): string {
  return concat([socket, host, path], " ");
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
    const owner = claims.get(claimOn(socket, listener));
    if (owner !== undefined) return owner;
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
  for (const socket of socketsOf(listener)) {
    const first = owners.sockets.get(socket);
    if (first === undefined) owners.sockets.set(socket, { listener, where });
    else if (first.listener.service.proxy_protocol !== listener.service.proxy_protocol) {
      const what = `proxy_protocol is another than that of ${first.where} at the same port`;
      problems.push({ where, what, hint: "write the same for both, or give one of them another port" });
      return;
    }
    owners.claims.set(claimOn(socket, listener), where);
  }
}

export { claim, newOwners };
