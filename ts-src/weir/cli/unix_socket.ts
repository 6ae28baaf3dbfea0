import * as ffi from "ffi";
import type { Result } from "../model/result";

ffi.cdef(`
  struct weir_unix_address { unsigned short family; char path[108]; };
  struct weir_time { long seconds; long microseconds; };
  int socket(int domain, int type, int protocol);
  int connect(int socket, const struct weir_unix_address *address, unsigned int length);
  int setsockopt(int socket, int level, int option, const struct weir_time *value, unsigned int length);
  long send(int socket, const char *data, size_t length, int flags);
  long recv(int socket, char *buffer, size_t length, int flags);
  int close(int file);
  char *strerror(int error);
`);

/**
 * The C library's sockets. What fails says so by -1, and `errno` has the reason.
 * @noSelf
 */
interface Sockets {
  readonly socket: (domain: number, type: number, protocol: number) => number;
  readonly connect: (socket: number, address: CData, length: number) => number;
  readonly setsockopt: (socket: number, level: number, option: number, value: CData, length: number) => number;
  readonly send: (socket: number, data: string, length: number, flags: number) => CData;
  readonly recv: (socket: number, buffer: CData, length: number, flags: number) => CData;
  readonly close: (file: number) => number;
  readonly strerror: (error: number) => CData;
}

const sockets = ffi.C as Sockets;

// As Linux numbers them on x86 and ARM.
const unixDomain = 1; // AF_UNIX
const stream = 1; // SOCK_STREAM
const socketLevel = 1; // SOL_SOCKET
const receiveTimeout = 20; // SO_RCVTIMEO
const sendTimeout = 21; // SO_SNDTIMEO, which is the timeout of connecting too
const noSignal = 0x4000; // MSG_NOSIGNAL

const addressSize = 110;
const timeSize = 16;
const bufferSize = 4096;

function reason(): string {
  return ffi.string(sockets.strerror(ffi.errno()));
}

/** Connects; nothing may then take longer than a second. */
function connect(path: string): Result<number> {
  const socket = sockets.socket(unixDomain, stream, 0);
  const second = ffi.new("struct weir_time", 1, 0);
  sockets.setsockopt(socket, socketLevel, receiveTimeout, second, timeSize);
  sockets.setsockopt(socket, socketLevel, sendTimeout, second, timeSize);
  const address = ffi.new("struct weir_unix_address", unixDomain, path);
  if (sockets.connect(socket, address, addressSize) === 0) return $multi(socket, undefined);
  const cause = reason();
  sockets.close(socket);
  return $multi(undefined, `could not connect to ${path}: ${cause}`);
}

/** Whether somebody accepts connections there. */
function isListening(path: string): boolean {
  const [socket] = connect(path);
  if (socket === undefined) return false;
  sockets.close(socket);
  return true;
}

/** Sends a request and returns all that comes until the other side closes. */
function exchange(path: string, request: string): Result<string> {
  const [socket, failure] = connect(path);
  if (socket === undefined) return $multi(undefined, failure);
  sockets.send(socket, request, request.length, noSignal);
  const buffer = ffi.new("char[?]", bufferSize);
  const parts: string[] = [];
  let received = tonumber(sockets.recv(socket, buffer, bufferSize, 0))!;
  while (received > 0) {
    parts.push(ffi.string(buffer, received));
    received = tonumber(sockets.recv(socket, buffer, bufferSize, 0))!;
  }
  const cause = reason();
  sockets.close(socket);
  if (received < 0) return $multi(undefined, `could not read from ${path}: ${cause}`);
  return $multi(table.concat(parts), undefined);
}

export { exchange, isListening };
