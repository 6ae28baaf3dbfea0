import { createSocket, type RemoteInfo, type Socket as UdpSocket } from "node:dgram";
import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import packet from "dns-packet";
import { payloadOf, replyTo, strayTo, type Edns } from "./dns_reply.ts";
import type { Fault, Stray, Zone } from "./dns_zone.ts";
import { freePort } from "./weir.ts";

interface Query {
  readonly name: string;
  readonly type: string;
  readonly transport: "udp" | "tcp";
  /** Whether it came with EDNS0. */
  readonly extended: boolean;
  readonly id: number;
  /** The client's port. */
  readonly port: number;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

interface DnsServer {
  /** `address:port`, as an option of Weir wants it. */
  readonly at: string;
  readonly port: number;
  readonly queries: readonly Query[];
  /** Replaces what the name answers, from the next query on. A name never set is NXDOMAIN. */
  readonly set: (name: string, zone: Zone | Fault) => void;
  /** One fault for every name, until called with undefined. */
  readonly override: (fault: Fault | undefined) => void;
  /** What it makes of EDNS0; it honours it unless told otherwise. */
  readonly edns: (manner: Edns) => void;
  /** Datagrams get lost on their way to it: so many of the next ones. */
  readonly lose: (datagrams: number) => void;
  /** Closes the UDP port for good. */
  readonly closeUdp: () => Promise<void>;
  /** Closes or opens the TCP listener. */
  readonly refuseTcp: (refused: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Sender {
  readonly transport: Query["transport"];
  readonly port: number;
  readonly stray: (kind: Stray, message: Buffer) => void;
}

async function openUdp(address: string, port: number): Promise<UdpSocket> {
  const socket = createSocket(address.includes(":") ? "udp6" : "udp4");
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(port, address, resolve);
  });
  return socket;
}

async function listen(server: Server, address: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
}

/** Hands on each message of a stream of length-prefixed ones. */
function splitStream(connection: Socket, take: (message: Buffer) => void): void {
  let received = Buffer.alloc(0);
  connection.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
      const end = 2 + received.readUInt16BE(0);
      take(received.subarray(2, end));
      received = received.subarray(end);
    }
  });
}

function withLength(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

/** A DNS server that answers exactly what it is told, live; `port` 0 takes a free one, the same for UDP and TCP. */
async function startDnsServer(address = "127.0.0.1", port = 0): Promise<DnsServer> {
  const zones = new Map<string, Zone | Fault>();
  const queries: Query[] = [];
  const connections = new Set<Socket>();
  let everywhere: Fault | undefined;
  let edns: Edns = "honoured";
  let lost = 0;
  let stopped: Promise<unknown> | undefined;

  const answer = async (bytes: Buffer, sender: Sender): Promise<Buffer | undefined> => {
    const query = packet.decode(bytes);
    const question = query.questions?.[0];
    if (question === undefined) return undefined;
    const { transport, port: from } = sender;
    const name = question.name.toLowerCase();
    const extended = payloadOf(query) !== undefined;
    const { id = 0 } = query;
    queries.push({ name, type: question.type, transport, extended, id, port: from, at: performance.now() });
    const zone = everywhere ?? zones.get(name);
    const { delay: wait = 0, strays = [] } = typeof zone === "object" ? zone : {};
    for (const kind of strays) {
      const message = strayTo(query, question, kind);
      if (message !== undefined) sender.stray(kind, message);
    }
    if (wait > 0) await delay(wait);
    const known = everywhere === undefined ? zones : new Map([[name, everywhere]]);
    return replyTo(query, question, known, { udp: transport === "udp", edns });
  };

  const udp = await openUdp(address, port === 0 ? await freePort(address) : port);
  const elsewhere = await openUdp(address, 0);
  const taken = udp.address().port;
  udp.on("message", (bytes, from: RemoteInfo) => {
    if (lost > 0) {
      lost--;
      return;
    }
    const stray = (kind: Stray, message: Buffer): void => {
      (kind === "wrong_source" ? elsewhere : udp).send(message, from.port, from.address);
    };
    void answer(bytes, { transport: "udp", port: from.port, stray }).then((message) => {
      if (message !== undefined && udpClosed === undefined) udp.send(message, from.port, from.address);
    });
  });

  const tcp = createServer((connection) => {
    connections.add(connection);
    connection.on("close", () => connections.delete(connection));
    connection.on("error", () => connection.destroy());
    const from = connection.remotePort ?? 0;
    splitStream(connection, (bytes) => {
      void answer(bytes, { transport: "tcp", port: from, stray: () => undefined }).then((message) => {
        if (message !== undefined) connection.write(withLength(message));
      });
    });
  });
  await listen(tcp, address, taken);

  const close = (socket: UdpSocket): Promise<void> => new Promise((resolve) => socket.close(() => resolve()));
  let udpClosed: Promise<void> | undefined;
  const closeUdp = (): Promise<void> => (udpClosed ??= close(udp));

  const closeTcp = async (): Promise<void> => {
    for (const connection of connections) connection.destroy();
    await new Promise((resolve) => tcp.close(resolve));
  };

  return {
    at: `${address.includes(":") ? `[${address}]` : address}:${taken}`,
    port: taken,
    queries,
    set: (name, zone) => void zones.set(name.toLowerCase(), zone),
    override: (fault) => void (everywhere = fault),
    edns: (manner) => void (edns = manner),
    lose: (datagrams) => void (lost = datagrams),
    closeUdp,
    refuseTcp: async (refused) => {
      if (refused === tcp.listening) await (refused ? closeTcp() : listen(tcp, address, taken));
    },
    stop: async () => {
      await (stopped ??= Promise.all([closeTcp(), closeUdp(), close(elsewhere)]));
    },
  };
}

export { startDnsServer, type DnsServer, type Query };
