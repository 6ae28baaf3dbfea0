import type { QuestionType } from "../model/answer";
import type { Exchange, ExchangeResult, Trace } from "../model/trace";
import { responseCode } from "./constants";
import { toText, type WireName } from "./name";
import type { Reply } from "./reply";

/** What finding out has taken so far. */
interface LookupContext {
  queries: number;
  /** The server asked last, as `address:port`; empty before the first. */
  server: string;
  /** Where the messages are noted, if anybody wants to know. */
  readonly trace: Trace | undefined;
}

/** More messages of one lookup are not noted: SRV records can have thousands of targets. */
const mostNoted = 64;

function codeWord(code: number): ExchangeResult {
  if (code === responseCode.formatError) return "formerr";
  return code === responseCode.notImplemented ? "notimp" : `rcode_${code}`;
}

function resultOf(reply: Reply): ExchangeResult {
  if (reply.kind !== "failure") return reply.kind;
  return reply.rcode === undefined ? reply.reason : codeWord(reply.rcode);
}

/** Notes a message to the server asked last, and returns what came of it. */
function note(
  context: LookupContext,
  name: WireName,
  type: QuestionType,
  transport: Exchange["transport"],
  seconds: number,
  reply: Reply,
): Reply {
  const { server, trace } = context;
  if (trace === undefined || trace.length >= mostNoted) return reply;
  trace.push({
    server,
    name: toText(name),
    type,
    transport,
    result: resultOf(reply),
    records: reply.kind === "records" ? reply.records.length : 0,
    ttl: reply.kind === "records" || reply.kind === "alias" ? reply.ttl : undefined,
    seconds,
  });
  return reply;
}

export { note };
export type { LookupContext };
