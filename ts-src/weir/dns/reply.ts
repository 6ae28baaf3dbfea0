import type { AddressRecord, AnyRecord, FailureReason, QuestionType } from "../model/answer";
import { addressesOf } from "./additional";
import { endOfAliases } from "./aliases";
import { recordType, responseCode } from "./constants";
import { decode, type Message, typeAt } from "./decode";
import { headerCode } from "./header";
import { toText, type WireName } from "./name";
import { addressOf, pointerOf, serviceOf } from "./rdata";

/**
 * What one message says about one question. `alias`: the name stands for another, whose records did not come along.
 */
export type Reply =
  | {
      readonly kind: "records";
      readonly records: readonly AnyRecord[];
      readonly additional: readonly AddressRecord[];
      readonly ttl: number;
    }
  | { readonly kind: "alias"; readonly target: WireName; readonly ttl: number }
  | { readonly kind: "nxdomain" | "nodata" }
  /** `rcode`: that of `other_rcode`. */
  | { readonly kind: "failure"; readonly reason: FailureReason; readonly rcode?: number };

const malformed: Reply = { kind: "failure", reason: "malformed" };

function failedBy(rcode: number): Reply {
  if (rcode === responseCode.servfail) return failed("servfail");
  return rcode === responseCode.refused ? failed("refused") : { kind: "failure", reason: "other_rcode", rcode };
}

/**
 * Whether a record of a type is of the asked one. Docker's DNS marks its SRV records as PTR: where SRV was asked, PTR passes too, if its
 * data proves to be an SRV record's.
 */
function isWanted(code: number, type: QuestionType): boolean {
  return code === recordType[type] || (type === "SRV" && code === recordType.PTR);
}

/** A target of "." says that there is decidedly no such service (RFC 2782); at port 0 nobody can be reached. */
function isOffered(record: AnyRecord): boolean {
  return record.type !== "SRV" || (record.target !== "." && record.port !== 0);
}

const readers = { A: addressOf, AAAA: addressOf, SRV: serviceOf, PTR: pointerOf } as const;

/** The records of a type at a name. */
interface Found {
  readonly records: AnyRecord[];
  /** The lowest of them. */
  ttl: number;
  /** Whether there is any, if only one that offers nothing. */
  isAny: boolean;
}

/** The records of the type at a name; nothing where one of them is malformed. */
function recordsAt(message: Message, owner: WireName, type: QuestionType): Found | undefined {
  const name = toText(owner);
  const read = readers[type];
  const found: Found = { records: [], ttl: math.huge, isAny: false };
  const { frames, owners } = message.answers;
  for (const index of $range(0, frames.length - 1)) {
    const frame = frames[index]!;
    const code = typeAt(message.text, frame);
    if (owners[index] === owner && isWanted(code, type)) {
      const record = read(message, frame, name);
      if (record === undefined) {
        if (code === recordType[type]) return undefined;
      } else {
        found.isAny = true;
        if (isOffered(record)) {
          found.records.push(record);
          found.ttl = math.min(found.ttl, record.ttl);
        }
      }
    }
  }
  return found;
}

function hasAuthority(message: Message, type: number): boolean {
  for (const frame of message.authorities.frames) {
    if (typeAt(message.text, frame) === type) return true;
  }
  return false;
}

/** An empty answer: a fact about the name, or a server that only points to others and so cannot be asked (RFC 2308 §2.2). */
function emptyReply(message: Message, name: WireName, end: WireName, ttl: number): Reply {
  const denied = hasAuthority(message, recordType.SOA);
  if (end !== name) return denied ? { kind: "nodata" } : { kind: "alias", target: end, ttl };
  const refers = !denied && !message.authoritative && hasAuthority(message, recordType.NS);
  return refers ? { kind: "failure", reason: "refused" } : { kind: "nodata" };
}

/**
 * Reads a message that isReplyTo took, about the name and type that were asked. Records in a message that was cut behind them
 * are whole: the additional section has only what spares another question, and may lack it without the TC bit (RFC 2181 §9).
 * Without records the message is malformed then, as the missing part may say that it is an error (RFC 6891 §6.1.3).
 */
function readReply(text: string, name: WireName, type: QuestionType): Reply {
  const message = decode(text, name);
  if (message === undefined) {
    const code = headerCode(text);
    return code === responseCode.ok || code === responseCode.nxdomain ? malformed : failedBy(code);
  }
  if (message.rcode !== responseCode.ok && message.rcode !== responseCode.nxdomain) return failedBy(message.rcode);
  const [end, aliasTtl] = endOfAliases(message, name);
  if (end === undefined) return malformed;
  const found = recordsAt(message, end, type);
  if (found === undefined) return malformed;
  const { isAny, records, ttl } = found;
  if (records.length > 0) {
    const additional = type === "SRV" ? addressesOf(message, records) : [];
    return { kind: "records", records, additional, ttl: math.min(ttl, aliasTtl) };
  }
  if (message.isCut) return malformed;
  if (isAny) return { kind: "nodata" };
  if (message.rcode === responseCode.nxdomain) return { kind: "nxdomain" };
  return emptyReply(message, name, end, aliasTtl);
}

function failed(reason: FailureReason): Reply {
  return { kind: "failure", reason };
}

/** Whether nothing came, or there was no way. */
function isUnanswered(reply: Reply): boolean {
  return reply.kind === "failure" && (reply.reason === "timeout" || reply.reason === "unreachable");
}

/** Whether this says that the server does not understand EDNS0, or not this version of it (RFC 6891 §7, §6.1.3). */
function refusesExtension(reply: Reply): boolean {
  if (reply.kind !== "failure") return false;
  const { rcode } = reply;
  return (
    rcode === responseCode.formatError || rcode === responseCode.notImplemented || rcode === responseCode.badVersion
  );
}

export { failed, isUnanswered, readReply, refusesExtension };
