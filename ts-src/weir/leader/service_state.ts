import { type Discovery, newDiscovery } from "../discovery/discovery";
import type { Inheritance, Membership } from "../discovery/membership";
import type { Question, Quota } from "../discovery/schedule";
import type { Source } from "../discovery/source";
import type { FoundTargets } from "../discovery/find_targets";
import type { Targets } from "../discovery/targets";
import { type Check, newCheck } from "../health/check";
import { type ConnectProbes, goesDown } from "../health/connect_probe";
import { eject, type Ejections } from "../health/ejection";
import type { Rate } from "../health/outliers";
import type { Answer, QuestionType } from "../model/answer";
import type { Endpoint } from "../model/endpoint";
import type { Trace } from "../model/trace";
import { NOBODY, type Snapshot } from "../pool/snapshot";
import { type Identity, newIdentity } from "./identity";
import type { ServiceRules } from "./service_rules";

/** How DNS was asked a question, and what it said. */
interface Lookup {
  /** When it began, and when it ended. */
  readonly askedAt: number;
  readonly answeredAt: number;
  /** When this question last brought records; nothing if it never has. */
  readonly namedAt: number | undefined;
  readonly answer: Answer;
  /** Where the targets of its SRV records are. */
  readonly targets: FoundTargets;
  readonly trace: Trace;
}

/** A question about a name, which is asked once for all services that have it. */
interface Inquiry {
  readonly name: string;
  readonly type: QuestionType;
  readonly question: Question;
  /** What the name may cost, its other questions included. */
  readonly quota: Quota;
  /** Where the targets of SRV records are. */
  readonly targets: Targets;
  readonly askers: Asker[];
  /** The last one. */
  lookup: Lookup | undefined;
}

/** A service that asks, and the source of its endpoints that the answer is for. */
interface Asker {
  readonly service: ServiceState;
  readonly source: Source;
}

/** What the leader knows of one service. */
interface ServiceState {
  readonly rules: ServiceRules;
  readonly discovery: Discovery;
  /** By record type. */
  readonly inquiries: LuaMap<QuestionType, Inquiry>;
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
  /** The snapshot itself, if this leader has published one. */
  snapshot: Snapshot | undefined;
  /** Why the last snapshot could not be published; empty if it could. */
  problem: string;
  /** Something else than the membership has changed since. */
  hasChanged: boolean;
  /** Who the endpoints are, by address. */
  readonly identities: LuaMap<string, Identity>;
  /** The endpoints all of whose identities were asked for. */
  named: readonly Endpoint[];
  /** When those are asked for again that DNS does not confirm. */
  recheckAt: number;
  /** Endpoints, by id, that turned up under another name, and were not confirmed since. */
  contested: LuaSet<string>;
  /** Those, by id, of whom was said that they are left out as others have their address now. */
  readonly strangers: LuaSet<string>;
  /** Those of whom was said that they do not pass their check. */
  readonly rejected: LuaSet<string>;
  /** Until when endpoints get no new request, by id; also of those that DNS does not name at the moment. */
  readonly drains: LuaMap<string, number>;
  /** The endpoints that are noted as this service's. */
  claimed: readonly Endpoint[];
}

/**
 * Goes on from a snapshot of the past, if there is one.
 * @param confirmedAt when DNS last named its members
 */
function newServiceState(
  rules: ServiceRules,
  snapshot: Snapshot | undefined,
  confirmedAt: number,
  now: number,
): ServiceState {
  const discovery = newDiscovery(rules, snapshot === undefined ? undefined : inheritance(snapshot, confirmedAt));
  const service: ServiceState = {
    rules,
    discovery,
    inquiries: new LuaMap(),
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
    snapshot,
    problem: "",
    hasChanged: false,
    identities: new LuaMap(),
    named: [],
    recheckAt: 0,
    contested: new LuaSet(),
    strangers: new LuaSet(),
    rejected: new LuaSet(),
    drains: new LuaMap(),
    claimed: discovery.membership.endpoints,
  };
  const { members, server } = snapshot ?? NOBODY;
  for (const member of members) {
    if (member.witness !== "") service.identities.set(member.address, newIdentity(member.witness, server));
    if (member.isDown) goesDown(service.probes, member, now);
    service.checks.set(member.id, newCheck(member.standing === "good", now));
    if (member.standing !== "good" && rules.check === "off")
      eject(service.ejections, member.id, math.huge, rules.eject_time, now);
  }
  return service;
}

function inheritance({ members, reason, server, since, state }: Snapshot, confirmedAt: number): Inheritance {
  return { state, since, reason, endpoints: members, confirmedAt, server };
}

export { newServiceState };
export type { Asker, Inquiry, Lookup, ServiceState };
