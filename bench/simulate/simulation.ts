import { member, policyCalled, seededRandom } from "../../spec/unit/support/fakes";
import { type RequestState, newRequestState } from "../../ts-src/weir/balancer/request_state";
import { type Balancer, newBalancer } from "../../ts-src/weir/balancer/balancer";
import { begin, retry } from "../../ts-src/weir/balancer/begin";
import { catchUp } from "../../ts-src/weir/balancer/pool";
import { settle } from "../../ts-src/weir/balancer/settle";
import { mayRetry } from "../../ts-src/weir/balancer/tries";
import type { PolicyName } from "../../ts-src/weir/config/options/options";
import type { Outcome } from "../../ts-src/weir/model/outcome";
import type { Random } from "../../ts-src/weir/model/ports";
import type { Peer } from "../../ts-src/weir/pool/peer";
import { type Agenda, newAgenda, plan, play } from "./agenda";
import { claimTrial, hear, type Keeper, newKeeper, NEWS_SECONDS, publish, tick } from "./keeper";
import { oracle } from "./oracle";
import type { Scenario } from "./scenario";
import { behaviourAt, newServer, serve, type Server } from "./server";
import { countAttempt, countRequest, newTally, type Tally } from "./tally";

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
  readonly indexes: LuaMap<string, number>;
  readonly keeper: Keeper;
  /** By client, what ties it to a peer. */
  readonly affinities: LuaMap<number, string>;
  readonly tally: Tally;
}

/** A request of a client, with all its attempts. */
interface Request {
  readonly client: number;
  readonly balancer: Balancer;
  readonly attempt: RequestState;
  readonly begun: number;
  hasLeft: boolean;
}

/** The event loop's clock, which moves on with the kernel's ticks: 250 a second on most. */
function clock(agenda: Agenda): number {
  return math.floor(agenda.now * 250) / 250;
}

function end(simulation: Simulation, request: Request, isGood: boolean): void {
  request.hasLeft = true;
  countRequest(simulation.tally, request.begun, simulation.agenda.now - request.begun, isGood);
}

/** The attempt has ended, unless its client left before. */
function endAttempt(simulation: Simulation, request: Request, outcome: Outcome): void {
  if (request.hasLeft) return;
  const { attempt, balancer } = request;
  const now = clock(simulation.agenda);
  const isAnswered = outcome === "answered" || outcome === "error_status";
  const goesOn = !isAnswered && mayRetry(balancer, attempt, now);
  settle(attempt, outcome, now - attempt.startedAt, now);
  const next = goesOn ? retry(balancer, attempt, now) : undefined;
  if (next === undefined) end(simulation, request, outcome === "answered");
  else send(simulation, request, next);
}

function send(simulation: Simulation, request: Request, peer: Peer): void {
  const { affinities, agenda, indexes, policy, random, servers, tally } = simulation;
  const server = servers.get(peer.id)!;
  const { does, errors } = behaviourAt(server.model, agenda.now);
  countAttempt(tally, indexes.get(peer.id)!, agenda.now);
  if (policy === "sticky") affinities.set(request.client, peer.token);
  if (does === "serves") {
    const outcome = random() < errors ? "error_status" : "answered";
    serve(server, agenda, random, () => endAttempt(simulation, request, outcome));
  } else {
    const seconds = does === "refuses" ? 0 : connectSeconds(request.balancer);
    plan(agenda, agenda.now + seconds, () => endAttempt(simulation, request, "connect_failed"));
  }
}

function connectSeconds({ isLastPeer, settings }: Balancer): number {
  return isLastPeer ? settings.timeouts.connect : settings.timeouts.tryConnect;
}

/** The client gives up. */
function leave(simulation: Simulation, request: Request): void {
  if (request.hasLeft) return;
  const now = clock(simulation.agenda);
  settle(request.attempt, "unknown", now - request.attempt.startedAt, now);
  end(simulation, request, false);
}

function arrive(simulation: Simulation): void {
  const { affinities, agenda, keeper, random, scenario } = simulation;
  const client = math.floor(random() * CLIENTS);
  const balancer = keeper.balancers[math.floor(random() * keeper.balancers.length)]!;
  const request: Request = { client, balancer, attempt: newRequestState(), begun: agenda.now, hasLeft: false };
  const peer = begin(balancer, request.attempt, clock(agenda), affinities.get(client) ?? "");
  if (peer === undefined) {
    end(simulation, request, false);
    return;
  }
  plan(agenda, agenda.now + scenario.deadline, () => leave(simulation, request));
  send(simulation, request, peer);
}

/** The arrivals of a trace, or from one to the next by chance. */
function planArrivals(simulation: Simulation): void {
  const { agenda, random, scenario } = simulation;
  const { arrivals } = scenario;
  if (typeof arrivals !== "number") {
    for (const at of arrivals) plan(agenda, at, () => arrive(simulation));
    return;
  }
  const planNext = (): void => {
    const at = agenda.now - math.log(1 - random()) / arrivals;
    if (at >= scenario.seconds) return;
    plan(agenda, at, () => {
      arrive(simulation);
      planNext();
    });
  };
  planNext();
}

function addWorker(simulation: Simulation, seed: number): void {
  const { agenda, keeper, policy, scenario, servers } = simulation;
  keeper.balancers.push(
    newBalancer(
      {
        key: "web",
        policy: policy === "oracle" ? oracle(agenda, servers) : policyCalled(policy),
        random: seededRandom(seed),
        affinity: "",
        cookie: policy === "sticky" ? "peer" : "",
        retries: 2,
        retryBudget: 20,
        timeouts: { connect: 1, tryConnect: 1 / 3, send: 60, read: 60, tryRead: math.huge, total: math.huge },
        hasTimeLimits: false,
        retriesAnswers: false,
        slowStart: 0,
        errorStatuses: new LuaSet(),
        ejectAfter: scenario.ejectAfter,
        report: (_key, finding, peer) => hear(keeper, finding, peer),
        claimHalfOpen: (_key, peer) => claimTrial(keeper, peer),
        onVacancy: () => false,
      },
      0,
    ),
  );
}

function planTicks(simulation: Simulation): void {
  const { agenda, keeper, scenario } = simulation;
  plan(agenda, agenda.now + NEWS_SECONDS, () => {
    tick(keeper);
    for (const balancer of keeper.balancers) catchUp(balancer);
    if (agenda.now < scenario.seconds) planTicks(simulation);
  });
}

function newSimulation(scenario: Scenario, policy: Contestant, seed: number): Simulation {
  const agenda = newAgenda(0);
  const servers = new LuaMap<string, Server>();
  const indexes = new LuaMap<string, number>();
  const ids: string[] = [];
  for (const index of $range(0, scenario.peers.length - 1)) {
    const { id } = member(`10.0.0.${index + 1}`);
    servers.set(id, newServer(scenario.peers[index]!));
    indexes.set(id, index);
    ids.push(id);
  }
  const affinities = new LuaMap<number, string>();
  if (policy === "hash") {
    for (const client of $range(0, CLIENTS - 1)) affinities.set(client, `client ${client}`);
  }
  return {
    scenario,
    policy,
    agenda,
    random: seededRandom(seed),
    servers,
    indexes,
    keeper: newKeeper(agenda, scenario.seconds, ids, servers),
    affinities,
    tally: newTally(ids.length),
  };
}

/** Plays a scenario with a policy. It comes out the same each time. */
function simulate(scenario: Scenario, policy: Contestant, seed: number): Tally {
  const simulation = newSimulation(scenario, policy, seed);
  for (const worker of $range(1, scenario.workers)) addWorker(simulation, seed * 7919 + worker * 104729);
  publish(simulation.keeper);
  planArrivals(simulation);
  planTicks(simulation);
  play(simulation.agenda);
  return simulation.tally;
}

export { simulate };
export type { Contestant };
