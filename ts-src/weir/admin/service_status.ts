import type { Balancer } from "../balancer/balancer";
import type { Counters } from "../balancer/counters";
import { isDrained } from "../health/eligibility";

/** A peer as /status shows it; the counts are of the worker that answers. */
interface PeerStatus {
  readonly weight: number;
  readonly priority: number;
  readonly down: boolean;
  /** What its answers say: "good"; "out" while it is left out because it fails; "half_open" when one request may try it. */
  readonly standing: string;
  /** Seconds for which it gets no new request yet, as somebody has drained it; nothing if nobody has. */
  readonly drained: number | undefined;
  readonly in_flight: number;
  readonly attempts: number;
  readonly failures: number;
  readonly errors: number;
  /** Seconds until it answers, where the policy goes by it; otherwise 0. */
  readonly latency: number;
}

/** A service as /status shows it. */
interface ServiceStatus {
  /** What DNS says, in the words of `Membership`. */
  readonly state: string;
  readonly reason: string;
  /** Seconds since the state began. */
  readonly state_seconds: number;
  /** What the worker that answers has done, with peers that are gone too. */
  readonly counters: Readonly<Counters>;
  /** By address and port. */
  readonly peers: Readonly<Record<string, PeerStatus>>;
}

function serviceStatus({ counters, peers, snapshot }: Balancer, now: number): ServiceStatus {
  const statuses: Record<string, PeerStatus> = {};
  for (const peer of peers) {
    statuses[peer.id] = {
      weight: peer.weight,
      priority: peer.priority,
      down: peer.isDown,
      standing: peer.standing,
      drained: isDrained(peer) ? math.max(0, peer.drainedUntil - now) : undefined,
      in_flight: peer.inFlight,
      attempts: peer.attempts,
      failures: peer.failures,
      errors: peer.errors,
      latency: peer.latency,
    };
  }
  return {
    state: snapshot.state,
    reason: snapshot.reason,
    state_seconds: snapshot.since === 0 ? 0 : now - snapshot.since,
    counters,
    peers: statuses,
  };
}

export { serviceStatus };
export type { ServiceStatus };
