import type { Answer, QuestionType } from "../model/answer";
import type { Resolver } from "../model/ports";
import type { Trace } from "../model/trace";
import { makeAsk, type Ask, type Nameservers } from "./ask";
import type { ExchangeParts } from "./exchange";
import { type LookupContext, newContext, wasUnheard } from "./lookup_context";
import type { Reply } from "./reply";
import { makeSearchCache } from "./search_cache";
import { type Candidate, makeCandidates } from "./search";

/** What a client is made of. */
export interface ClientParts extends ExchangeParts, Nameservers {
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
      if (followUps === 0) return reply;
      return { kind: "records", records: reply.records, additional: reply.additional, ttl: math.min(ttl, reply.ttl) };
    }
    if (reply.kind !== "alias") return reply;
    name = reply.target;
    ttl = math.min(ttl, reply.ttl);
    followUps++;
  }
  return { kind: "failure", reason: "malformed" };
}

function answerOf(fact: Fact, { name }: Candidate, { queries, server, unheard }: LookupContext): Answer {
  if (fact.kind === "failure") return { kind: "failure", reason: fact.reason, name, server, queries, unheard };
  if (fact.kind !== "records") return { kind: fact.kind, name, server, queries, unheard };
  const { additional, records, ttl } = fact;
  return { kind: "records", records, additional, ttl, name, server, queries, unheard };
}

/** What the other address family says, which decides whether a name without records of one is the one that was meant. */
function askSibling(ask: Ask, candidate: Candidate, type: QuestionType, context: LookupContext): Fact {
  if (type !== "A" && type !== "AAAA") return { kind: "nodata" };
  return askAll(ask, candidate, type === "A" ? "AAAA" : "A", context);
}

/** Weir's DNS client. */
function makeClient(parts: ClientParts): Resolver {
  const { clock, ndots, search } = parts;
  const ask = makeAsk(parts, parts);
  const cache = makeSearchCache();
  const candidatesOf = makeCandidates(search, ndots);

  /**
   * What a name without records of a type is told where it has some of the other family, or cannot be asked about them; nothing
   * where it has no address at all, and so is not the one that was meant.
   */
  function answerOfSibling(candidate: Candidate, type: QuestionType, context: LookupContext): Answer | undefined {
    const sibling = askSibling(ask, candidate, type, context);
    if (sibling.kind === "failure") return answerOf(sibling, candidate, context);
    return sibling.kind === "records" ? answerOf({ kind: "nodata" }, candidate, context) : undefined;
  }

  /** The answer of the first candidate before the one at an index that is the right one for the other family's sake. */
  function answerBefore(
    index: number,
    name: string,
    candidates: readonly Candidate[],
    type: QuestionType,
    context: LookupContext,
  ): Answer | undefined {
    for (const before of $range(0, index - 1)) {
      const answer = answerOfSibling(candidates[before]!, type, context);
      if (answer?.kind === "nodata") cache.store(name, candidates[before]!, answer.server, clock());
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  /**
   * Asks the candidates in order. The first with an address of either family decides, and so does the first that could not be
   * asked, since a later one (a wildcard domain outside, say) must not win over it. The other family is asked about only where
   * a later candidate is about to win, unless it has found its own meanwhile.
   */
  function walk(name: string, candidates: readonly Candidate[], type: QuestionType, context: LookupContext): Answer {
    const home = cache.find(name);
    const last = candidates.length - 1;
    let existing: Candidate | undefined;
    for (const index of $range(0, last)) {
      const candidate = candidates[index]!;
      const fact = askAll(ask, candidate, type, context);
      if (fact.kind === "records" || fact.kind === "failure") {
        const { server } = context;
        const answer = answerBefore(index, name, candidates, type, context);
        if (answer !== undefined) return answer;
        context.server = server;
        if (fact.kind === "records" && last > 0) cache.store(name, candidate, server, clock());
        return answerOf(fact, candidate, context);
      }
      const found = cache.find(name);
      if (found !== home && found?.candidate.name === candidate.name)
        return answerOf({ kind: "nodata" }, candidate, context);
      const isHome = candidate.name === home?.candidate.name;
      if (isHome && wasUnheard(context, home.server)) return answerOf(fact, candidate, context);
      if (fact.kind === "nodata") existing = existing ?? candidate;
    }
    const absent = existing ?? candidates[last]!;
    return answerOf({ kind: existing === undefined ? "nxdomain" : "nodata" }, absent, context);
  }

  /** What is said where the name was found before; nothing where it is gone from there, as far as who named it there can say. */
  function askAtHome(name: string, type: QuestionType, context: LookupContext): Answer | undefined {
    const home = cache.find(name);
    if (home === undefined || home.until <= clock()) return undefined;
    const { candidate } = home;
    const fact = askAll(ask, candidate, type, context);
    if (fact.kind === "records") home.server = context.server;
    if (fact.kind !== "nxdomain") return answerOf(fact, candidate, context);
    const answer = answerOfSibling(candidate, type, context);
    if (answer?.kind === "nodata") home.server = answer.server;
    if (answer !== undefined) return answer;
    if (wasUnheard(context, home.server)) return answerOf(fact, candidate, context);
    cache.forget(name);
    return undefined;
  }

  function resolve(name: string, type: QuestionType, trace?: Trace): Answer {
    const context = newContext(trace);
    return askAtHome(name, type, context) ?? walk(name, candidatesOf(name), type, context);
  }

  return { resolve, askNameservers: resolve };
}

export { makeClient };
