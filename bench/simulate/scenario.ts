import type { Duration } from "./duration";

/**
 * How a peer behaves for a while.
 *
 * - `serves`: it answers after a service time
 * - `errs`: it answers 500 after a service time
 * - `refuses`: it lets nobody connect, at once, as a process that has ended
 * - `swallows`: nothing comes back, as from the address of a container that was killed
 */
interface Behaviour {
  /** From so many seconds on. */
  readonly from: number;
  readonly does: "serves" | "errs" | "refuses" | "swallows";
  readonly takes: Duration;
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
  /** What must hold of a policy's outcome here. */
  readonly aims: readonly Aim[];
}

interface Aim {
  readonly policy: string;
  readonly measure: "success" | "p99";
  /** At least for success, at most for seconds. */
  readonly limit: number;
  /** If the limit is a multiple of the policy's own p99 in another pool: that. */
  readonly beside?: readonly PeerModel[];
}

function behaves(...behaviours: readonly Behaviour[]): PeerModel {
  return { weight: 1, places: math.huge, behaviours };
}

/** A peer that always serves. */
function serves(takes: Duration, places = math.huge): PeerModel {
  return { weight: 1, places, behaviours: [{ from: 0, does: "serves", takes }] };
}

function times(count: number, model: PeerModel): PeerModel[] {
  const models: PeerModel[] = [];
  for (const _ of $range(1, count)) models.push(model);
  return models;
}

/** The same with other peers, and without aims. */
function withPeers(scenario: Scenario, peers: readonly PeerModel[]): Scenario {
  const { name, workers, seconds, arrivals, deadline } = scenario;
  return { name, peers, workers, seconds, arrivals, deadline, aims: [] };
}

/** The same with the arrivals of a trace, for which the aims were not made. */
function replayed(scenario: Scenario, trace: readonly number[]): Scenario {
  const { name, peers, workers, deadline } = scenario;
  const seconds = math.floor(trace[trace.length - 1]!) + 1;
  return { name, peers, workers, seconds, arrivals: trace, deadline, aims: [] };
}

export { behaves, replayed, serves, times, withPeers };
export type { Aim, Behaviour, PeerModel, Scenario };
