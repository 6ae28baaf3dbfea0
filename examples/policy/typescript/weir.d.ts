/** What a policy may go by. Read it; Weir writes it. */
interface Peer {
  /** `address:port`, an IPv6 address in brackets. */
  readonly id: string;
  /** The address, IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  /** Of its SRV record; 1 without one, and at least 1 counts. */
  readonly weight: number;
  /** Requests of this worker that it has not ended. */
  readonly inFlight: number;
  /** Requests that this worker ever gave it. */
  readonly attempts: number;
  /** Of those, the ones that ended without a response. */
  readonly failures: number;
  /** Seconds that it takes to answer: a moving average that rises at once after two slow answers. */
  readonly latency: number;
  /** The share of the latest requests that failed, from 0 to 1. */
  readonly failureRate: number;
  /** It refuses connections; only where no better one is left. */
  readonly isDown: boolean;
}

/**
 * Chooses a peer for a request. It runs in nginx's balancer phase, where nothing may wait.
 * @param now seconds, by a clock that all workers share and nobody sets
 * @param affinity the value of the variable that the option `hash` names; empty if there is none
 * @param look how many choices for this request were no good, because the peer is silent or the request failed there
 */
type Pick = (this: void, now: number, affinity: string, look: number) => Peer;

/**
 * Makes the pick over peers that may all be chosen, at least one. It is called again whenever they change, in each worker.
 * @param random a number in [0, 1)
 */
type Policy = (this: void, peers: readonly Peer[], random: (this: void) => number) => Pick;

export type { Peer, Pick, Policy };
