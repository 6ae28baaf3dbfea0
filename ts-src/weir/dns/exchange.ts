import type { QuestionType } from "../model/answer";
import type { QueryIds, Transport } from "../model/dns_transport";
import type { Clock } from "../model/ports";
import type { Exchange as Noted, ExchangeResult } from "../model/trace";
import { encodeQuery, type Query } from "./encode";
import { isReplyTo, isTruncated } from "./header";
import { type LookupContext, note as noteInTrace, resultOf } from "./lookup_context";
import type { Manner } from "./manners";
import { makeKnownReplies } from "./known_replies";
import type { WireName } from "./name";
import { failed, isUnanswered, readReply, type Reply } from "./reply";
import type { Servers } from "./servers";

/** What messages travel by. */
interface ExchangeParts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly ids: QueryIds;
  /** Told what comes of each message to a nameserver. */
  readonly heard?: ((this: void, server: string, result: ExchangeResult) => void) | undefined;
}

/** Asks the server at an index one question in one manner, and waits for it so many seconds. */
type Exchange = (
  index: number,
  manner: Manner,
  seconds: number,
  name: WireName,
  type: QuestionType,
  context: LookupContext,
) => Reply;

/**
 * @param servers learn how long a reply takes
 * @param streamSeconds for what comes over TCP after a truncated answer
 */
function makeExchange(
  { clock, heard, ids, transport }: ExchangeParts,
  servers: Servers,
  streamSeconds: number,
): Exchange {
  const readDatagram = makeKnownReplies();

  function note(
    context: LookupContext,
    name: WireName,
    type: QuestionType,
    way: Noted["transport"],
    seconds: number,
    reply: Reply,
  ): Reply {
    heard?.(context.server, resultOf(reply));
    return noteInTrace(context, name, type, way, seconds, reply);
  }

  function overTcp(
    index: number,
    query: Query,
    seconds: number,
    name: WireName,
    type: QuestionType,
    context: LookupContext,
  ): Reply {
    context.queries++;
    const since = clock();
    const [message, failure] = transport.tcp(servers.list[index]!, query.message, seconds);
    const taken = clock() - since;
    if (message === undefined) return note(context, name, type, "tcp", taken, failed(failure));
    const isWhole = isReplyTo(query, message) && !isTruncated(message);
    return note(context, name, type, "tcp", taken, isWhole ? readReply(message, name, type) : failed("malformed"));
  }

  function overUdp(
    index: number,
    query: Query,
    seconds: number,
    name: WireName,
    type: QuestionType,
    context: LookupContext,
  ): Reply {
    context.queries++;
    const since = clock();
    const [datagram, failure] = transport.udp(servers.list[index]!, query.message, seconds, (received) =>
      isReplyTo(query, received),
    );
    const taken = clock() - since;
    if (datagram === undefined) return note(context, name, type, "udp", taken, failed(failure));
    servers.replied(index, taken);
    if (!isTruncated(datagram)) return note(context, name, type, "udp", taken, readDatagram(datagram, name, type));
    const truncated = note(context, name, type, "udp", taken, failed("truncated"));
    const whole = overTcp(index, query, streamSeconds, name, type, context);
    return isUnanswered(whole) ? truncated : whole;
  }

  return (index, manner, seconds, name, type, context) => {
    if (manner !== "stream") {
      return overUdp(index, encodeQuery(ids(), name, type, manner === "extended"), seconds, name, type, context);
    }
    const since = clock();
    const reply = overTcp(index, encodeQuery(ids(), name, type, false), seconds, name, type, context);
    if (!isUnanswered(reply)) servers.replied(index, clock() - since);
    return reply;
  };
}

export { makeExchange };
export type { Exchange, ExchangeParts };
