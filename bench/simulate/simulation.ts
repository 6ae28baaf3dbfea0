import { member, policyCalled, seededRandom } from "../../spec/unit/support/fakes";
import { type Attempt, newAttempt } from "../../ts-src/weir/balancer/attempt";
import {
  type Balancer,
  begin,
  beginAgain,
  catchUp,
  mayRetry,
  newBalancer,
  settle,
  update,
} from "../../ts-src/weir/balancer/balancer";
import type { PolicyName } from "../../ts-src/weir/config/options";
import type { Outcome } from "../../ts-src/weir/model/outcome";
import type { Random } from "../../ts-src/weir/model/ports";
import type { Peer } from "../../ts-src/weir/pool/peer";
import type { Member } from "../../ts-src/weir/pool/snapshot";
import { type Agenda, newAgenda, plan, play } from "./agenda";
import { oracle } from "./oracle";
import type { Scenario } from "./scenario";
import { behaviourAt, newServer, serve, type Server } from "./server";
import { countAttempt, countRequest, newTally, type Tally } from "./tally";

/** What a change takes to reach every worker, and how often a peer that is down is looked at, in seconds. */
const NEWS_SECONDS = 0.04;
const TRIAL_SECONDS = 0.5;
/** Clients that come again and again: what `hash` and `sticky` go by. */
const CLIENTS = 500;

/** A policy, or what knows everything. */
type Contestant = PolicyName | "oracle";

interface Simulation {
  readonly scenario: Scenario;
  readonly policy: Contestant;
  readonly agenda: Agenda;
  readonly random: Random;
  readonly servers: LuaMap<string, Server>;
  readonly ids: string[];
  readonly indexes: LuaMap<string, number>;
  readonly down: LuaSet<string>;
  readonly balancers: Balancer[];
  /** By client, what ties it to a peer. */
  readonly affinities: LuaMap<number, string>;
  readonly tally: Tally;
}

/** The clock of nginx: whole milliseconds. */
function clock(agenda: Agenda): number {
  return math.floor(agenda.now * 1000) / 1000;
}

function publish(simulation: Simulation): void {
  const { agenda, balancers, down, ids, scenario } = simulation;
  const members: Member[] = [];
  for (const index of $range(0, ids.length - 1)) {
    members.push(member(`10.0.0.${index + 1}`, scenario.peers[index]!.weight, 0, down.has(ids[index]!)));
  }
  for (const balancer of balancers)
    update(balancer, { version: 1, state: "fresh", since: 0, reason: "records", members }, clock(agenda));
}

/** As the keeper does: all workers hear of it, and a bare connection now and then finds out whether the peer is back. */
function goDown(simulation: Simulation, id: string): void {
  const { agenda, down } = simulation;
  if (down.has(id)) return;
  down.add(id);
  plan(agenda, agenda.now + NEWS_SECONDS, () => publish(simulation));
  planTrial(simulation, id);
}

function planTrial(simulation: Simulation, id: string): void {
  const { agenda, down, scenario, servers } = simulation;
  plan(agenda, agenda.now + TRIAL_SECONDS, () => {
    const { does } = behaviourAt(servers.get(id)!.model, agenda.now);
    if (does === "serves") {
      down.delete(id);
      publish(simulation);
    } else if (agenda.now < scenario.seconds) {
      planTrial(simulation, id);
    }
  });
}

/** A request of a client, with all its attempts. */
interface Request {
  readonly client: number;
  readonly balancer: Balancer;
  readonly attempt: Attempt;
  readonly begun: number;
  hasLeft: boolean;
}

function end(simulation: Simulation, request: Request, isGood: boolean): void {
  if (request.hasLeft) return;
  request.hasLeft = true;
  countRequest(simulation.tally, request.begun, simulation.agenda.now - request.begun, isGood);
}

/** The attempt has ended, unless its client left and it was ended by that. */
function endAttempt(simulation: Simulation, request: Request, outcome: Outcome): void {
  if (request.hasLeft) return;
  const { agenda } = simulation;
  const { attempt, balancer } = request;
  const now = clock(agenda);
  const isGood = outcome === "answered";
  if (isGood || outcome === "erred" || !mayRetry(balancer, attempt, now)) {
    settle(attempt, outcome, now - attempt.startedAt, now);
    end(simulation, request, isGood);
    return;
  }
  settle(attempt, outcome, now - attempt.startedAt, now);
  const next = beginAgain(balancer, attempt, now);
  if (next === undefined) end(simulation, request, false);
  else send(simulation, request, next);
}

function send(simulation: Simulation, request: Request, peer: Peer): void {
  const { agenda, affinities, indexes, policy, random, servers, tally } = simulation;
  const server = servers.get(peer.id)!;
  const { does, errors } = behaviourAt(server.model, agenda.now);
  const { retries } = request.attempt;
  countAttempt(tally, indexes.get(peer.id)!, agenda.now);
  if (policy === "sticky") affinities.set(request.client, peer.token);
  if (does !== "serves") {
    const seconds = does === "refuses" ? 0 : request.balancer.connectTimeout;
    plan(agenda, agenda.now + seconds, () => {
      if (request.attempt.retries === retries) endAttempt(simulation, request, "unconnected");
    });
    return;
  }
  const outcome = random() < errors ? "erred" : "answered";
  serve(server, agenda, random, () => endAttempt(simulation, request, outcome));
}

function leave(simulation: Simulation, request: Request): void {
  if (request.hasLeft) return;
  const now = clock(simulation.agenda);
  settle(request.attempt, "unknown", now - request.attempt.startedAt, now);
  end(simulation, request, false);
}

function arrive(simulation: Simulation): void {
  const { agenda, affinities, balancers, random, scenario } = simulation;
  const client = math.floor(random() * CLIENTS);
  const balancer = balancers[math.floor(random() * balancers.length)]!;
  const request: Request = { client, balancer, attempt: newAttempt(), begun: agenda.now, hasLeft: false };
  const peer = begin(balancer, request.attempt, clock(agenda), affinities.get(client) ?? "");
  if (peer === undefined) {
    end(simulation, request, false);
    return;
  }
  plan(agenda, agenda.now + scenario.deadline, () => leave(simulation, request));
  send(simulation, request, peer);
}

function planArrivals(simulation: Simulation): void {
  const { agenda, random, scenario } = simulation;
  const { arrivals } = scenario;
  if (typeof arrivals !== "number") {
    for (const at of arrivals) plan(agenda, at, () => arrive(simulation));
    return;
  }
  const next = (): void => {
    const at = agenda.now - math.log(1 - random()) / arrivals;
    if (at >= scenario.seconds) return;
    plan(agenda, at, () => {
      arrive(simulation);
      next();
    });
  };
  next();
}

function addWorker(simulation: Simulation, seed: number): void {
  const { agenda, balancers, policy, servers } = simulation;
  balancers.push(
    newBalancer(
      {
        key: "web",
        policy: policy === "oracle" ? oracle(agenda, servers) : policyCalled(policy),
        random: seededRandom(seed),
        affinity: "",
        cookie: "",
        retries: 2,
        retryBudget: 20,
        timeouts: { connect: 1, send: 60, read: 60, tryRead: math.huge, total: math.huge },
        hasTimeLimits: false,
        retriesAnswers: false,
        slowStart: 0,
        errorStatuses: new LuaSet(),
        // The policies are compared by themselves: nobody is taken out for errors.
        ejectAfter: 0,
        report: (_key, finding, peer) => {
          if (finding === "down") goDown(simulation, peer.id);
        },
        claimTrial: () => false,
        onRoom: () => false,
      },
      0,
    ),
  );
}

function planTicks(simulation: Simulation): void {
  const { agenda, balancers, scenario } = simulation;
  plan(agenda, agenda.now + NEWS_SECONDS, () => {
    for (const balancer of balancers) catchUp(balancer);
    if (agenda.now < scenario.seconds) planTicks(simulation);
  });
}

/** Plays a scenario with a policy. The same seed gives the same arrivals and service times. */
function simulate(scenario: Scenario, policy: Contestant, seed: number): Tally {
  const simulation: Simulation = {
    scenario,
    policy,
    agenda: newAgenda(0),
    random: seededRandom(seed),
    servers: new LuaMap(),
    ids: [],
    indexes: new LuaMap(),
    down: new LuaSet(),
    balancers: [],
    affinities: new LuaMap(),
    tally: newTally(scenario.peers.length),
  };
  for (const index of $range(0, scenario.peers.length - 1)) {
    const { id } = member(`10.0.0.${index + 1}`);
    simulation.servers.set(id, newServer(scenario.peers[index]!));
    simulation.ids.push(id);
    simulation.indexes.set(id, index);
  }
  if (policy === "hash") {
    for (const client of $range(0, CLIENTS - 1)) simulation.affinities.set(client, `client ${client}`);
  }
  for (const worker of $range(1, scenario.workers)) addWorker(simulation, seed * 7919 + worker * 104729);
  publish(simulation);
  planArrivals(simulation);
  planTicks(simulation);
  play(simulation.agenda);
  return simulation.tally;
}

export { simulate };
export type { Contestant };
