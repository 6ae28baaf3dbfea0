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
  /** The servers that could not be asked before the one that decided a question, each once. */
  readonly unheard: string[];
  /** Where the messages are noted, if anybody wants to know. */
  readonly trace: Trace | undefined;
}

/** More messages of one lookup are not noted: SRV records can have thousands of targets. */
const mostNoted = 64;

function newContext(trace: Trace | undefined): LookupContext {
  return { queries: 0, server: "", unheard: [], trace };
}

function isIn(list: readonly string[], wanted: string): boolean {
  for (const entry of list) if (entry === wanted) return true;
  return false;
}

/** Whether a server could not be asked so far. */
function wasUnheard({ unheard }: LookupContext, server: string): boolean {
  return isIn(unheard, server);
}

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

/** Notes that so many servers, from the one at `start` on, could not be asked. */
function noteUnheard({ unheard }: LookupContext, servers: readonly string[], start: number, count: number): void {
  for (const step of $range(0, count - 1)) {
    const server = servers[(start + step) % servers.length]!;
    if (!isIn(unheard, server)) unheard.push(server);
  }
}

export { newContext, note, noteUnheard, resultOf, wasUnheard };
export type { LookupContext };
