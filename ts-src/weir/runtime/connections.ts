import * as ffi from "ffi";

import type { EndConnections, EndOfConnection } from "../model/ports";

ffi.cdef(`
int getpeername(int socket, void *address, unsigned int *length);
int inet_pton(int family, const char *text, void *address);
int shutdown(int socket, int how);
int getsockopt(int socket, int level, int option, void *value, unsigned int *length);
`);

/** The functions of the C library that are called. */
interface Sockets {
  readonly getpeername: (this: void, socket: number, address: CData, length: CData) => number;
  readonly inet_pton: (this: void, family: number, text: string, address: CData) => number;
  readonly shutdown: (this: void, socket: number, how: number) => number;
  readonly getsockopt: (
    this: void,
    socket: number,
    level: number,
    option: number,
    value: CData,
    length: CData,
  ) => number;
}

/** A C array, from 0. */
type Numbers = CData & LuaTable<number, number>;

// As Linux numbers them.
const ipv4 = 2; // AF_INET
const ipv6 = 10; // AF_INET6
const writing = 1; // SHUT_WR
const both = 2; // SHUT_RDWR
const noDescriptor = 9; // EBADF
const socketLevel = 1; // SOL_SOCKET
const socketType = 3; // SO_TYPE
const datagram = 2; // SOCK_DGRAM

/** So many unused descriptors in a row are the end of them: the kernel gives the lowest that is free. */
const GAP = 4096;

const sockets = ffi.C as Sockets;

/** The bytes of a `sockaddr` that tell one end from another, and the transport. */
function idOf(isDatagram: boolean, family: number, port: string, address: string): string {
  return `${isDatagram} ${family} ${port}${address}`;
}

/** The same for an address and port in words. */
function endBytes({ address, isDatagram, port }: EndOfConnection): string {
  const family = string.match(address, ":")[0] === undefined ? ipv4 : ipv6;
  const bytes = ffi.new("unsigned char[16]");
  sockets.inet_pton(family, address, bytes);
  const portBytes = string.char(math.floor(port / 256), port % 256);
  return idOf(isDatagram, family, portBytes, ffi.string(bytes, family === ipv4 ? 4 : 16));
}

function isOfDatagrams(descriptor: number, value: Numbers, length: Numbers): boolean {
  length.set(0, 4);
  return sockets.getsockopt(descriptor, socketLevel, socketType, value, length) === 0 && value.get(0) === datagram;
}

/** Where a connection leads; nothing if the descriptor is of something else. */
function farEnd(descriptor: number, isDatagram: boolean, record: Numbers, length: Numbers): string | undefined {
  length.set(0, 28);
  if (sockets.getpeername(descriptor, record, length) !== 0) return undefined;
  const family = record.get(0) + record.get(1) * 256;
  const bytes = ffi.string(record, 28);
  const port = string.sub(bytes, 3, 4);
  if (family === ipv4) return idOf(isDatagram, family, port, string.sub(bytes, 5, 8));
  return family === ipv6 ? idOf(isDatagram, family, port, string.sub(bytes, 9, 24)) : undefined;
}

/**
 * Ends this worker's connections to endpoints, as nginx offers no way to: it finds their sockets by where they lead. It sees the
 * far end of a connection close; through a socket of datagrams the client's next one cannot be sent, which ends the session. Some
 * milliseconds for thousands of connections: for timers.
 */
const endConnections: EndConnections = (ends) => {
  const wanted = new LuaSet<string>();
  for (const end of ends) wanted.add(endBytes(end));
  const record = ffi.new("unsigned char[28]") as Numbers;
  const length = ffi.new("unsigned int[1]") as Numbers;
  const kind = ffi.new("int[1]") as Numbers;
  let ended = 0;
  let unused = 0;
  let descriptor = 0;
  while (unused < GAP) {
    const isDatagram = isOfDatagrams(descriptor, kind, length);
    const end = farEnd(descriptor, isDatagram, record, length);
    if (end !== undefined && wanted.has(end)) {
      sockets.shutdown(descriptor, isDatagram ? writing : both);
      ended++;
    }
    unused = end === undefined && ffi.errno() === noDescriptor ? unused + 1 : 0;
    descriptor++;
  }
  return ended;
};

export { endConnections };
