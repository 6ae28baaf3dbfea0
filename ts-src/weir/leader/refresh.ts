import { discover } from "../discovery/discovery";
import { ABSENT_FAMILY_SECONDS, answered, ask, HURRY_SECONDS, isDue, refreshSeconds } from "../discovery/schedule";
import type { Source } from "../discovery/source";
import { isInDemand } from "./demand";
import { dnsEvidence } from "./dns_evidence";
import { isLeading, type Leader, type Tools } from "./leader";
import { factFor, lookUp, resolve } from "./lookup";
import { publishChange } from "./publishing";
import { noteSeen } from "./seen";
import { endpointWith } from "./confirmed";
import { wake } from "./changed";
import type { Asker, Inquiry, Lookup, ServiceState } from "./service_state";
import { isVirtual, tasksName } from "./swarm";
import { noteAnswer } from "./witness";
import { sayWhatChanged } from "./words";

/** Asks DNS the questions of a service that are due. */
function refreshWhatIsDue(leader: Leader, service: ServiceState, now: number): void {
  for (const { type } of service.discovery.sources) {
    const inquiry = service.inquiries.get(type)!;
    if (isDue(inquiry.question, inquiry.quota, now)) {
      ask(inquiry.question, inquiry.quota, now);
      leader.tools.spawn(() => inquire(leader, inquiry));
    }
  }
}

/** Asks for all services that have the question. What comes when another leads is of no account. */
function inquire(leader: Leader, inquiry: Inquiry): void {
  const { tools } = leader;
  const lookup = lookUp(inquiry, tools);
  if (!isLeading(leader)) return;
  noteAnswer(leader, lookup.answer, lookup.answeredAt);
  let wait = math.huge;
  for (const asker of inquiry.askers) wait = math.min(wait, apply(leader, asker, lookup));
  answered(inquiry.question, inquiry.quota, lookup.answer.queries, wait, tools.clock());
  for (const { service } of inquiry.askers) {
    const isNews = isThereNews(service);
    publishChange(leader, service, lookup.answeredAt);
    if (service.discovery.membership.state === "fresh") warnOfVirtualAddress(tools, service);
    if (isNews) wake(service);
    else service.wakeAt = math.min(service.wakeAt, inquiry.question.at);
  }
}

/** Whether an answer leaves more to do for a service than to ask again: most say what the last one said. */
function isThereNews({ discovery, hasChanged, membership, recheckAt }: ServiceState): boolean {
  return hasChanged || discovery.membership !== membership || membership.state !== "fresh" || recheckAt < math.huge;
}

/** Takes in what a lookup means to a service. Returns the seconds after which it wants to know again. */
function apply({ recorder, tools }: Leader, asker: Asker, lookup: Lookup): number {
  const { service, source } = asker;
  const { discovery, rules } = service;
  const { answer } = lookup;
  const now = tools.clock();
  const before = discovery.membership;
  discover(discovery, source.type, factFor(asker, lookup), now);
  sayWhatChanged(recorder, service, before, dnsEvidence(lookup.trace));
  if (source.verdict !== "present" && service.recheckAt === math.huge) service.recheckAt = now;
  if (source.verdict === "present") tools.counted.confirmed(rules.key, now);
  forgetGone(service);
  noteSeen(tools.store, service);
  if (discovery.membership.state === "fresh") service.contested = new LuaSet();
  const ttl = answer.kind === "records" ? answer.ttl : rules.refresh;
  return secondsToNext(service, source, refreshSeconds(rules.refresh, ttl, tools.random), now);
}

/** Seconds until a question is asked again: few while requests wait for a peer, many if the other family serves. */
function secondsToNext(service: ServiceState, { endpoints }: Source, seconds: number, now: number): number {
  const isIdle = endpoints.length === 0 && service.discovery.membership.state === "fresh";
  if (isIdle) return math.max(ABSENT_FAMILY_SECONDS, seconds);
  return isInDemand(service, now) ? HURRY_SECONDS : seconds;
}

/** Says once that a name is one address for many, as Weir then has nothing to balance over. */
function warnOfVirtualAddress(tools: Tools, service: ServiceState): void {
  const { endpoints } = service.discovery.membership;
  if (service.isKnownSwarm || endpoints.length !== 1) return;
  service.isKnownSwarm = true;
  const tasks = tasksName(service.rules.name);
  if (tasks === undefined || !isVirtual(endpoints, resolve(tools, tasks, "A"))) return;
  tools.log.warn(
    `${service.rules.key}: ${endpoints[0]!.address} is a virtual address of Swarm, which balances by itself; use ${tasks}`,
  );
}

/** A peer that left DNS is no longer probed: if it comes back, it comes back as a new one. */
function forgetGone(service: ServiceState): void {
  for (const [id] of service.probes) {
    if (endpointWith(service, id) === undefined) service.probes.delete(id);
  }
  for (const [id] of service.ejections) {
    if (endpointWith(service, id) === undefined) service.ejections.delete(id);
  }
}

export { refreshWhatIsDue };
