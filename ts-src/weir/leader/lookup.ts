import { addressFact, type Fact, serviceFact } from "../discovery/fact";
import { findTargets, noTargets } from "../discovery/find_targets";
import type { Answer, QuestionType } from "../model/answer";
import type { Clock, Log, Resolver } from "../model/ports";
import type { Trace } from "../model/trace";
import type { Asker, Inquiry, Lookup } from "./service_state";

interface Tools {
  readonly clock: Clock;
  readonly log: Log;
  readonly resolver: Resolver;
}

/** Whatever happens there is an answer: a question that never ends would be the last about its name. */
function resolve({ log, resolver }: Tools, name: string, type: QuestionType, trace?: Trace): Answer {
  const [isDone, answer] = pcall(resolver.resolve, name, type, trace);
  if (isDone) return answer;
  log.error(`could not look up ${name}: ${tostring(answer)}`);
  return { kind: "failure", reason: "unreachable", name, server: "", queries: 1, unheard: [] };
}

/** Asks DNS a question, and keeps how it went for who wants to know. */
function lookUp(inquiry: Inquiry, tools: Tools): Lookup {
  const { name, type } = inquiry;
  const askedAt = tools.clock();
  const trace: Trace = [];
  const answer = resolve(tools, name, type, trace);
  const targets = type === "SRV" ? findTargets(inquiry.targets, answer, trace) : noTargets;
  const answeredAt = tools.clock();
  const namedAt = answer.kind === "records" ? answeredAt : inquiry.lookup?.namedAt;
  const lookup = { askedAt, answeredAt, namedAt, answer, targets, trace };
  inquiry.lookup = lookup;
  return lookup;
}

/** What a lookup means to one of those who asked. */
function factFor({ service, source }: Asker, { answer, targets }: Lookup): Fact {
  const { rules } = service;
  if (rules.port === undefined) return serviceFact(answer, targets, source.known, rules);
  if (answer.kind === "records" && answer.records === source.said?.records) {
    return { kind: "present", endpoints: source.said.endpoints, server: answer.server };
  }
  const fact = addressFact(answer, rules.port, source.known, rules);
  if (answer.kind === "records" && fact.kind === "present") {
    source.said = { records: answer.records, endpoints: fact.endpoints };
  }
  return fact;
}

export { factFor, lookUp, resolve };
