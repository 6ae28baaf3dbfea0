import type { QuestionType } from "../model/answer";
import { endpointId } from "../model/endpoint";
import type { NameServer, QueryIds, Transport } from "../model/dns_transport";
import type { Clock } from "../model/ports";
import { type LookupContext, note } from "./lookup_context";
import { encodeQuery, type Query } from "./encode";
import { isReplyTo, isTruncated, refusesExtension } from "./header";
import type { WireName } from "./name";
import { failed, readReply, type Reply } from "./reply";
import type { Servers } from "./servers";

/** Asks one question. The reply is the first server's that says anything about the name; else the last failure. */
export type Ask = (name: WireName, type: QuestionType, context: LookupContext) => Reply;

/** A TCP exchange takes three round trips and may be long: it gets this many times the time of a UDP one. */
const streamPatience = 2;

function makeAsk(transport: Transport, servers: Servers, timeout: number, ids: QueryIds, clock: Clock): Ask {
  function overTcp(
    server: NameServer,
    query: Query,
    name: WireName,
    type: QuestionType,
    context: LookupContext,
  ): Reply {
    context.queries++;
    const since = clock();
    const [message, failure] = transport.tcp(server, query.message, timeout * streamPatience);
    const seconds = clock() - since;
    if (message === undefined) {
      note(context, name, type, "tcp", seconds, failed(failure));
      return failed("truncated");
    }
    const isWhole = isReplyTo(query, message) && !isTruncated(message);
    const reply = isWhole ? readReply(message, name, type) : failed("malformed");
    return note(context, name, type, "tcp", seconds, reply);
  }

  function askServer(
    index: number,
    name: WireName,
    type: QuestionType,
    extended: boolean,
    context: LookupContext,
  ): Reply {
    const server = servers.list[index]!;
    const query = encodeQuery(ids(), name, type, extended);
    context.queries++;
    context.server = endpointId(server.address, server.port);
    const since = clock();
    const [datagram, failure] = transport.udp(server, query.message, servers.patience(index, since), (received) =>
      isReplyTo(query, received),
    );
    const seconds = clock() - since;
    if (datagram === undefined) {
      if (failure === "timeout") servers.wasSilent(index, clock());
      return note(context, name, type, "udp", seconds, failed(failure));
    }
    servers.replied(index);
    if (isTruncated(datagram)) {
      note(context, name, type, "udp", seconds, failed("truncated"));
      return overTcp(server, query, name, type, context);
    }
    const reply = note(context, name, type, "udp", seconds, readReply(datagram, name, type));
    return extended && refusesExtension(datagram) ? askServer(index, name, type, false, context) : reply;
  }

  return (name, type, context) => {
    let reply = failed("unreachable");
    for (const index of $range(0, servers.list.length - 1)) {
      reply = askServer(index, name, type, true, context);
      if (reply.kind !== "failure") return reply;
    }
    return reply;
  };
}

export { makeAsk };
