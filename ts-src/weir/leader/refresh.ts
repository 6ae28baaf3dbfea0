import { discover } from "../discovery/discovery";
import type { Fact } from "../discovery/fact";
import { ABSENT_FAMILY_SECONDS, answered, ask, HURRY_SECONDS, isDue, refreshSeconds } from "../discovery/schedule";
import type { Source } from "../discovery/source";
import type { Answer } from "../model/answer";
import type { Log } from "../model/ports";
import { isInDemand } from "./demand";
import type { Leader, Tools } from "./leader";
import { lookUp, resolve } from "./lookup";
import { publishChange } from "./publishing";
import { endpointWith, type ServiceState, wake } from "./service_state";
import { isVirtual, tasksName } from "./swarm";

/** Asks DNS the questions of a service that are due. */
function refreshWhatIsDue(leader: Leader, service: ServiceState, now: number): void {
  const { tools } = leader;
  for (const source of service.discovery.sources) {
    const question = service.questions.get(source.type)!;
    if (isDue(question, service.quota, now)) {
      ask(question, service.quota, now);
      tools.spawn(() => {
        const [answer, fact] = lookUp(service, source, tools);
        applyAnswer(leader, service, source, answer, fact);
        wake(service);
      });
    }
  }
}

function applyAnswer(leader: Leader, service: ServiceState, source: Source, answer: Answer, fact: Fact): void {
  const { tools } = leader;
  const { discovery, rules } = service;
  const now = tools.clock();
  const before = discovery.membership;
  discover(discovery, source.type, fact, now);
  logChange(tools.log, service, before.state);
  forgetGone(service);
  if (discovery.membership.state === "fresh") service.contested = new LuaSet();

  const ttl = answer.kind === "records" ? answer.ttl : rules.refresh;
  const seconds = refreshSeconds(rules.refresh, ttl, tools.random);
  const wait = secondsToNext(service, source, seconds, now);
  answered(service.questions.get(source.type)!, service.quota, answer.queries, wait, now);
  publishChange(leader, service);
  if (discovery.membership.state === "fresh") warnOfVirtualAddress(tools, service);
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

/** Logs bad news once, when it begins, and good news when it ends. */
function logChange(log: Log, service: ServiceState, before: string): void {
  const { state, reason, endpoints } = service.discovery.membership;
  if (state === before) return;
  const message = `${service.rules.key}: ${before} -> ${state} (${reason}), ${endpoints.length} endpoints`;
  if (state === "fresh") log.notice(message);
  else log.warn(message);
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
