import type { PolicyName } from "../../ts-src/weir/policy/registry";
import { constant, type Duration } from "./duration";

/**
 * How a peer behaves for a while.
 *
 * - `serves`: it answers after a service time, well or with an error
 * - `refuses`: it refuses connections at once, as a process that has ended
 * - `swallows`: nothing comes back, as from the address of a container that was killed
 */
interface Behaviour {
  /** From so many seconds on. */
  readonly from: number;
  readonly does: "serves" | "refuses" | "swallows";
  readonly takes: Duration;
  /** The share of its answers that are 500, from 0 to 1. */
  readonly errors: number;
}

interface PeerModel {
  readonly weight: number;
  /** Requests that it serves at a time; others wait there. */
  readonly places: number;
  /** In the order of time; the first is from 0 on. */
  readonly behaviours: readonly Behaviour[];
}

/** A pool and what is asked of it. */
interface Scenario {
  readonly name: string;
  readonly peers: readonly PeerModel[];
  /** nginx workers, each with a policy of its own. */
  readonly workers: number;
  readonly seconds: number;
  /** Requests a second, Poisson; or the moments of a trace. */
  readonly arrivals: number | readonly number[];
  /** Seconds after which a client gives up. */
  readonly deadline: number;
  /** Errors in a row that take a peer out; 0 for none. */
  readonly ejectAfter: number;
  /** What must hold of a policy's outcome here. */
  readonly aims: readonly Aim[];
}

interface Aim {
  readonly policy: PolicyName;
  readonly measure: "success" | "p99";
  /** At least for success, at most for seconds. */
  readonly limit: number;
  /** If the limit is a multiple of the policy's own p99 in another pool: that. */
  readonly beside?: readonly PeerModel[];
}

/** From a second on, answers that take so long; a share of them are errors. */
function serving(from: number, takes: Duration, errors = 0): Behaviour {
  return { from, does: "serves", takes, errors };
}

/** From a second on, no answer. */
function gone(from: number, does: "refuses" | "swallows"): Behaviour {
  return { from, does, takes: constant(0), errors: 1 };
}

/** A peer that serves at most so many requests at a time, and behaves now so, now otherwise. */
function peer(behaviours: readonly Behaviour[], places = math.huge): PeerModel {
  return { weight: 1, places, behaviours };
}

function times(count: number, model: PeerModel): PeerModel[] {
  const models: PeerModel[] = [];
  for (const _ of $range(1, count)) models.push(model);
  return models;
}

/** The same with other peers, and without aims. */
function withPeers(scenario: Scenario, peers: readonly PeerModel[]): Scenario {
  const { name, workers, seconds, arrivals, deadline, ejectAfter } = scenario;
  return { name, peers, workers, seconds, arrivals, deadline, ejectAfter, aims: [] };
}

/** The same with the arrivals of a trace, for which the aims were not made. */
function replayed(scenario: Scenario, trace: readonly number[]): Scenario {
  const { name, peers, workers, deadline, ejectAfter } = scenario;
  const seconds = math.floor(trace[trace.length - 1]!) + 1;
  return { name, peers, workers, seconds, arrivals: trace, deadline, ejectAfter, aims: [] };
}

export { gone, peer, replayed, serving, times, withPeers };
export type { Aim, Behaviour, PeerModel, Scenario };
