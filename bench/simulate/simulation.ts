import { endpointId } from "../../ts-src/weir/model/endpoint";
import { seededRandom } from "../../spec/unit/support/fakes";
import { newRequestState, type RequestState } from "../../ts-src/weir/balancer/request_state";
import { begin, retry } from "../../ts-src/weir/balancer/begin";
import { settle } from "../../ts-src/weir/balancer/settle";
import { secondsFor } from "../../ts-src/weir/balancer/tries";
import { mayTryAnother } from "../../ts-src/weir/http/tries";
import type { Outcome } from "../../ts-src/weir/model/outcome";
import type { Random } from "../../ts-src/weir/model/ports";
import { addCustomPolicy } from "../../ts-src/weir/policy/custom";
import type { PolicyName } from "../../ts-src/weir/policy/registry";
import type { Peer } from "../../ts-src/weir/pool/peer";
import { type Agenda, newAgenda, plan, play } from "./agenda";
import { oracle } from "./oracle";
import { addWorker, newProcess, type Process, run, type SimulatedWorker } from "./process";
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
  readonly process: Process;
  /** By client, what ties it to a peer. */
  readonly affinities: LuaMap<number, string>;
  readonly tally: Tally;
}

/** A request of a client, with all its tries. */
interface Request {
  readonly client: number;
  readonly at: SimulatedWorker;
  readonly state: RequestState;
  readonly begun: number;
  hasLeft: boolean;
}

function end(simulation: Simulation, request: Request, isGood: boolean): void {
  request.hasLeft = true;
  countRequest(simulation.tally, request.begun, simulation.agenda.now - request.begun, isGood);
}

/** The try has ended, unless its client left before. */
function endTry(simulation: Simulation, request: Request, outcome: Outcome): void {
  if (request.hasLeft) return;
  const { at, state } = request;
  const now = simulation.process.clock();
  const isAnswered = outcome === "answered" || outcome === "error_status";
  const goesOn = !isAnswered && mayTryAnother(at.http, state, now);
  settle(state, outcome, now - state.startedAt, now);
  const next = goesOn ? retry(at.balancer, state, now) : undefined;
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
    serve(server, agenda, random, () => endTry(simulation, request, outcome));
  } else {
    const { balancer, timeouts } = request.at.http;
    const seconds = does === "refuses" ? 0 : secondsFor(balancer, timeouts);
    plan(agenda, agenda.now + seconds, () => endTry(simulation, request, "connect_failed"));
  }
}

/** The client gives up. */
function leave(simulation: Simulation, request: Request): void {
  if (request.hasLeft) return;
  const now = simulation.process.clock();
  settle(request.state, "unknown", now - request.state.startedAt, now);
  end(simulation, request, false);
}

function arrive(simulation: Simulation): void {
  const { affinities, agenda, process, random, scenario } = simulation;
  const client = math.floor(random() * CLIENTS);
  const at = process.workers[math.floor(random() * process.workers.length)]!;
  const request: Request = { client, at, state: newRequestState(), begun: agenda.now, hasLeft: false };
  const peer = begin(at.balancer, request.state, process.clock(), affinities.get(client) ?? "");
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

function newSimulation(scenario: Scenario, policy: Contestant, seed: number): Simulation {
  const agenda = newAgenda(0);
  const servers = new LuaMap<string, Server>();
  const indexes = new LuaMap<string, number>();
  for (const index of $range(0, scenario.peers.length - 1)) {
    const id = endpointId(`10.0.0.${index + 1}`, 8080);
    servers.set(id, newServer(scenario.peers[index]!));
    indexes.set(id, index);
  }
  const affinities = new LuaMap<number, string>();
  if (policy === "hash") {
    for (const client of $range(0, CLIENTS - 1)) affinities.set(client, `client ${client}`);
  }
  if (policy === "oracle") addCustomPolicy(policy, oracle(agenda, servers));
  return {
    scenario,
    policy,
    agenda,
    random: seededRandom(seed),
    servers,
    indexes,
    process: newProcess(agenda, servers, { policy, eject_after: scenario.ejectAfter }),
    affinities,
    tally: newTally(scenario.peers.length),
  };
}

/** Plays a scenario with a policy. It comes out the same each time. */
function simulate(scenario: Scenario, policy: Contestant, seed: number): Tally {
  const simulation = newSimulation(scenario, policy, seed);
  for (const worker of $range(1, scenario.workers)) {
    addWorker(simulation.process, seededRandom(seed * 7919 + worker * 104729));
  }
  run(simulation.process, scenario.seconds);
  planArrivals(simulation);
  play(simulation.agenda);
  return simulation.tally;
}

export { simulate };
export type { Contestant };
