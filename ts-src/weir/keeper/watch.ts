import type { Header } from "../config/header";
import type { Discovery, Rules } from "../discovery/discovery";
import { familiesOf, newDiscovery } from "../discovery/discovery";
import type { Membership } from "../discovery/membership";
import { newQuestion, newQuota, type Question, type Quota } from "../discovery/schedule";
import { newTargets, type Targets } from "../discovery/targets";
import { type Check, newCheck } from "../health/check";
import { eject, type Ejections } from "../health/ejection";
import type { Expected } from "../health/http_check";
import type { Rate } from "../health/outliers";
import { goesDown, type Recovery } from "../health/recovery";
import type { Endpoint } from "../model/endpoint";
import type { Answer, QuestionType } from "../model/answer";
import type { Clock, Resolver } from "../model/ports";
import type { Trace } from "../model/trace";
import type { Snapshot } from "../pool/snapshot";

/** A service as the keeper needs to know it. */
interface Watched extends Rules, Expected {
  readonly key: string;
  /** What DNS is asked for. */
  readonly name: string;
  /** Seconds between two questions, unless the TTL is lower. */
  readonly refresh: number;
  /** Seconds that a connection to a peer may take; a trial has a third of it, as a request has while another peer is left. */
  readonly connect_timeout: number;
  /** Seconds that a peer is out which fails the first time. */
  readonly eject_time: number;
  /** What peers are asked: `off`, `tcp` or a path; the rest says how, and what is good. */
  readonly check: string;
  readonly check_interval: number;
  readonly check_timeout: number;
  readonly check_rise: number;
  readonly check_fall: number;
  readonly check_host: string;
  readonly check_headers: readonly Header[];
  readonly check_port: number | undefined;
}

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

/** One service under the keeper's eyes. */
interface Watch {
  readonly service: Watched;
  readonly discovery: Discovery;
  /** By record type. */
  readonly questions: LuaMap<QuestionType, Question>;
  /** The last of each question. */
  readonly lookups: LuaMap<QuestionType, Lookup>;
  /** Where the targets of SRV records are. */
  readonly targets: Targets;
  readonly quota: Quota;
  readonly recovery: Recovery;
  readonly ejections: Ejections;
  /** By peer, of the endpoints that were there when it was looked last. */
  checks: LuaMap<string, Check>;
  checked: readonly Endpoint[];
  /** How peers have answered, and when that will be judged; never while there is nothing to judge. */
  rates: LuaMap<string, Rate>;
  judgedAt: number;
  /** When DNS was last asked ahead of time. */
  hurriedAt: number;
  /** Until when a request waits, if nobody comes. */
  wantedUntil: number;
  /** When there is something to do, at the latest; 0 for now. */
  wakeAt: number;
  /** Whether its name was looked at for a virtual address of Swarm. */
  isKnownSwarm: boolean;
  /** What is up on the board, and what it was made of. */
  version: number;
  membership: Membership | undefined;
  /** Something else than the membership has changed since. */
  hasNews: boolean;
  /** Endpoints, by id, that turned up under another name, and were not confirmed since. */
  contested: LuaSet<string>;
  /** The endpoints that are noted as this service's. */
  owned: readonly Endpoint[];
}

/** Goes on from the snapshot that is up, if there is one. */
function newWatch(service: Watched, snapshot: Snapshot | undefined, resolver: Resolver, clock: Clock): Watch {
  const now = clock();
  const discovery =
    snapshot === undefined
      ? newDiscovery(service)
      : newDiscovery(service, {
          state: snapshot.state,
          since: snapshot.since,
          reason: snapshot.reason,
          endpoints: snapshot.members,
        });
  const watch: Watch = {
    service,
    discovery,
    questions: new LuaMap(),
    lookups: new LuaMap(),
    targets: newTargets(resolver, clock, familiesOf(service), service.refresh),
    quota: newQuota(),
    recovery: new LuaMap(),
    ejections: new LuaMap(),
    checks: new LuaMap(),
    checked: [],
    rates: new LuaMap(),
    judgedAt: math.huge,
    hurriedAt: 0,
    wantedUntil: 0,
    wakeAt: 0,
    isKnownSwarm: false,
    version: snapshot === undefined ? 0 : snapshot.version,
    membership: snapshot === undefined ? undefined : discovery.membership,
    hasNews: false,
    contested: new LuaSet(),
    owned: [],
  };
  for (const { type } of discovery.sources) watch.questions.set(type, newQuestion(now));
  for (const member of snapshot === undefined ? [] : snapshot.members) {
    if (member.isDown) goesDown(watch.recovery, member, now);
    watch.checks.set(member.id, newCheck(member.standing === "good", now));
    if (member.standing !== "good" && service.check === "off")
      eject(watch.ejections, member.id, math.huge, service.eject_time, now);
  }
  return watch;
}

/** The endpoint of a service with this id, if DNS names it. */
function endpointWith(watch: Watch, peerId: string): Endpoint | undefined {
  for (const endpoint of watch.discovery.membership.endpoints) {
    if (endpoint.id === peerId) return endpoint;
  }
  return undefined;
}

export { endpointWith, newWatch };
export type { Lookup, Watch, Watched };
