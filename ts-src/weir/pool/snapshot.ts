import type { State } from "../discovery/membership";
import type { Endpoint } from "../model/endpoint";

/**
 * What the answers of a peer, and its checks, say about it.
 *
 * - `good`: nothing that would be held against it
 * - `out`: it fails, or did not pass its first check yet, and is left out while enough others are there
 * - `half_open`: it was out, and one request may find out whether it is back
 */
type Standing = "good" | "out" | "half_open";

/** An endpoint as it is published to all workers. */
interface Member extends Endpoint {
  /** It refuses connections, or does not answer them: no request goes there until a connection succeeds. */
  readonly isDown: boolean;
  readonly standing: Standing;
  /** Which offer of a half-open peer this is: one request may claim each. 0 otherwise. */
  readonly offer: number;
  /** The name that its address has in DNS; empty if it has none, or nobody has asked yet. For the next leader. */
  readonly witness: string;
  /** Until when somebody has it get no new request, by the clock that nobody sets; 0 if nobody has. The leader ends it. */
  readonly drainedUntil: number;
}

/** What a snapshot was made for: one that was made for something else is no fact about a service. */
interface Origin {
  /** What DNS was asked for. */
  readonly name: string;
  /** Nothing for SRV records, which say it. */
  readonly port: number | undefined;
}

/** The membership of one service at one moment, as all workers see it. */
interface Snapshot {
  /** Counts the snapshots of this service, so that no two are taken for the same. */
  readonly version: number;
  readonly state: State;
  readonly since: number;
  readonly reason: string;
  /** When DNS last named the members; 0 for never. */
  readonly confirmedAt: number;
  /** The nameserver that named them, as `address:port`; empty where that is unknown. */
  readonly server: string;
  readonly origin: Origin;
  readonly members: readonly Member[];
}

const NOBODY: Snapshot = {
  version: 0,
  state: "waiting",
  since: 0,
  reason: "none",
  confirmedAt: 0,
  server: "",
  origin: { name: "", port: undefined },
  members: [],
};

export { NOBODY };
export type { Member, Origin, Snapshot, Standing };
