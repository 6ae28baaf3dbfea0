import { type Discovery, familiesOf, newDiscovery } from "../discovery/discovery";
import type { Membership } from "../discovery/membership";
import { newQuestion, newQuota, type Question, type Quota } from "../discovery/schedule";
import { newTargets, type Targets } from "../discovery/targets";
import { type Check, newCheck } from "../health/check";
import { type ConnectProbes, goesDown } from "../health/connect_probe";
import { eject, type Ejections } from "../health/ejection";
import type { Rate } from "../health/outliers";
import type { Answer, QuestionType } from "../model/answer";
import type { Endpoint } from "../model/endpoint";
import type { Clock, Resolver } from "../model/ports";
import type { Trace } from "../model/trace";
import type { Snapshot } from "../pool/snapshot";
import type { ServiceRules } from "./service_rules";

/** How DNS was asked one question of a service, and what it said. */
interface Lookup {
  /** When it began, and when it ended. */
  readonly askedAt: number;
  readonly answeredAt: number;
  /** When this question last brought records; nothing if it never has. */
  readonly namedAt: number | undefined;
  readonly answer: Answer;
  readonly trace: Trace;
}

/** What the leader knows of one service. */
interface ServiceState {
  readonly rules: ServiceRules;
  readonly discovery: Discovery;
  /** By record type. */
  readonly questions: LuaMap<QuestionType, Question>;
  /** The last of each question. */
  readonly lookups: LuaMap<QuestionType, Lookup>;
  /** Where the targets of SRV records are. */
  readonly targets: Targets;
  readonly quota: Quota;
  readonly probes: ConnectProbes;
  readonly ejections: Ejections;
  /** By peer, of the endpoints that were there when it was looked last. */
  checks: LuaMap<string, Check>;
  checked: readonly Endpoint[];
  /** How peers have answered, and when that will be judged; never while there is nothing to judge. */
  rates: LuaMap<string, Rate>;
  judgedAt: number;
  /** When DNS was last asked ahead of time. */
  hurriedAt: number;
  /** Until when a request waits, if no peer appears. */
  demandUntil: number;
  /** When there is something to do, at the latest; 0 for now. */
  wakeAt: number;
  /** Whether its name was looked at for a virtual address of Swarm. */
  isKnownSwarm: boolean;
  /** The version of the published snapshot, and the membership that it was made of. */
  version: number;
  membership: Membership | undefined;
  /** Something else than the membership has changed since. */
  hasChanged: boolean;
  /** Endpoints, by id, that turned up under another name, and were not confirmed since. */
  contested: LuaSet<string>;
  /** The endpoints that are noted as this service's. */
  claimed: readonly Endpoint[];
}

/** Goes on from the published snapshot, if there is one. */
function newServiceState(
  rules: ServiceRules,
  snapshot: Snapshot | undefined,
  resolver: Resolver,
  clock: Clock,
): ServiceState {
  const now = clock();
  const discovery = newDiscovery(rules, snapshot === undefined ? undefined : membershipOf(snapshot));
  const service: ServiceState = {
    rules,
    discovery,
    questions: new LuaMap(),
    lookups: new LuaMap(),
    targets: newTargets(resolver, clock, familiesOf(rules), rules.refresh),
    quota: newQuota(),
    probes: new LuaMap(),
    ejections: new LuaMap(),
    checks: new LuaMap(),
    checked: [],
    rates: new LuaMap(),
    judgedAt: math.huge,
    hurriedAt: 0,
    demandUntil: 0,
    wakeAt: 0,
    isKnownSwarm: false,
    version: snapshot === undefined ? 0 : snapshot.version,
    membership: snapshot === undefined ? undefined : discovery.membership,
    hasChanged: false,
    contested: new LuaSet(),
    claimed: [],
  };
  for (const { type } of discovery.sources) service.questions.set(type, newQuestion(now));
  for (const member of snapshot === undefined ? [] : snapshot.members) {
    if (member.isDown) goesDown(service.probes, member, now);
    service.checks.set(member.id, newCheck(member.standing === "good", now));
    if (member.standing !== "good" && rules.check === "off")
      eject(service.ejections, member.id, math.huge, rules.eject_time, now);
  }
  return service;
}

function membershipOf({ members, reason, since, state }: Snapshot): Membership {
  return { state, since, reason, endpoints: members };
}

/** There is something to do for the service in the next tick. */
function wake(service: ServiceState): void {
  service.wakeAt = 0;
}

/** Something that its snapshot says has changed: it is to be published in the next tick. */
function changed(service: ServiceState): void {
  service.hasChanged = true;
  wake(service);
}

/** The endpoint of a service with this id, if DNS names it. */
function endpointWith(service: ServiceState, peerId: string): Endpoint | undefined {
  for (const endpoint of service.discovery.membership.endpoints) {
    if (endpoint.id === peerId) return endpoint;
  }
  return undefined;
}

export { changed, endpointWith, newServiceState, wake };
export type { Lookup, ServiceState };
