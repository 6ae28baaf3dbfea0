import { addressFact, type Fact, serviceFact } from "../discovery/fact";
import { addressesOfTargets } from "../discovery/targets";
import type { Answer, QuestionType } from "../model/answer";
import type { Clock, Resolver } from "../model/ports";
import type { Trace } from "../model/trace";
import type { Watch } from "./watch";

/** How DNS was asked one question of a service, and what it said. */
interface Lookup {
  /** When it began, and when it ended. */
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly answer: Answer;
  readonly trace: Trace;
}

interface Tools {
  readonly resolver: Resolver;
  readonly clock: Clock;
}

function factOf({ service, targets }: Watch, answer: Answer, trace: Trace): Fact {
  if (service.port !== undefined) return addressFact(answer, service.port, service);
  return serviceFact(answer, addressesOfTargets(targets, answer, trace), service);
}

/** Asks DNS one of the questions of a service, and keeps how it went for who wants to know. */
function lookUp(watch: Watch, type: QuestionType, { resolver, clock }: Tools): LuaMultiReturn<[Answer, Fact]> {
  const askedAt = clock();
  const trace: Trace = [];
  const answer = resolver.resolve(watch.service.name, type, trace);
  const fact = factOf(watch, answer, trace);
  watch.lookups.set(type, { askedAt, answeredAt: clock(), answer, trace });
  return $multi(answer, fact);
}

export { lookUp };
export type { Lookup };
