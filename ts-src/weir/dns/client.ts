import type { Answer, QuestionType } from "../model/answer";
import type { NameServer, QueryIds, Transport } from "../model/dns_transport";
import type { Clock, Resolver } from "../model/ports";
import type { Trace } from "../model/trace";
import { makeAsk, type Ask } from "./ask";
import type { LookupContext } from "./lookup_context";
import { makeSearchCache } from "./search_cache";
import type { Reply } from "./reply";
import { type Candidate, makeCandidates } from "./search";
import { makeServers } from "./servers";

/** What a client is made of. */
export interface ClientParts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly ids: QueryIds;
  /** In the order to ask, at least one. */
  readonly nameservers: readonly NameServer[];
  /** Seconds to wait for one server. */
  readonly nameserverTimeout: number;
  /** Domains below which a name that is not absolute is looked for. */
  readonly search: readonly string[];
  /** Dots from which on a name is asked as it is before the search list. */
  readonly ndots: number;
}

/** What is known of one full name, its aliases followed. */
type Fact = Exclude<Reply, { readonly kind: "alias" }>;

/** Questions after the first that aliases may cost. */
const mostFollowUps = 8;

function askAll(ask: Ask, candidate: Candidate, type: QuestionType, context: LookupContext): Fact {
  if (candidate.wire === undefined) return { kind: "nxdomain" };
  let name = candidate.wire;
  let ttl = math.huge;
  let followUps = 0;
  while (followUps <= mostFollowUps) {
    const reply = ask(name, type, context);
    if (reply.kind === "records") {
      return { kind: "records", records: reply.records, additional: reply.additional, ttl: math.min(ttl, reply.ttl) };
    }
    if (reply.kind !== "alias") return reply;
    name = reply.target;
    ttl = math.min(ttl, reply.ttl);
    followUps++;
  }
  return { kind: "failure", reason: "malformed" };
}

function answerOf(fact: Fact, candidate: Candidate, context: LookupContext): Answer {
  const name = candidate.name;
  const server = context.server;
  const queries = context.queries;
  if (fact.kind === "failure") return { kind: "failure", reason: fact.reason, name, server, queries, unheard: [] };
  if (fact.kind !== "records") return { kind: fact.kind, name, server, queries, unheard: [] };
  return {
    kind: "records",
    records: fact.records,
    additional: fact.additional,
    ttl: fact.ttl,
    name,
    server,
    queries,
    unheard: [],
  };
}

/** What the other address family says, which decides whether a name without records of one type is the one that was meant. */
function askSibling(ask: Ask, candidate: Candidate, type: QuestionType, context: LookupContext): Fact {
  if (type === "SRV") return { kind: "nodata" };
  return askAll(ask, candidate, type === "A" ? "AAAA" : "A", context);
}

/** Weir's DNS client. */
function makeClient(parts: ClientParts): Resolver {
  const servers = makeServers(parts.nameservers, parts.nameserverTimeout);
  const ask = makeAsk(parts.transport, servers, parts.nameserverTimeout, parts.ids, parts.clock);
  const cache = makeSearchCache();
  const candidatesOf = makeCandidates(parts.search, parts.ndots);

  /**
   * Asks the candidates in order. The first with records decides; so does the first that could not be asked, since a later one
   * (a wildcard domain outside, say) must not win over it, and the first that has addresses of the other family only.
   */
  function walk(name: string, candidates: readonly Candidate[], type: QuestionType, context: LookupContext): Answer {
    const last = candidates.length - 1;
    let existing: Candidate | undefined;
    for (const index of $range(0, last)) {
      const candidate = candidates[index]!;
      const fact = askAll(ask, candidate, type, context);
      let found = fact;
      if (fact.kind === "nodata" && index < last) found = askSibling(ask, candidate, type, context);
      if (found.kind === "records" && last > 0) cache.store(name, candidate, parts.clock());
      if (found.kind === "failure") return answerOf(found, candidate, context);
      if (found.kind === "records") return answerOf(fact, candidate, context);
      if (fact.kind === "nodata") existing = existing ?? candidate;
    }
    const absent = existing ?? candidates[last]!;
    return answerOf({ kind: existing === undefined ? "nxdomain" : "nodata" }, absent, context);
  }

  function resolve(name: string, type: QuestionType, trace?: Trace): Answer {
    const context: LookupContext = { queries: 0, server: "", trace };
    const home = cache.find(name, parts.clock());
    if (home !== undefined) {
      const fact = askAll(ask, home, type, context);
      if (fact.kind !== "nxdomain") return answerOf(fact, home, context);
      cache.forget(name);
    }
    return walk(name, candidatesOf(name), type, context);
  }

  return { resolve };
}

export { makeClient };
