import { bracketed } from "../model/endpoint";
import type { NameServer, Transport, TransportFailure, TransportResult } from "../model/dns_transport";
import { exactly } from "./clock";
import { millisecondsUntil } from "./deadline";

const byte = string.byte;

/** The longest message TCP can carry with its length prefix. */
const longestStream = 65535 + 2;

function failureOf(reason: string): TransportFailure {
  return reason === "timeout" ? "timeout" : "unreachable";
}

/** The length that a TCP reply's prefix announces, prefix included; the prefix's own while it is incomplete. */
function announcedLength(received: string): number {
  const [high, low] = byte(received, 1, 2);
  return high === undefined || low === undefined ? 2 : high * 256 + low + 2;
}

function converse(socket: ngx.TcpSocket, server: NameServer, message: string, deadline: number): TransportResult {
  const toConnect = millisecondsUntil(deadline);
  if (toConnect === undefined) return $multi(undefined, "timeout");
  socket.settimeout(toConnect);
  const [connected, refusal] = socket.connect(bracketed(server.address), server.port);
  if (connected === undefined) return $multi(undefined, failureOf(refusal));
  const prefix = string.char(math.floor(message.length / 256), message.length % 256);
  const [sent, sendFailure] = socket.send(prefix + message);
  if (sent === undefined) return $multi(undefined, failureOf(sendFailure));
  let received = "";
  while (received.length < announcedLength(received)) {
    const toReceive = millisecondsUntil(deadline);
    if (toReceive === undefined) return $multi(undefined, "timeout");
    socket.settimeout(toReceive);
    const [part, receiveFailure] = socket.receiveany(longestStream);
    if (part === undefined) return $multi(undefined, failureOf(receiveFailure));
    received = received + part;
  }
  return $multi(string.sub(received, 3, announcedLength(received)), undefined);
}

/**
 * Fresh sockets for every query: an unpredictable port each time, and nothing that a changed network could leave stale.
 * @param onStray called for each datagram from a nameserver that does not answer the query it came for
 */
function makeTransport(onStray: (this: void) => void): Transport {
  function listen(socket: ngx.UdpSocket, deadline: number, accepts: (datagram: string) => boolean): TransportResult {
    let milliseconds = millisecondsUntil(deadline);
    while (milliseconds !== undefined) {
      socket.settimeout(milliseconds);
      const [datagram, failure] = socket.receive();
      if (datagram === undefined) return $multi(undefined, failureOf(failure));
      if (accepts(datagram)) return $multi(datagram, undefined);
      onStray();
      milliseconds = millisecondsUntil(deadline);
    }
    return $multi(undefined, "timeout");
  }

  function udp(
    server: NameServer,
    message: string,
    seconds: number,
    accepts: (this: void, datagram: string) => boolean,
  ): TransportResult {
    const deadline = exactly() + seconds;
    const socket = ngx.socket.udp();
    const [ready] = socket.setpeername(bracketed(server.address), server.port);
    if (ready === undefined) return $multi(undefined, "unreachable");
    const [sent] = socket.send(message);
    if (sent === undefined) {
      socket.close();
      return $multi(undefined, "unreachable");
    }
    const [datagram, failure] = listen(socket, deadline, accepts);
    socket.close();
    if (datagram === undefined) return $multi(undefined, failure);
    return $multi(datagram, undefined);
  }

  function tcp(server: NameServer, message: string, seconds: number): TransportResult {
    const socket = ngx.socket.tcp();
    const [reply, failure] = converse(socket, server, message, exactly() + seconds);
    socket.close();
    if (reply === undefined) return $multi(undefined, failure);
    return $multi(reply, undefined);
  }

  return { udp, tcp };
}

export { makeTransport };
