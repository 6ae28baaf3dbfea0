import type { Discovery, Rules } from "../discovery/discovery";
import { familiesOf, newDiscovery } from "../discovery/discovery";
import type { Membership } from "../discovery/membership";
import { newQuestion, newQuota, type Question, type Quota } from "../discovery/schedule";
import { newTargets, type Targets } from "../discovery/targets";
import { eject, type Ejections } from "../health/ejection";
import type { Rate } from "../health/outliers";
import { goesDown, type Recovery } from "../health/recovery";
import { isOurs } from "./contest";
import { standingOf } from "./standing";
import type { Lookup } from "./lookup";
import type { Endpoint } from "../model/endpoint";
import type { QuestionType } from "../model/answer";
import type { Clock, Resolver } from "../model/ports";
import type { Member, Snapshot } from "../pool/snapshot";

/** A service as the keeper needs to know it. */
interface Watched extends Rules {
  readonly key: string;
  /** What DNS is asked for. */
  readonly name: string;
  /** Seconds between two questions, unless the TTL is lower. */
  readonly refresh: number;
  /** Seconds that a connection to a peer may take; a trial has a third of it, as a request has while another peer is left. */
  readonly connect_timeout: number;
  /** Seconds that a peer is out which fails the first time. */
  readonly eject_time: number;
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
  /** How peers have answered, and when that will be judged; never while there is nothing to judge. */
  rates: LuaMap<string, Rate>;
  judgedAt: number;
  /** When DNS was last asked ahead of time. */
  hurriedAt: number;
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
    rates: new LuaMap(),
    judgedAt: math.huge,
    hurriedAt: 0,
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
    if (member.standing !== "good") eject(watch.ejections, member.id, math.huge, service.eject_time, now);
  }
  return watch;
}

function memberOf(watch: Watch, endpoint: Endpoint): Member {
  const { id, address, port, weight, priority } = endpoint;
  return { id, address, port, weight, priority, isDown: watch.recovery.has(id), standing: standingOf(watch, id) };
}

/** The next snapshot to publish; `undefined` if the one that is up still says everything. */
function nextSnapshot(watch: Watch): Snapshot | undefined {
  const { membership } = watch.discovery;
  if (membership === watch.membership && !watch.hasNews) return undefined;
  watch.membership = membership;
  watch.hasNews = false;
  watch.version = watch.version + 1;

  const members: Member[] = [];
  for (const endpoint of membership.endpoints) {
    if (isOurs(watch, endpoint)) members.push(memberOf(watch, endpoint));
  }
  return {
    version: watch.version,
    state: membership.state,
    since: membership.since,
    reason: membership.reason,
    members,
  };
}

export { newWatch, nextSnapshot };
export type { Watch, Watched };
