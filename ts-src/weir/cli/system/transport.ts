import * as ffi from "ffi";
import { frameLength, framed, longestFrame, unframed } from "../../dns/tcp_frame";
import type { NameServer, Transport, TransportFailure, TransportResult } from "../../model/dns_transport";
import { noSignal, sockets } from "./sockets";
import { secondsNow } from "./process";

// As Linux numbers them on x86 and ARM.
const stream = 1; // SOCK_STREAM
const datagram = 2; // SOCK_DGRAM
const nonBlocking = 0x800; // SOCK_NONBLOCK
const numericHost = 0x4; // AI_NUMERICHOST
const inProgress = 115; // EINPROGRESS
const readable = 1; // POLLIN
const writable = 4; // POLLOUT

/** A C record of what `getaddrinfo` finds. */
type Info = CData & {
  readonly family: number;
  readonly address: CData;
  readonly length: number;
};

/** A C array, from 0. */
type Infos = CData & LuaTable<number, Info>;

/** A socket on its way to a server that does not wait for anything; nothing where there is no way. */
function open(server: NameServer, kind: number): number | undefined {
  const found = ffi.new("struct weir_info *[1]") as Infos;
  const hints = ffi.new("struct weir_info", numericHost, 0, kind);
  if (sockets.getaddrinfo(server.address, `${server.port}`, hints, found) !== 0) return undefined;
  const info = found.get(0);
  const socket = sockets.socket(info.family, kind + nonBlocking, 0);
  const connected = sockets.connect(socket, info.address, info.length);
  const isUnderWay = connected === 0 || ffi.errno() === inProgress;
  sockets.freeaddrinfo(found.get(0));
  if (isUnderWay) return socket;
  sockets.close(socket);
  return undefined;
}

/** Waits until the socket can be read or written, or has an error to tell; says whether that came before the deadline. */
function wait(socket: number, events: number, deadline: number): boolean {
  const milliseconds = math.ceil((deadline - secondsNow()) * 1000);
  return milliseconds > 0 && sockets.poll(ffi.new("struct weir_poll", socket, events), 1, milliseconds) > 0;
}

function send(socket: number, message: string): boolean {
  return tonumber(sockets.send(socket, message, message.length, noSignal)) === message.length;
}

/** What comes next before the deadline. */
function receive(socket: number, deadline: number): TransportResult {
  if (!wait(socket, readable, deadline)) return $multi(undefined, "timeout");
  const buffer = ffi.new("char[?]", longestFrame);
  const received = tonumber(sockets.recv(socket, buffer, longestFrame, 0))!;
  if (received > 0) return $multi(ffi.string(buffer, received), undefined);
  return $multi(undefined, "unreachable");
}

/** Sends a datagram, and returns the first that comes and is accepted. */
function inquire(
  socket: number,
  message: string,
  deadline: number,
  accepts: (this: void, datagram: string) => boolean,
): TransportResult {
  if (!send(socket, message)) return $multi(undefined, "unreachable");
  let failure: TransportFailure | undefined;
  while (failure === undefined) {
    const [received, problem] = receive(socket, deadline);
    if (received !== undefined && accepts(received)) return $multi(received, undefined);
    failure = problem;
  }
  return $multi(undefined, failure);
}

/** Sends a message and receives the reply, each with the length before it (RFC 7766). */
function converse(socket: number, message: string, deadline: number): TransportResult {
  if (!wait(socket, writable, deadline)) return $multi(undefined, "timeout");
  if (!send(socket, framed(message))) return $multi(undefined, "unreachable");
  let received = "";
  while (received.length < frameLength(received)) {
    const [part, failure] = receive(socket, deadline);
    if (part === undefined) return $multi(undefined, failure);
    received = received + part;
  }
  return $multi(unframed(received), undefined);
}

/** The DNS transport of a process that does nothing else meanwhile. */
const blockingTransport: Transport = {
  udp: (server, message, seconds, accepts) => {
    const deadline = secondsNow() + seconds;
    const socket = open(server, datagram);
    if (socket === undefined) return $multi(undefined, "unreachable");
    const [reply, failure] = inquire(socket, message, deadline, accepts);
    sockets.close(socket);
    if (reply === undefined) return $multi(undefined, failure);
    return $multi(reply, undefined);
  },
  tcp: (server, message, seconds) => {
    const deadline = secondsNow() + seconds;
    const socket = open(server, stream);
    if (socket === undefined) return $multi(undefined, "unreachable");
    const [reply, failure] = converse(socket, message, deadline);
    sockets.close(socket);
    if (reply === undefined) return $multi(undefined, failure);
    return $multi(reply, undefined);
  },
};

export { blockingTransport };
