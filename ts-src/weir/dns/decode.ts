import { u16, u32 } from "./bytes";
import { headerSize, internetClass, recordType } from "./constants";
import { nameAt, nameEnd, type KnownNames, type WireName } from "./name";

/**
 * The records of a section, in its order: for each its owner and its frame, the place of what comes behind the owner's name. It
 * lies within the message, and its data with it, which is read only if it matters (rdata.ts).
 */
export interface Section {
  readonly owners: WireName[];
  readonly frames: number[];
}

/** A message taken apart. */
export interface Message {
  readonly text: string;
  /** The response code, with the upper bits of EDNS0 (RFC 6891 §6.1.3). */
  readonly rcode: number;
  readonly authoritative: boolean;
  readonly answers: Section;
  readonly authorities: Section;
  /** Empty where the message was cut within it: what was cut is not used in part. */
  readonly additionals: Section;
  /** Whether the message ends within its additional section. */
  readonly isCut: boolean;
  readonly names: KnownNames;
}

interface Reader {
  readonly text: string;
  readonly names: KnownNames;
  /** Where the next record starts. */
  at: number;
  extendedCode: number;
}

/** The record type's code. */
function typeAt(text: string, frame: number): number {
  return u16(text, frame);
}

/** Seconds; a TTL with the top bit set counts as zero (RFC 2181 §8). */
function ttlAt(text: string, frame: number): number {
  const raw = u32(text, frame + 4);
  return raw >= 2147483648 ? 0 : raw;
}

/** How long the data is, and where it starts. */
function sizeAt(text: string, frame: number): number {
  return u16(text, frame + 8);
}
function dataAt(frame: number): number {
  return frame + 10;
}

const nothing: Section = { owners: [], frames: [] };

/** Reads one record into `into`, unless its class is foreign; says whether it lies within the message. */
function readRecord(reader: Reader, into: Section): boolean {
  const text = reader.text;
  const owner = nameAt(text, reader.at, reader.names);
  const frame = nameEnd(text, reader.at);
  if (owner === undefined || frame === undefined || frame + 9 > text.length) return false;
  const end = dataAt(frame) + sizeAt(text, frame);
  if (end - 1 > text.length) return false;
  reader.at = end;
  if (typeAt(text, frame) === recordType.OPT) {
    const [code] = string.byte(text, frame + 4, frame + 4);
    reader.extendedCode = code!;
  } else if (u16(text, frame + 2) === internetClass) {
    into.owners.push(owner);
    into.frames.push(frame);
  }
  return true;
}

function readSection(reader: Reader, count: number): Section | undefined {
  if (count === 0) return nothing;
  const section: Section = { owners: [], frames: [] };
  let left = count;
  while (left > 0) {
    if (!readRecord(reader, section)) return undefined;
    left--;
  }
  return section;
}

/** The place behind the questions. */
function skipQuestions(text: string, count: number): number | undefined {
  let at = headerSize + 1;
  let left = count;
  while (left > 0) {
    const end = nameEnd(text, at);
    if (end === undefined || end + 3 > text.length) return undefined;
    at = end + 4;
    left--;
  }
  return at;
}

/**
 * Takes a message apart; nothing for one that is malformed before its additional section. The work is linear in its length.
 * @param asked the name in its question, if it repeats one
 */
function decode(text: string, asked: WireName): Message | undefined {
  if (text.length < headerSize) return undefined;
  const questions = u16(text, 5);
  const at = skipQuestions(text, questions);
  if (at === undefined) return undefined;
  const reader: Reader = { text, names: new LuaTable(), at, extendedCode: 0 };
  if (questions > 0) reader.names.set(headerSize + 1, asked);
  const answers = readSection(reader, u16(text, 7));
  if (answers === undefined) return undefined;
  const authorities = readSection(reader, u16(text, 9));
  if (authorities === undefined) return undefined;
  const additionals = readSection(reader, u16(text, 11));
  const flags = u16(text, 3);
  return {
    text,
    rcode: (flags % 16) + reader.extendedCode * 16,
    authoritative: math.floor(flags / 1024) % 2 === 1,
    answers,
    authorities,
    additionals: additionals ?? nothing,
    isCut: additionals === undefined,
    names: reader.names,
  };
}

export { dataAt, decode, sizeAt, ttlAt, typeAt };
