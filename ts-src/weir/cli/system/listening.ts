import * as ffi from "ffi";
import { bracketed } from "../../model/endpoint";
import { reason, sockets } from "./sockets";

// As Linux numbers them on x86 and ARM.
const stream = 1; // SOCK_STREAM
const datagram = 2; // SOCK_DGRAM
const numericHost = 0x4; // AI_NUMERICHOST
const socketLevel = 1; // SOL_SOCKET
const reuseAddress = 2; // SO_REUSEADDR
const version6 = 10; // AF_INET6
const version6Level = 41; // IPPROTO_IPV6
const version6Only = 26; // IPV6_V6ONLY
const notPermitted = 13; // EACCES
const inUse = 98; // EADDRINUSE
const notHere = 99; // EADDRNOTAVAIL

/** One that ends may need a moment to let go of its port: nginx tries as often. */
const tries = 5;
const millisecondsBetween = 500;

/** What helps against an error. */
const remedies: Readonly<Record<number, string>> = {
  [notPermitted]: "; map a port from 1024 on, or set the sysctl net.ipv4.ip_unprivileged_port_start=0",
  [inUse]: "; end what listens there, or map another port",
  [notHere]: "; no interface of this machine has that address",
};

/** A C record of what `getaddrinfo` finds. */
type Info = CData & { readonly family: number; readonly address: CData; readonly length: number };

/** Binds as nginx does, and lets go at once; the number of the error, 0 for none. */
function bindOnce({ address, family, length }: Info, kind: number): number {
  const socket = sockets.socket(family, kind, 0);
  if (socket < 0) return ffi.errno();
  const on = ffi.new("int[1]", 1);
  sockets.setsockopt(socket, socketLevel, reuseAddress, on, 4);
  if (family === version6) sockets.setsockopt(socket, version6Level, version6Only, on, 4);
  const error = sockets.bind(socket, address, length) === 0 ? 0 : ffi.errno();
  sockets.close(socket);
  return error;
}

/** Why nobody can listen there, with what helps; nothing where one can. */
function whyNotListen(address: string, port: number, isDatagram: boolean): string | undefined {
  const kind = isDatagram ? datagram : stream;
  const found = ffi.new("struct weir_info *[1]") as CData & LuaTable<number, Info>;
  const hints = ffi.new("struct weir_info", numericHost, 0, kind);
  if (sockets.getaddrinfo(address, `${port}`, hints, found) !== 0) return undefined;
  const info = found.get(0);
  let error = bindOnce(info, kind);
  for (const _ of $range(2, tries)) {
    if (error !== inUse) break;
    sockets.poll(ffi.new("struct weir_poll[1]"), 0, millisecondsBetween);
    error = bindOnce(info, kind);
  }
  sockets.freeaddrinfo(info);
  if (error === 0) return undefined;
  return `could not listen on ${bracketed(address)}:${port}: ${reason(error)}${remedies[error] ?? ""}`;
}

export { whyNotListen };
