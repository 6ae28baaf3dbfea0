import { u16 } from "./bytes";
import { headerSize, responseCode } from "./constants";
import type { Query } from "./encode";

/** The response code in the header, which is there even in a message cut short. */
function headerCode(datagram: string): number {
  return u16(datagram, 3) % 16;
}

/** Whether the answer was cut to fit a datagram (the TC bit). */
function isTruncated(datagram: string): boolean {
  return math.floor(u16(datagram, 3) / 512) % 2 === 1;
}

/**
 * Whether a datagram answers this very query: id, kind of message, and the question's name, type and class. A server that
 * reports an error may leave the question out.
 */
function isReplyTo(query: Query, datagram: string): boolean {
  if (datagram.length < headerSize || u16(datagram, 1) !== u16(query.message, 1)) return false;
  const flags = u16(datagram, 3);
  const isQueryResponse = math.floor(flags / 2048) === 16;
  if (!isQueryResponse) return false;
  const questions = u16(datagram, 5);
  if (questions === 0)
    return headerCode(datagram) !== responseCode.ok && headerCode(datagram) !== responseCode.nxdomain;
  const question = string.sub(datagram, headerSize + 1, headerSize + query.question.length);
  return questions === 1 && (question === query.question || string.lower(question) === query.question);
}

export { headerCode, isReplyTo, isTruncated };
