import { isAllowed } from "../discovery/endpoints";
import type { Source } from "../discovery/source";
import type { Trial } from "../health/recovery";
import { type Endpoint, isIPv6 } from "../model/endpoint";
import { passesCheck } from "./checks";
import type {
  DownExplanation,
  EndpointExplanation,
  Explanation,
  FailingExplanation,
  LookupExplanation,
  QuestionExplanation,
} from "./explanation";
import { isOurs } from "./next_snapshot";
import type { Lookup, Watch } from "./watch";

function secondsUntil(at: number, now: number): number {
  return math.max(0, at - now);
}

/** What the answer names: addresses, or targets with their ports. */
function recordsOf({ answer }: Lookup): readonly string[] {
  const found: string[] = [];
  if (answer.kind !== "records") return found;
  for (const record of answer.records) {
    found.push(record.type === "SRV" ? `${record.target}:${record.port}` : record.address);
  }
  return found;
}

function deniedOf({ service, targets }: Watch, { answer }: Lookup): readonly string[] {
  const denied: string[] = [];
  if (answer.kind !== "records") return denied;
  for (const record of answer.records) {
    const addresses = record.type === "SRV" ? (targets.known.get(record.target)?.addresses ?? []) : [record.address];
    for (const address of addresses) if (!isAllowed(service, address)) denied.push(address);
  }
  return denied;
}

function explainLookup(watch: Watch, lookup: Lookup, now: number): LookupExplanation {
  const { answer, answeredAt, askedAt, trace } = lookup;
  return {
    asked_seconds_ago: now - askedAt,
    took_seconds: answeredAt - askedAt,
    name: answer.name,
    ttl: answer.kind === "records" ? answer.ttl : undefined,
    records: recordsOf(lookup),
    denied: deniedOf(watch, lookup),
    messages: trace,
  };
}

function explainQuestion(watch: Watch, { reason, type, verdict }: Source, now: number): QuestionExplanation {
  const question = watch.questions.get(type)!;
  const lookup = watch.lookups.get(type);
  return {
    type,
    verdict,
    reason,
    next_in_seconds: question.inFlight ? undefined : secondsUntil(question.at, now),
    lookup: lookup === undefined ? undefined : explainLookup(watch, lookup, now),
  };
}

/** The question whose answers name the endpoint. */
function sourceOf(watch: Watch, endpoint: Endpoint): Source | undefined {
  for (const source of watch.discovery.sources) {
    if (source.type === "SRV" || isIPv6(endpoint.address) === (source.type === "AAAA")) return source;
  }
  return undefined;
}

/** When an answer last named the endpoint, and when `hold` lets it go if a good answer since has not. */
function seenAndHeld(watch: Watch, endpoint: Endpoint): LuaMultiReturn<[number | undefined, number | undefined]> {
  const source = sourceOf(watch, endpoint);
  const lookup = source === undefined ? undefined : watch.lookups.get(source.type);
  if (source === undefined || lookup?.namedAt === undefined) return $multi(undefined, undefined);
  const seen = source.seen.get(endpoint.id) ?? lookup.namedAt;
  return $multi(seen, seen < lookup.namedAt ? seen + watch.service.hold : undefined);
}

function explainDown(trial: Trial, isConfirmed: boolean, now: number): DownExplanation {
  return {
    seconds: now - trial.since,
    failed_trials: trial.failures - 1,
    next_trial_in_seconds: isConfirmed && !trial.inFlight ? secondsUntil(trial.at, now) : undefined,
  };
}

function explainFailing(watch: Watch, peerId: string, now: number): FailingExplanation | undefined {
  if (!passesCheck(watch, peerId)) {
    const check = watch.checks.get(peerId);
    const at = check === undefined || check.inFlight ? undefined : check.at;
    return { cause: "check", next_trial_in_seconds: at === undefined ? undefined : secondsUntil(at, now) };
  }
  const ejection = watch.ejections.get(peerId);
  if (ejection === undefined || ejection.standing === "good") return undefined;
  const isOut = ejection.standing === "out";
  return {
    cause: "errors",
    next_trial_in_seconds: isOut ? secondsUntil(ejection.since + ejection.seconds, now) : undefined,
  };
}

function explainEndpoint(watch: Watch, endpoint: Endpoint, now: number): EndpointExplanation {
  const { address, id, port, priority, weight } = endpoint;
  const [seen, held] = seenAndHeld(watch, endpoint);
  const trial = watch.recovery.get(id);
  const isConfirmed = watch.discovery.membership.state === "fresh";
  return {
    id,
    address,
    port,
    weight,
    priority,
    seen_seconds_ago: seen === undefined ? undefined : now - seen,
    let_go_in_seconds: held === undefined ? undefined : secondsUntil(held, now),
    contested: !isOurs(watch, endpoint),
    down: trial === undefined ? undefined : explainDown(trial, isConfirmed, now),
    failing: explainFailing(watch, id, now),
  };
}

/** The option that keeps the peers which DNS does not confirm, and its seconds. */
function keptBy({ discovery, service }: Watch): LuaMultiReturn<["hold_empty" | "max_stale" | undefined, number]> {
  const { state } = discovery.membership;
  if (state === "held") return $multi("hold_empty", service.hold_empty);
  if (state === "stale") return $multi("max_stale", service.max_stale);
  return $multi(undefined, 0);
}

/** Says what is known of a service, and how. */
function explain(watch: Watch, now: number): Explanation {
  const { discovery, service } = watch;
  const { membership, sources } = discovery;
  const [option, seconds] = keptBy(watch);
  const isUnlimited = option === undefined || (option === "max_stale" && seconds === 0);
  const questions: QuestionExplanation[] = [];
  for (const source of sources) questions.push(explainQuestion(watch, source, now));
  const endpoints: EndpointExplanation[] = [];
  for (const endpoint of membership.endpoints) endpoints.push(explainEndpoint(watch, endpoint, now));
  return {
    service: service.key,
    name: service.name,
    port: service.port,
    state: membership.state,
    reason: membership.reason,
    state_seconds: membership.since === 0 ? undefined : now - membership.since,
    kept_by: option,
    let_go_in_seconds: isUnlimited ? undefined : secondsUntil(membership.since + seconds, now),
    questions,
    endpoints,
  };
}

export { explain };
