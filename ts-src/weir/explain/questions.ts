import { isAllowed } from "../discovery/endpoints";
import type { Source } from "../discovery/source";
import type { FoundTargets } from "../discovery/find_targets";
import type { Lookup, ServiceState } from "../leader/service_state";
import type { AnyRecord } from "../model/answer";
import type { LookupExplanation, QuestionExplanation } from "./explanation";
import { secondsUntil } from "./moments";

function shown(record: AnyRecord): string {
  if (record.type === "SRV") return `${record.target}:${record.port}`;
  return record.type === "PTR" ? record.target : record.address;
}

/** What the answer names: addresses, or targets, those of SRV records with their ports. */
function recordsOf({ answer }: Lookup): readonly string[] {
  const found: string[] = [];
  if (answer.kind !== "records") return found;
  for (const record of answer.records) found.push(shown(record));
  return found;
}

/** The addresses that a record stands for, as far as they are known. */
function addressesOf(record: AnyRecord, targets: FoundTargets): readonly string[] {
  if (record.type === "SRV") return targets.addressesOf(record.target);
  return record.type === "PTR" ? [] : [record.address];
}

function deniedOf({ rules }: ServiceState, { answer, targets }: Lookup): readonly string[] {
  const denied: string[] = [];
  if (answer.kind !== "records") return denied;
  for (const record of answer.records) {
    const port = record.type === "SRV" ? record.port : (rules.port ?? 0);
    for (const address of addressesOf(record, targets)) if (!isAllowed(rules, address, port)) denied.push(address);
  }
  return denied;
}

function explainLookup(service: ServiceState, lookup: Lookup, now: number): LookupExplanation {
  const { answer, answeredAt, askedAt, trace } = lookup;
  return {
    asked_seconds_ago: now - askedAt,
    took_seconds: answeredAt - askedAt,
    name: answer.name,
    ttl: answer.kind === "records" ? answer.ttl : undefined,
    records: recordsOf(lookup),
    denied: deniedOf(service, lookup),
    messages: trace,
  };
}

/** What DNS said to one of the questions of a service, and when it is asked again. */
function explainQuestion(service: ServiceState, { reason, type, verdict }: Source, now: number): QuestionExplanation {
  const { lookup, question } = service.inquiries.get(type)!;
  return {
    type,
    verdict,
    reason,
    next_in_seconds: question.inFlight ? undefined : secondsUntil(question.at, now),
    lookup: lookup === undefined ? undefined : explainLookup(service, lookup, now),
  };
}

export { explainQuestion };
