import { member } from "../../spec/unit/support/fakes";
import type { Balancer } from "../../ts-src/weir/balancer/balancer";
import { update } from "../../ts-src/weir/balancer/pool";
import { eject, type Ejections, halfOpen, readmit, HALF_OPEN_SECONDS } from "../../ts-src/weir/health/ejection";
import type { Peer } from "../../ts-src/weir/pool/peer";
import type { Finding } from "../../ts-src/weir/pool/reports";
import type { Member } from "../../ts-src/weir/pool/snapshot";
import { type Agenda, plan } from "./agenda";
import { behaviourAt, type Server } from "./server";

/** What a change takes to reach every worker, and the time between two looks at a peer that is down, in seconds. */
const NEWS_SECONDS = 0.04;
const LOOK_SECONDS = 0.5;
/** The default of `eject_time`. */
const EJECT_SECONDS = 10;

/** The one worker that keeps the pool, as far as it matters here: what it hears of one worker it tells all. */
interface Keeper {
  readonly agenda: Agenda;
  /** No look is planned after this. */
  readonly until: number;
  readonly ids: readonly string[];
  readonly servers: LuaMap<string, Server>;
  readonly balancers: Balancer[];
  readonly down: LuaSet<string>;
  readonly ejections: Ejections;
  /** Until when a trial is claimed, by peer. */
  readonly claims: LuaMap<string, number>;
}

function newKeeper(agenda: Agenda, until: number, ids: readonly string[], servers: LuaMap<string, Server>): Keeper {
  return {
    agenda,
    until,
    ids,
    servers,
    balancers: [],
    down: new LuaSet(),
    ejections: new LuaMap(),
    claims: new LuaMap(),
  };
}

function memberOf({ down, ejections, ids, servers }: Keeper, index: number): Member {
  const id = ids[index]!;
  const { address, port } = member(`10.0.0.${index + 1}`);
  return {
    id,
    address,
    port,
    weight: servers.get(id)!.model.weight,
    priority: 0,
    isDown: down.has(id),
    standing: ejections.get(id)?.standing ?? "good",
  };
}

function publish(leader: Keeper): void {
  const members: Member[] = [];
  for (const index of $range(0, leader.ids.length - 1)) members.push(memberOf(leader, index));
  for (const balancer of leader.balancers) {
    update(balancer, { version: 1, state: "fresh", since: 0, reason: "records", members }, leader.agenda.now);
  }
}

function publishSoon(leader: Keeper): void {
  plan(leader.agenda, leader.agenda.now + NEWS_SECONDS, () => publish(leader));
}

function goDown(leader: Keeper, id: string): void {
  if (leader.down.has(id)) return;
  leader.down.add(id);
  publishSoon(leader);
  planLook(leader, id);
}

function planLook(leader: Keeper, id: string): void {
  const { agenda, down, servers, until } = leader;
  plan(agenda, agenda.now + LOOK_SECONDS, () => {
    if (behaviourAt(servers.get(id)!.model, agenda.now).does === "serves") {
      down.delete(id);
      publish(leader);
    } else if (agenda.now < until) {
      planLook(leader, id);
    }
  });
}

/** Hears what a worker found. */
function hear(leader: Keeper, finding: Finding, { id }: Peer): void {
  const { agenda, ejections, ids } = leader;
  if (finding === "down") goDown(leader, id);
  if (finding === "failing") eject(ejections, id, ids.length, EJECT_SECONDS, agenda.now);
  if (finding === "proven") readmit(ejections, id, agenda.now);
  publishSoon(leader);
}

/** Whether a request is the first to claim the trial of a peer. */
function claimTrial({ agenda, claims }: Keeper, { id }: Peer): boolean {
  if ((claims.get(id) ?? 0) > agenda.now) return false;
  claims.set(id, agenda.now + HALF_OPEN_SECONDS);
  return true;
}

/** What is to be done now and then. */
function tick(leader: Keeper): void {
  if (halfOpen(leader.ejections, leader.agenda.now)) publish(leader);
}

export { claimTrial, hear, type Keeper, newKeeper, NEWS_SECONDS, publish, tick };
