import { member } from "../../spec/unit/support/fakes";
import type { Balancer } from "../../ts-src/weir/balancer/balancer";
import { update } from "../../ts-src/weir/balancer/pool";
import { eject, type Ejections, offerTrials, readmit, TRIAL_SECONDS } from "../../ts-src/weir/health/ejection";
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

function publish(keeper: Keeper): void {
  const members: Member[] = [];
  for (const index of $range(0, keeper.ids.length - 1)) members.push(memberOf(keeper, index));
  for (const balancer of keeper.balancers) {
    update(balancer, { version: 1, state: "fresh", since: 0, reason: "records", members }, keeper.agenda.now);
  }
}

function publishSoon(keeper: Keeper): void {
  plan(keeper.agenda, keeper.agenda.now + NEWS_SECONDS, () => publish(keeper));
}

function goDown(keeper: Keeper, id: string): void {
  if (keeper.down.has(id)) return;
  keeper.down.add(id);
  publishSoon(keeper);
  planLook(keeper, id);
}

function planLook(keeper: Keeper, id: string): void {
  const { agenda, down, servers, until } = keeper;
  plan(agenda, agenda.now + LOOK_SECONDS, () => {
    if (behaviourAt(servers.get(id)!.model, agenda.now).does === "serves") {
      down.delete(id);
      publish(keeper);
    } else if (agenda.now < until) {
      planLook(keeper, id);
    }
  });
}

/** Hears what a worker found. */
function hear(keeper: Keeper, finding: Finding, { id }: Peer): void {
  const { agenda, ejections, ids } = keeper;
  if (finding === "down") goDown(keeper, id);
  if (finding === "failing") eject(ejections, id, ids.length, EJECT_SECONDS, agenda.now);
  if (finding === "proven") readmit(ejections, id, agenda.now);
  publishSoon(keeper);
}

/** Whether a request is the first to claim the trial of a peer. */
function claimTrial({ agenda, claims }: Keeper, { id }: Peer): boolean {
  if ((claims.get(id) ?? 0) > agenda.now) return false;
  claims.set(id, agenda.now + TRIAL_SECONDS);
  return true;
}

/** What is to be done now and then. */
function tick(keeper: Keeper): void {
  if (offerTrials(keeper.ejections, keeper.agenda.now)) publish(keeper);
}

export { claimTrial, hear, type Keeper, newKeeper, NEWS_SECONDS, publish, tick };
