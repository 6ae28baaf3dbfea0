import type { Tls } from "../model/tls";

/** What is said where nginx does not say what it has against a certificate. */
const unverified = "its certificate is not valid";

/** A cosocket, as far as TLS goes. */
type Secured = Pick<ngx.TcpSocket, "sslhandshake">;

function attempt(this: void, socket: Secured, { isVerified, name }: Tls): string {
  const [, failure] = socket.sslhandshake(undefined, name, isVerified);
  return failure ?? "";
}

/**
 * Speaks TLS on a socket that is connected: why it cannot; empty if it can.
 *
 * The session is asked for, though it is of no use: without it, older versions of nginx's Lua module (0.10.23 is one) take a handshake
 * that comes about at once for good, whatever the certificate; with it they raise an error then.
 */
function handshake(socket: Secured, tls: Tls): string {
  const [isDone, failure] = pcall(attempt, socket, tls);
  return isDone ? failure : unverified;
}

export { handshake };
