import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer as createHttpsServer } from "node:https";
import type { Duplex } from "node:stream";
import { createServer as createTlsServer, type Server, type TLSSocket } from "node:tls";
import type { Issued } from "./certificates.ts";

/** A peer that speaks TLS, and says its name. */
interface TlsPeer {
  readonly name: string;
  /** Of each request, or session, the name that its connection asked for (SNI), and which connection it was, from 1. */
  readonly requests: readonly { readonly asked: string; readonly connection: number }[];
  /** How many connections got as far as TLS, and how many of these went on from an earlier session. */
  readonly connections: () => number;
  readonly resumed: () => number;
  /** How many got no further. */
  readonly failures: () => number;
  /** Shows another certificate from now on. */
  readonly show: (issued: Issued) => Promise<void>;
  /** Gone at once. */
  readonly stop: () => Promise<void>;
}

/** Node.js has the name that was asked for, or false; its types do not. */
interface Secured extends Duplex {
  readonly servername: string | false;
}

async function read({ certificate, key }: Issued): Promise<{ readonly cert: Buffer; readonly key: Buffer }> {
  return { cert: await readFile(certificate), key: await readFile(key) };
}

/** Has a server listen, and counts what comes; `note` is to be called for each request. */
async function listen(
  name: string,
  server: Server,
  address: string,
  port: number,
): Promise<{ readonly peer: TlsPeer; readonly note: (socket: Duplex) => void }> {
  const requests: { asked: string; connection: number }[] = [];
  const numbers = new WeakMap<object, number>();
  const sockets = new Set<Duplex>();
  let connections = 0;
  let resumed = 0;
  let failures = 0;
  server.on("connection", (socket: Duplex) => sockets.add(socket));
  server.prependListener("secureConnection", (socket: TLSSocket) => {
    numbers.set(socket, ++connections);
    if (socket.isSessionReused()) resumed += 1;
  });
  server.on("tlsClientError", () => (failures += 1));
  await once(server.listen(port, address), "listening");
  const peer: TlsPeer = {
    name,
    requests,
    connections: () => connections,
    resumed: () => resumed,
    failures: () => failures,
    show: async (next) => server.setSecureContext(await read(next)),
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  const note = (socket: Duplex): void =>
    void requests.push({ asked: (socket as Secured).servername || "", connection: numbers.get(socket) ?? 0 });
  return { peer, note };
}

/** A peer that speaks HTTP/1.1 over TLS. */
async function startTlsPeer(name: string, address: string, port: number, issued: Issued): Promise<TlsPeer> {
  const server = createHttpsServer(await read(issued));
  const { peer, note } = await listen(name, server, address, port);
  server.on("request", (request, response) => {
    note(request.socket);
    response.end(name);
  });
  // A WebSocket, as far as a proxy is concerned: it says back what it hears.
  server.on("upgrade", (request, socket: Duplex) => {
    note(request.socket);
    socket.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    socket.pipe(socket);
    socket.on("error", () => undefined);
  });
  return peer;
}

/** A peer that says back over TLS what it hears, after its name. */
async function startTlsEcho(name: string, address: string, port: number, issued: Issued): Promise<TlsPeer> {
  const server = createTlsServer(await read(issued));
  const { peer, note } = await listen(name, server, address, port);
  server.on("secureConnection", (socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data: Buffer) => {
      note(socket);
      socket.write(`${name} ${data.toString()}`);
    });
  });
  return peer;
}

export { startTlsEcho, startTlsPeer, type TlsPeer };
