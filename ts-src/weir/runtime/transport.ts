import { frameLength, framed, longestFrame, unframed } from "../dns/tcp_frame";
import { bracketed } from "../model/endpoint";
import type { NameServer, Transport, TransportFailure, TransportResult } from "../model/dns_transport";
import { clock, exactly } from "./clock";
import { millisecondsUntil } from "./deadline";

function failureOf(reason: string): TransportFailure {
  return reason === "timeout" ? "timeout" : "unreachable";
}

function converse(socket: ngx.TcpSocket, server: NameServer, message: string, deadline: number): TransportResult {
  const toConnect = millisecondsUntil(deadline);
  if (toConnect === undefined) return $multi(undefined, "timeout");
  socket.settimeout(toConnect);
  const [connected, refusal] = socket.connect(bracketed(server.address), server.port);
  if (connected === undefined) return $multi(undefined, failureOf(refusal));
  const [sent, sendFailure] = socket.send(framed(message));
  if (sent === undefined) return $multi(undefined, failureOf(sendFailure));
  let received = "";
  while (received.length < frameLength(received)) {
    const toReceive = millisecondsUntil(deadline);
    if (toReceive === undefined) return $multi(undefined, "timeout");
    socket.settimeout(toReceive);
    const [part, receiveFailure] = socket.receiveany(longestFrame);
    if (part === undefined) return $multi(undefined, failureOf(receiveFailure));
    received = received + part;
  }
  return $multi(unframed(received), undefined);
}

/**
 * Fresh sockets for every query: an unpredictable port each time, and nothing that a changed network could leave stale.
 * @param onStray called for each datagram from a nameserver that does not answer the query it came for
 */
function makeTransport(onStray: (this: void) => void): Transport {
  function listen(socket: ngx.UdpSocket, seconds: number, accepts: (datagram: string) => boolean): TransportResult {
    const deadline = clock() + seconds;
    let milliseconds: number | undefined = math.ceil(seconds * 1000);
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
    const socket = ngx.socket.udp();
    const [ready] = socket.setpeername(bracketed(server.address), server.port);
    if (ready === undefined) return $multi(undefined, "unreachable");
    const [sent] = socket.send(message);
    if (sent === undefined) {
      socket.close();
      return $multi(undefined, "unreachable");
    }
    const [datagram, failure] = listen(socket, seconds, accepts);
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
