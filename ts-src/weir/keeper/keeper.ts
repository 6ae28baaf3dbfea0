import { discover, expire } from "../discovery/discovery";
import type { Fact } from "../discovery/fact";
import {
  ABSENT_FAMILY_SECONDS,
  answered,
  ask,
  hurry,
  HURRY_SECONDS,
  isDue,
  refreshSeconds,
} from "../discovery/schedule";
import type { Source } from "../discovery/source";
import { goesDown, isTrialDue, staysDown, type Trial } from "../health/recovery";
import type { Answer } from "../model/answer";
import type { Endpoint } from "../model/endpoint";
import type { Clock, Log, Prober, Random, Resolver, Store } from "../model/ports";
import { publish, published } from "../pool/board";
import { type Finding, takeReports } from "../pool/reports";
import { type Owners, updateOwners } from "./contest";
import { reviewStandings, takeFailing, takeProven, takeRates } from "./standing";
import { lookUp, resolve } from "./lookup";
import { isVirtual, tasksName } from "./swarm";
import { nextWake } from "./wake";
import { newWatch, nextSnapshot, type Watch, type Watched } from "./watch";

/** What the keeper works with. */
interface Tools {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly store: Store;
  readonly resolver: Resolver;
  readonly prober: Prober;
  /** Runs a task beside the others; it may wait. */
  readonly spawn: (this: void, task: (this: void) => void) => void;
}

/** The one worker that resolves for all: it asks DNS, tries peers that are down, and publishes what it finds. */
interface Keeper {
  readonly tools: Tools;
  readonly watches: LuaMap<string, Watch>;
  readonly all: readonly Watch[];
  readonly owners: Owners;
}

/** Takes over from whatever is published. */
function newKeeper(tools: Tools, services: readonly Watched[]): Keeper {
  const watches = new LuaMap<string, Watch>();
  const all: Watch[] = [];
  for (const service of services) {
    const watch = newWatch(service, published(tools.store, service.key), tools.resolver, tools.clock);
    watches.set(service.key, watch);
    all.push(watch);
  }
  return { tools, watches, all, owners: new LuaMap() };
}

/** Does what is due. To be called every few hundredths of a second. */
function tick(keeper: Keeper): void {
  const { tools, watches } = keeper;
  const now = tools.clock();
  takeReports(tools.store, (service, finding, subject) => {
    const watch = watches.get(service);
    if (watch !== undefined) takeReport(tools, watch, finding, subject, now);
  });
  for (const watch of keeper.all) {
    if (watch.wakeAt <= now) attend(keeper, watch, now);
  }
}

function attend(keeper: Keeper, watch: Watch, now: number): void {
  expire(watch.discovery, now);
  askWhatIsDue(keeper, watch, now);
  tryWhoIsDue(keeper, watch, now);
  reviewStandings(watch, keeper.tools.log, now);
  publishChange(keeper, watch);
  watch.wakeAt = nextWake(watch);
}

function takeReport({ log }: Tools, watch: Watch, finding: Finding, subject: string, now: number): void {
  if (finding === "rates") {
    takeRates(watch, subject, now);
    return;
  }
  const endpoint = memberOf(watch, subject);
  if (endpoint === undefined) return;
  if (finding === "failing") takeFailing(watch, log, subject, now);
  else if (finding === "proven") takeProven(watch, log, subject, now);
  else takeDown(watch, endpoint, now);
}

function takeDown(watch: Watch, endpoint: Endpoint, now: number): void {
  watch.wakeAt = 0;
  if (goesDown(watch.recovery, endpoint, now)) watch.hasNews = true;
  if (now - watch.hurriedAt < HURRY_SECONDS) return;
  watch.hurriedAt = now;
  for (const { endpoints, type } of watch.discovery.sources) {
    if (endpoints.length > 0) hurry(watch.questions.get(type)!, now);
  }
}

function memberOf(watch: Watch, peerId: string): Endpoint | undefined {
  for (const endpoint of watch.discovery.membership.endpoints) {
    if (endpoint.id === peerId) return endpoint;
  }
  return undefined;
}

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
  const isIdle = source.endpoints.length === 0 && discovery.membership.state === "fresh";
  const seconds = refreshSeconds(service.refresh, ttl, tools.random);
  answered(
    watch.questions.get(source.type)!,
    watch.quota,
    answer.queries,
    isIdle ? math.max(ABSENT_FAMILY_SECONDS, seconds) : seconds,
    now,
  );
  publishChange(keeper, watch);
  if (discovery.membership.state === "fresh") warnOfVirtualAddress(tools, watch);
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

/** A peer that left DNS gets no more trials: if it comes back, it comes back as a new one. */
function forgetGone(watch: Watch): void {
  for (const [id] of watch.recovery) {
    if (memberOf(watch, id) === undefined) watch.recovery.delete(id);
  }
  for (const [id] of watch.ejections) {
    if (memberOf(watch, id) === undefined) watch.ejections.delete(id);
  }
}

function tryWhoIsDue(keeper: Keeper, watch: Watch, now: number): void {
  if (watch.discovery.membership.state !== "fresh") return;
  for (const [, trial] of watch.recovery) {
    if (isTrialDue(trial, now)) {
      trial.inFlight = true;
      keeper.tools.spawn(() => tryPeer(keeper, watch, trial));
    }
  }
}

function tryPeer(keeper: Keeper, watch: Watch, trial: Trial): void {
  const { tools } = keeper;
  const { endpoint } = trial;
  const isBack = tools.prober.connects(endpoint.address, endpoint.port, watch.service.connect_timeout / 3);
  watch.wakeAt = 0;
  if (!isBack) {
    staysDown(trial, tools.clock());
    return;
  }
  if (watch.recovery.get(endpoint.id) !== trial) return;
  watch.recovery.delete(endpoint.id);
  watch.hasNews = true;
  publishChange(keeper, watch);
}

function publishChange({ owners, tools }: Keeper, watch: Watch): void {
  const { membership } = watch.discovery;
  if (membership.endpoints !== watch.owned) {
    updateOwners(owners, watch, watch.owned, tools.clock());
    watch.owned = membership.endpoints;
  }
  const snapshot = nextSnapshot(watch);
  if (snapshot === undefined) return;
  const problem = publish(tools.store, watch.service.key, snapshot);
  if (problem !== undefined) tools.log.error(`could not publish the pool of ${watch.service.key}: ${problem}`);
}

/** Bad news once, when it begins, and good news when it ends. */
function logChange(log: Log, watch: Watch, before: string): void {
  const { state, reason, endpoints } = watch.discovery.membership;
  if (state === before) return;
  const message = `${watch.service.key}: ${before} -> ${state} (${reason}), ${endpoints.length} endpoints`;
  if (state === "fresh") log.notice(message);
  else log.warn(message);
}

export { newKeeper, tick };
export type { Keeper, Tools };
