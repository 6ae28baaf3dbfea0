import { addressFact, type Fact, serviceFact } from "../discovery/fact";
import type { Source } from "../discovery/source";
import { addressesOfTargets } from "../discovery/targets";
import type { Answer, QuestionType } from "../model/answer";
import type { Clock, Log, Resolver } from "../model/ports";
import type { Trace } from "../model/trace";
import type { ServiceState } from "./service_state";

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

function factOf({ rules, targets }: ServiceState, source: Source, answer: Answer, trace: Trace): Fact {
  if (rules.port !== undefined) return addressFact(answer, rules.port, source.known, rules);
  return serviceFact(answer, addressesOfTargets(targets, answer, trace), source.known, rules);
}

/** Asks DNS one of the questions of a service, and keeps how it went for who wants to know. */
function lookUp(service: ServiceState, source: Source, tools: Tools): LuaMultiReturn<[Answer, Fact]> {
  const { lookups, rules } = service;
  const { type } = source;
  const askedAt = tools.clock();
  const trace: Trace = [];
  const answer = resolve(tools, rules.name, type, trace);
  const fact = factOf(service, source, answer, trace);
  const answeredAt = tools.clock();
  const namedAt = answer.kind === "records" ? answeredAt : lookups.get(type)?.namedAt;
  lookups.set(type, { askedAt, answeredAt, namedAt, answer, trace });
  return $multi(answer, fact);
}

export { lookUp, resolve };
