import type { QuestionType } from "../model/answer";
import { pack16 } from "./bytes";
import { internetClass, recordType, udpPayload } from "./constants";
import type { WireName } from "./name";

/** One question on its way. */
export interface Query {
  readonly message: string;
  /** The question section, which an answer repeats. */
  readonly question: string;
}

/** Flags and counts: recursion desired, one question, with or without the OPT record behind it. */
const header = { plain: "\x01\0\0\x01\0\0\0\0\0\0", extended: "\x01\0\0\x01\0\0\0\0\0\x01" };

/** What follows the name in a question. */
const kind = {
  A: questionKind("A"),
  AAAA: questionKind("AAAA"),
  SRV: questionKind("SRV"),
  PTR: questionKind("PTR"),
};
function questionKind(type: QuestionType): string {
  return pack16(recordType[type]) + pack16(internetClass);
}

/** The OPT record of EDNS0 (RFC 6891 §6.1.2): root, type, payload size, no flags, no data. */
const options = `\0${pack16(recordType.OPT)}${pack16(udpPayload)}\0\0\0\0\0\0`;

/**
 * A query with recursion desired. `extended` (EDNS0) lets answers be longer than 512 octets; a few old servers refuse it.
 */
function encodeQuery(id: number, name: WireName, type: QuestionType, extended: boolean): Query {
  const question = name + kind[type];
  const message = pack16(id) + (extended ? header.extended + question + options : header.plain + question);
  return { message, question };
}

export { encodeQuery };
