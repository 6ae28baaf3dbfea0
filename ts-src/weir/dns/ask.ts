import type { QuestionType } from "../model/answer";
import { endpointId } from "../model/endpoint";
import type { Clock, NameServer, QueryIds, Transport } from "../model/ports";
import { encodeQuery, type Query } from "./encode";
import { isReplyTo, isTruncated, refusesExtension } from "./header";
import type { WireName } from "./name";
import { failed, readReply, type Reply } from "./reply";
import type { Servers } from "./servers";

/** What finding out has taken so far. */
export interface Effort {
  queries: number;
  /** The server asked last, as `address:port`; empty before the first. */
  server: string;
}

/** Asks one question. The reply is the first server's that says anything about the name; else the last failure. */
export type Ask = (name: WireName, type: QuestionType, effort: Effort) => Reply;

/** A TCP exchange takes three round trips and may be long: it gets this many times the time of a UDP one. */
const streamPatience = 2;

function makeAsk(transport: Transport, servers: Servers, timeout: number, ids: QueryIds, clock: Clock): Ask {
  function overTcp(server: NameServer, query: Query, name: WireName, type: QuestionType, effort: Effort): Reply {
    effort.queries++;
    const [message] = transport.tcp(server, query.message, timeout * streamPatience);
    if (message === undefined) return failed("truncated");
    if (!isReplyTo(query, message) || isTruncated(message)) return failed("malformed");
    return readReply(message, name, type);
  }

  function askServer(index: number, name: WireName, type: QuestionType, extended: boolean, effort: Effort): Reply {
    const server = servers.list[index]!;
    const query = encodeQuery(ids(), name, type, extended);
    effort.queries++;
    effort.server = endpointId(server.address, server.port);
    const [datagram, failure] = transport.udp(server, query.message, servers.patience(index, clock()), (received) =>
      isReplyTo(query, received),
    );
    if (datagram === undefined) {
      if (failure === "timeout") servers.wasSilent(index, clock());
      return failed(failure);
    }
    servers.replied(index);
    if (isTruncated(datagram)) return overTcp(server, query, name, type, effort);
    if (extended && refusesExtension(datagram)) return askServer(index, name, type, false, effort);
    return readReply(datagram, name, type);
  }

  return (name, type, effort) => {
    let reply = failed("unreachable");
    for (const index of $range(0, servers.list.length - 1)) {
      reply = askServer(index, name, type, true, effort);
      if (reply.kind !== "failure") return reply;
    }
    return reply;
  };
}

export { makeAsk };
