import * as ffi from "ffi";
import type { Result } from "../../model/result";
import { noSignal, reason, sockets } from "./sockets";

ffi.cdef("struct weir_unix_address { unsigned short family; char path[108]; };");

// As Linux numbers them on x86 and ARM.
const unixDomain = 1; // AF_UNIX
const stream = 1; // SOCK_STREAM
const socketLevel = 1; // SOL_SOCKET
const receiveTimeout = 20; // SO_RCVTIMEO
const sendTimeout = 21; // SO_SNDTIMEO, which is the timeout of connecting too
const noSuchFile = 2; // ENOENT
const refused = 111; // ECONNREFUSED

const addressSize = 110;
const timeSize = 16;
const bufferSize = 4096;

/** The longest that fits, with the zero that ends it. */
const longestPath = 107;

/** The address of a socket by its file, and how large it is. */
interface UnixAddress {
  readonly record: CData;
  readonly size: number;
}

/** The address of a socket's file, whose name may not be long. */
function unixAddress(path: string): Result<UnixAddress> {
  if (path.length > longestPath) return $multi(undefined, `the name of ${path} is too long for a socket`);
  return $multi({ record: ffi.new("struct weir_unix_address", unixDomain, path), size: addressSize }, undefined);
}

/** Connects; nothing may then take longer than some seconds. Where that fails, it says the number of the error. */
function connect(path: string, seconds: number): LuaMultiReturn<[number, undefined] | [undefined, number]> {
  const socket = sockets.socket(unixDomain, stream, 0);
  const patience = ffi.new("struct weir_time", seconds, 0);
  sockets.setsockopt(socket, socketLevel, receiveTimeout, patience, timeSize);
  sockets.setsockopt(socket, socketLevel, sendTimeout, patience, timeSize);
  const address = ffi.new("struct weir_unix_address", unixDomain, path);
  if (sockets.connect(socket, address, addressSize) === 0) return $multi(socket, undefined);
  const error = ffi.errno();
  sockets.close(socket);
  return $multi(undefined, error);
}

/** Whether a process accepts connections there. */
function isListening(path: string): boolean {
  const [socket] = connect(path, 1);
  if (socket === undefined) return false;
  sockets.close(socket);
  return true;
}

/** Whether it is certain that no process does. It is not where this user may not look. */
function isDeserted(path: string): boolean {
  const [socket, error] = connect(path, 1);
  if (socket !== undefined) sockets.close(socket);
  return error === noSuchFile || error === refused;
}

/**
 * Sends a request and returns all that comes until the other side closes.
 * @param seconds how long the other side may be silent
 */
function exchange(path: string, request: string, seconds: number): Result<string> {
  const [socket, error] = connect(path, seconds);
  if (socket === undefined) return $multi(undefined, `could not connect to ${path}: ${reason(error)}`);
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

export { exchange, isDeserted, isListening, unixAddress };
