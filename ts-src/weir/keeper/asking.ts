import { discover } from "../discovery/discovery";
import type { Fact } from "../discovery/fact";
import { ABSENT_FAMILY_SECONDS, answered, ask, HURRY_SECONDS, isDue, refreshSeconds } from "../discovery/schedule";
import type { Source } from "../discovery/source";
import type { Answer } from "../model/answer";
import type { Log } from "../model/ports";
import type { Keeper, Tools } from "./desk";
import { lookUp, resolve } from "./lookup";
import { publishChange } from "./publishing";
import { isVirtual, tasksName } from "./swarm";
import { isWanted } from "./wanted";
import { endpointWith, type Watch } from "./watch";

/** Asks DNS the questions of a service that are due. */
function askWhatIsDue(keeper: Keeper, watch: Watch, now: number): void {
  const { tools } = keeper;
  for (const source of watch.discovery.sources) {
    const question = watch.questions.get(source.type)!;
    if (isDue(question, watch.quota, now)) {
      ask(question, watch.quota, now);
      tools.spawn(() => {
        const [answer, fact] = lookUp(watch, source, tools);
        takeAnswer(keeper, watch, source, answer, fact);
        watch.wakeAt = 0;
      });
    }
  }
}

function takeAnswer(keeper: Keeper, watch: Watch, source: Source, answer: Answer, fact: Fact): void {
  const { tools } = keeper;
  const { discovery, service } = watch;
  const now = tools.clock();
  const before = discovery.membership;
  discover(discovery, source.type, fact, now);
  logChange(tools.log, watch, before.state);
  forgetGone(watch);
  if (discovery.membership.state === "fresh") watch.contested = new LuaSet();

  const ttl = answer.kind === "records" ? answer.ttl : service.refresh;
  const seconds = refreshSeconds(service.refresh, ttl, tools.random);
  const wait = secondsToNext(watch, source, seconds, now);
  answered(watch.questions.get(source.type)!, watch.quota, answer.queries, wait, now);
  publishChange(keeper, watch);
  if (discovery.membership.state === "fresh") warnOfVirtualAddress(tools, watch);
}

/** How long a question has time: little while requests wait for somebody, much if the other family serves. */
function secondsToNext(watch: Watch, { endpoints }: Source, seconds: number, now: number): number {
  const isIdle = endpoints.length === 0 && watch.discovery.membership.state === "fresh";
  if (isIdle) return math.max(ABSENT_FAMILY_SECONDS, seconds);
  return isWanted(watch, now) ? HURRY_SECONDS : seconds;
}

/** Says once that a name is one address for many, as Weir then balances over nobody. */
function warnOfVirtualAddress(tools: Tools, watch: Watch): void {
  const { endpoints } = watch.discovery.membership;
  if (watch.isKnownSwarm || endpoints.length !== 1) return;
  watch.isKnownSwarm = true;
  const tasks = tasksName(watch.service.name);
  if (tasks === undefined || !isVirtual(endpoints, resolve(tools, tasks, "A"))) return;
  tools.log.warn(
    `${watch.service.key}: ${endpoints[0]!.address} is a virtual address of Swarm, which balances by itself; use ${tasks}`,
  );
}

/** Bad news once, when it begins, and good news when it ends. */
function logChange(log: Log, watch: Watch, before: string): void {
  const { state, reason, endpoints } = watch.discovery.membership;
  if (state === before) return;
  const message = `${watch.service.key}: ${before} -> ${state} (${reason}), ${endpoints.length} endpoints`;
  if (state === "fresh") log.notice(message);
  else log.warn(message);
}

/** A peer that left DNS gets no more trials: if it comes back, it comes back as a new one. */
function forgetGone(watch: Watch): void {
  for (const [id] of watch.recovery) {
    if (endpointWith(watch, id) === undefined) watch.recovery.delete(id);
  }
  for (const [id] of watch.ejections) {
    if (endpointWith(watch, id) === undefined) watch.ejections.delete(id);
  }
}

export { askWhatIsDue };
