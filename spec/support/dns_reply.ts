import packet, { type Answer, type DecodedPacket, type Packet, type Question } from "dns-packet";
import { contentOf, STRAY_ADDRESS, type Content, type Fault, type Stray, type Zones } from "./dns_zone.ts";

/**
 * What a server makes of EDNS0: it honours it, does not know it and keeps to 512 octets, drops the query, or answers it with an
 * error: FORMERR (`rejected`), NOTIMP, REFUSED, SERVFAIL or BADVERS.
 */
type Edns = "honoured" | "unknown" | "dropped" | "rejected" | "notimp" | "refused" | "servfail" | "badvers";

interface Manner {
  readonly udp: boolean;
  readonly edns: Edns;
}

const AUTHORITATIVE = 0x0400;
const TRUNCATED = 0x0200;
const PLAIN_LIMIT = 512;
const RCODE: Partial<Record<Fault, number>> = { servfail: 2, nxdomain: 3, refused: 5 };
const REJECTION: Partial<Record<Edns, number>> = { rejected: 1, servfail: 2, notimp: 4, refused: 5, badvers: 0 };
/** The upper bits of BADVERS are in the OPT record. */
const BADVERS = { type: "OPT", name: ".", udpPayloadSize: 1232, extendedRcode: 1, flags: 0, options: [] };
const OPT = { type: "OPT", name: ".", udpPayloadSize: 1232, flags: 0, options: [] } as unknown as Answer;

function payloadOf(query: DecodedPacket): number | undefined {
  const record = query.additionals?.find(({ type }) => type === "OPT");
  return record?.type === "OPT" ? Math.max(PLAIN_LIMIT, record.udpPayloadSize) : undefined;
}

/** As many records as fit, and the TC bit: what a client may be tempted to take for the whole. */
function cut(message: Packet, whole: Buffer, limit: number): Buffer {
  const { answers = [] } = message;
  const bare = packet.encode({ ...message, answers: [], additionals: [] });
  const fitting = Math.floor(((limit - bare.length) / (whole.length - bare.length)) * answers.length);
  return packet.encode({
    ...message,
    flags: (message.flags ?? 0) | TRUNCATED,
    answers: answers.slice(0, Math.max(0, fitting)),
    additionals: [],
  });
}

/** An answer whose owner is a pointer to itself. */
function withPointerLoop(message: Packet): Buffer {
  const start = packet.encode({ ...message, answers: [], additionals: [] });
  start.writeUInt16BE(1, 6);
  const record = Buffer.from("0000 0001 0001 00000258 0004 7f000042".replaceAll(" ", ""), "hex");
  record.writeUInt16BE(0xc000 | start.length, 0);
  return Buffer.concat([start, record]);
}

function optionsOf(payload: number | undefined, edns: Edns): Answer[] {
  if (payload === undefined) return [];
  if (edns === "badvers") return [BADVERS as unknown as Answer];
  return REJECTION[edns] === undefined ? [OPT] : [];
}

function messageOf(query: DecodedPacket, question: Question, content: Content, manner: Manner): Buffer | undefined {
  const { fault, answers, additionals } = content;
  if (fault === "silence") return undefined;
  if (fault === "garbage") return Buffer.from("not a DNS message, only bytes that somebody sent");
  const payload = manner.edns === "unknown" ? undefined : payloadOf(query);
  const rejection = payload === undefined ? undefined : REJECTION[manner.edns];
  if (payload !== undefined && manner.edns === "dropped") return undefined;
  const options = optionsOf(payload, manner.edns);
  const id = query.id ?? 0;
  const message: Packet = {
    type: "response",
    id: fault === "wrong_id" ? (id + 1) & 0xffff : id,
    flags: AUTHORITATIVE | (rejection ?? (fault === undefined ? 0 : (RCODE[fault] ?? 0))),
    questions: [fault === "wrong_question" ? { ...question, name: "elsewhere.test" } : question],
    answers: rejection === undefined ? [...answers] : [],
    additionals: rejection === undefined ? [...additionals, ...options] : options,
  };
  if (fault === "pointer_loop") return withPointerLoop(message);
  const whole = packet.encode(message);
  const limit = payload ?? PLAIN_LIMIT;
  if (!manner.udp || (fault !== "truncated" && whole.length <= limit)) return whole;
  return cut(message, whole, limit);
}

/** The reply's bytes, or undefined for silence. */
function replyTo(query: DecodedPacket, question: Question, zones: Zones, manner: Manner): Buffer | undefined {
  return messageOf(query, question, contentOf(zones, question), manner);
}

/** A datagram that is no answer, whatever it looks like. From the wrong source even a right one is none. */
function strayTo(query: DecodedPacket, question: Question, stray: Stray): Buffer | undefined {
  const answers: Answer[] = [{ name: question.name, type: "A", ttl: 600, data: STRAY_ADDRESS }];
  const fault = stray === "wrong_source" ? undefined : stray;
  return messageOf(query, question, { fault, answers, additionals: [] }, { udp: true, edns: "honoured" });
}

export { payloadOf, replyTo, strayTo };
export type { Edns };
