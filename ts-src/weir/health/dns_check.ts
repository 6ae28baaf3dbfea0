import { responseCode } from "../dns/constants";
import { encodeQuery, type Query } from "../dns/encode";
import { headerCode, isReplyTo } from "../dns/header";
import { toWire } from "../dns/name";

/** A name that every nameserver answers itself (RFC 6761, 6.3), whoever it asks for others. */
const localhost = toWire("localhost.")!;

/** The question of a check. */
function dnsQuestion(id: number): Query {
  return encodeQuery(id, localhost, "A", false);
}

/** What is wrong with what came back; empty for any answer of a server that is at work, such as that it knows no such name. */
function dnsFailure(query: Query, message: string | undefined): string {
  if (message === undefined) return "is not answered";
  if (!isReplyTo(query, message)) return "is answered with something else";
  return headerCode(message) === responseCode.servfail ? "is answered SERVFAIL" : "";
}

export { dnsFailure, dnsQuestion };
