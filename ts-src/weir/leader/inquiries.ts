import { familiesOf } from "../discovery/rules";
import { newQuestion, newQuota, type Quota } from "../discovery/schedule";
import { newTargets } from "../discovery/targets";
import type { QuestionType } from "../model/answer";
import type { Clock, Resolver, Together } from "../model/ports";
import type { Inquiry, ServiceState } from "./service_state";

/** What is asked of DNS for all services: services of the same name share their questions, and what they may cost. */
interface Inquiries {
  readonly byKey: LuaMap<string, Inquiry>;
  /** By name. */
  readonly quotas: LuaMap<string, Quota>;
}

/** What questions are asked with. */
interface Tools {
  readonly clock: Clock;
  readonly resolver: Resolver;
  readonly together: Together;
}

function newInquiries(): Inquiries {
  return { byKey: new LuaMap(), quotas: new LuaMap() };
}

/** The same for services whose answers mean the same: those to SRV questions depend on the families of their targets. */
function keyOf({ rules }: ServiceState, type: QuestionType): string {
  return type === "SRV" ? `${rules.name} ${type} ${rules.family}` : `${rules.name} ${type}`;
}

function newInquiry(inquiries: Inquiries, service: ServiceState, type: QuestionType, tools: Tools): Inquiry {
  const { clock, resolver, together } = tools;
  const { discovery, rules } = service;
  const { name, refresh } = rules;
  const quota = inquiries.quotas.get(name) ?? newQuota();
  inquiries.quotas.set(name, quota);
  const { endpoints } = discovery.membership;
  const targets = newTargets(resolver, clock, together, familiesOf(rules), refresh, endpoints);
  return { name, type, question: newQuestion(clock()), quota, targets, askers: [], lookup: undefined };
}

/** Lets a service have its questions asked. */
function addQuestions(inquiries: Inquiries, service: ServiceState, tools: Tools): void {
  for (const source of service.discovery.sources) {
    const { type } = source;
    const key = keyOf(service, type);
    const inquiry = inquiries.byKey.get(key) ?? newInquiry(inquiries, service, type, tools);
    inquiries.byKey.set(key, inquiry);
    inquiry.askers.push({ service, source });
    service.inquiries.set(type, inquiry);
  }
}

export { addQuestions, newInquiries };
export type { Inquiries };
