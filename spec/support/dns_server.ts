import { createSocket, type Socket as UdpSocket } from "node:dgram";
import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import packet, { type Answer, type DecodedPacket, type Packet } from "dns-packet";
import { freePort } from "./weir.ts";

/** What a name does instead of answering; `nodata` is NOERROR without a record. */
type Fault =
  "nodata" | "nxdomain" | "servfail" | "refused" | "silence" | "garbage" | "wrong_id" | "wrong_question" | "truncated";

interface Srv {
  readonly target: string;
  readonly port: number;
  readonly priority?: number;
  readonly weight?: number;
}

/** What one name answers; a type that is not given has no data. */
interface Zone {
  readonly A?: readonly string[] | Fault;
  readonly AAAA?: readonly string[] | Fault;
  readonly SRV?: readonly Srv[] | Fault;
  readonly CNAME?: string;
  /** Seconds; 600 when not given, as Docker's server says. */
  readonly ttl?: number;
  /** Milliseconds before the answer leaves. */
  readonly delay?: number;
}

interface Query {
  readonly name: string;
  readonly type: string;
  readonly transport: "udp" | "tcp";
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

interface DnsServer {
  /** `address:port`, as an option of Weir wants it. */
  readonly at: string;
  readonly queries: readonly Query[];
  /** Replaces what the name answers, from the next query on. A name never set is NXDOMAIN. */
  readonly set: (name: string, zone: Zone | Fault) => void;
  /** One fault for every name, until called with undefined. */
  readonly override: (fault: Fault | undefined) => void;
  /** Closes or opens the TCP listener. */
  readonly refuseTcp: (refused: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

type Question = NonNullable<Packet["questions"]>[number];

const AUTHORITATIVE = 0x0400;
const TRUNCATED = 0x0200;
const RCODE: Partial<Record<Fault, number>> = { servfail: 2, nxdomain: 3, refused: 5 };

function faultOf(zone: Zone | Fault | undefined, type: string): Fault | undefined {
  if (zone === undefined) return "nxdomain";
  if (typeof zone === "string") return zone;
  const entry = type === "A" || type === "AAAA" || type === "SRV" ? zone[type] : undefined;
  return typeof entry === "string" ? entry : undefined;
}

function recordsOf(zone: Zone, { name, type }: Question): Answer[] {
  const ttl = zone.ttl ?? 600;
  if (zone.CNAME !== undefined) return [{ name, type: "CNAME", ttl, data: zone.CNAME }];
  if (type === "A" || type === "AAAA") {
    const addresses = zone[type] ?? [];
    return typeof addresses === "string" ? [] : addresses.map((data) => ({ name, type, ttl, data }));
  }
  if (type === "SRV" && Array.isArray(zone.SRV)) {
    return zone.SRV.map((data: Srv) => ({ name, type: "SRV", ttl, data: { ...data } }));
  }
  return [];
}

function sizeLimit(query: DecodedPacket): number {
  const edns = query.additionals?.find((record) => record.type === "OPT");
  return edns?.type === "OPT" ? Math.max(512, edns.udpPayloadSize) : 512;
}

/** The reply's bytes, or undefined for silence. */
function reply(
  query: DecodedPacket,
  question: Question,
  zone: Zone | Fault | undefined,
  udp: boolean,
): Buffer | undefined {
  const fault = faultOf(zone, question.type);
  if (fault === "silence") return undefined;
  if (fault === "garbage") return Buffer.from("not a DNS message, only bytes that somebody sent");
  const answers = fault === undefined && typeof zone === "object" ? recordsOf(zone, question) : [];
  const base: Packet = {
    type: "response",
    id: fault === "wrong_id" ? ((query.id ?? 0) + 1) & 0xffff : (query.id ?? 0),
    flags: AUTHORITATIVE | (fault === undefined ? 0 : (RCODE[fault] ?? 0)),
    questions: [fault === "wrong_question" ? { ...question, name: "elsewhere.test" } : question],
    answers,
  };
  const message = packet.encode(base);
  if (!udp || (fault !== "truncated" && message.length <= sizeLimit(query))) return message;
  return packet.encode({ ...base, flags: AUTHORITATIVE | TRUNCATED, answers: [] });
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

/** A DNS server that answers exactly what it is told, live; `port` 0 takes a free one, the same for UDP and TCP. */
async function startDnsServer(address = "127.0.0.1", port = 0): Promise<DnsServer> {
  const zones = new Map<string, Zone | Fault>();
  const queries: Query[] = [];
  const connections = new Set<Socket>();
  let everywhere: Fault | undefined;

  const answer = async (bytes: Buffer, transport: Query["transport"]): Promise<Buffer | undefined> => {
    const query = packet.decode(bytes);
    const question = query.questions?.[0];
    if (question === undefined) return undefined;
    const name = question.name.toLowerCase();
    queries.push({ name, type: question.type, transport, at: performance.now() });
    const zone = everywhere ?? zones.get(name);
    if (typeof zone === "object" && zone.delay !== undefined) await delay(zone.delay);
    return reply(query, question, zone, transport === "udp");
  };

  const udp = await openUdp(address, port === 0 ? await freePort(address) : port);
  const taken = udp.address().port;
  udp.on("message", (bytes, from) => {
    void answer(bytes, "udp").then((message) => {
      if (message !== undefined) udp.send(message, from.port, from.address);
    });
  });

  const tcp = createServer((connection) => {
    connections.add(connection);
    connection.on("close", () => connections.delete(connection));
    connection.on("error", () => connection.destroy());
    let received = Buffer.alloc(0);
    connection.on("data", (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
        const end = 2 + received.readUInt16BE(0);
        const bytes = received.subarray(2, end);
        received = received.subarray(end);
        void answer(bytes, "tcp").then((message) => {
          if (message === undefined) return;
          const length = Buffer.alloc(2);
          length.writeUInt16BE(message.length);
          connection.write(Buffer.concat([length, message]));
        });
      }
    });
  });
  await listen(tcp, address, taken);

  const closeTcp = async (): Promise<void> => {
    for (const connection of connections) connection.destroy();
    await new Promise((resolve) => tcp.close(resolve));
  };

  return {
    at: `${address.includes(":") ? `[${address}]` : address}:${taken}`,
    queries,
    set: (name, zone) => void zones.set(name.toLowerCase(), zone),
    override: (fault) => void (everywhere = fault),
    refuseTcp: async (refused) => {
      if (refused === tcp.listening) await (refused ? closeTcp() : listen(tcp, address, taken));
    },
    stop: async () => {
      await closeTcp();
      await new Promise<void>((resolve) => udp.close(resolve));
    },
  };
}

export { startDnsServer, type DnsServer, type Fault, type Zone };
