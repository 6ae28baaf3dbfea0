import * as ffi from "ffi";

import type { EndConnections } from "../model/ports";

ffi.cdef(`
int getpeername(int socket, void *address, unsigned int *length);
int inet_pton(int family, const char *text, void *address);
int shutdown(int socket, int how);
int connect(int socket, const void *address, unsigned int length);
int getsockopt(int socket, int level, int option, void *value, unsigned int *length);
`);

/** The functions of the C library that are called. */
interface Sockets {
  readonly getpeername: (this: void, socket: number, address: CData, length: CData) => number;
  readonly inet_pton: (this: void, family: number, text: string, address: CData) => number;
  readonly shutdown: (this: void, socket: number, how: number) => number;
  readonly connect: (this: void, socket: number, address: CData, length: number) => number;
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
const both = 2; // SHUT_RDWR
const noDescriptor = 9; // EBADF
const socketLevel = 1; // SOL_SOCKET
const socketType = 3; // SO_TYPE
const datagram = 2; // SOCK_DGRAM

/** So many unused descriptors in a row are the end of them: the kernel gives the lowest that is free. */
const GAP = 4096;

const sockets = ffi.C as Sockets;

/** Where a connection leads: an address without brackets, and a port. */
interface Place {
  readonly address: string;
  readonly port: number;
}

/** The bytes of a `sockaddr` that tell one endpoint from another. */
function idOf(family: number, port: string, address: string): string {
  return `${family} ${port}${address}`;
}

/** The same for an address and port in words. */
function endpointBytes({ address, port }: Place): string {
  const family = string.match(address, ":")[0] === undefined ? ipv4 : ipv6;
  const bytes = ffi.new("unsigned char[16]");
  sockets.inet_pton(family, address, bytes);
  const portBytes = string.char(math.floor(port / 256), port % 256);
  return idOf(family, portBytes, ffi.string(bytes, family === ipv4 ? 4 : 16));
}

/** Where a connection leads; nothing if the descriptor is of something else. */
function farEnd(descriptor: number, record: Numbers, length: Numbers): string | undefined {
  length.set(0, 28);
  if (sockets.getpeername(descriptor, record, length) !== 0) return undefined;
  const family = record.get(0) + record.get(1) * 256;
  const bytes = ffi.string(record, 28);
  const port = string.sub(bytes, 3, 4);
  if (family === ipv4) return idOf(family, port, string.sub(bytes, 5, 8));
  return family === ipv6 ? idOf(family, port, string.sub(bytes, 9, 24)) : undefined;
}

function isDatagram(descriptor: number, value: Numbers, length: Numbers): boolean {
  length.set(0, 4);
  return sockets.getsockopt(descriptor, socketLevel, socketType, value, length) === 0 && value.get(0) === datagram;
}

/**
 * Ends a connection: nginx sees its far end close. A datagram socket is led nowhere, as connect(2) does for an address without a
 * family: the next datagram of the client fails, which ends the session.
 */
function endOne(descriptor: number, isConnection: boolean): void {
  if (isConnection) sockets.shutdown(descriptor, both);
  else sockets.connect(descriptor, ffi.new("unsigned char[16]"), 16);
}

/**
 * Ends this worker's connections to endpoints, as nginx offers no way to: it finds their sockets by where they lead. Some
 * milliseconds for thousands of connections: for timers.
 */
const endConnections: EndConnections = (endpoints) => {
  const wanted = new LuaSet<string>();
  for (const endpoint of endpoints) wanted.add(endpointBytes(endpoint));
  const record = ffi.new("unsigned char[28]") as Numbers;
  const length = ffi.new("unsigned int[1]") as Numbers;
  const kind = ffi.new("int[1]") as Numbers;
  let ended = 0;
  let unused = 0;
  let descriptor = 0;
  while (unused < GAP) {
    const end = farEnd(descriptor, record, length);
    if (end !== undefined && wanted.has(end)) {
      endOne(descriptor, !isDatagram(descriptor, kind, length));
      ended++;
    }
    unused = end === undefined && ffi.errno() === noDescriptor ? unused + 1 : 0;
    descriptor++;
  }
  return ended;
};

export { endConnections };
