import { addressFact, type Fact, serviceFact } from "../discovery/fact";
import type { Source } from "../discovery/source";
import { addressesOfTargets } from "../discovery/targets";
import type { Answer, QuestionType } from "../model/answer";
import type { Clock, Log, Resolver } from "../model/ports";
import type { Trace } from "../model/trace";
import type { Watch } from "./watch";

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
  return { kind: "failure", reason: "unreachable", name, server: "", queries: 1 };
}

function factOf({ service, targets }: Watch, source: Source, answer: Answer, trace: Trace): Fact {
  if (service.port !== undefined) return addressFact(answer, service.port, source.known, service);
  return serviceFact(answer, addressesOfTargets(targets, answer, trace), source.known, service);
}

/** Asks DNS one of the questions of a service, and keeps how it went for who wants to know. */
function lookUp(watch: Watch, source: Source, tools: Tools): LuaMultiReturn<[Answer, Fact]> {
  const { lookups, service } = watch;
  const { type } = source;
  const askedAt = tools.clock();
  const trace: Trace = [];
  const answer = resolve(tools, service.name, type, trace);
  const fact = factOf(watch, source, answer, trace);
  const answeredAt = tools.clock();
  const namedAt = answer.kind === "records" ? answeredAt : lookups.get(type)?.namedAt;
  lookups.set(type, { askedAt, answeredAt, namedAt, answer, trace });
  return $multi(answer, fact);
}

export { lookUp, resolve };
