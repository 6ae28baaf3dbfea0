import type { Pick, Traffic } from "../policy/policy";
import type { Peer } from "../pool/peer";
import { NOBODY, type Snapshot } from "../pool/snapshot";
import { type Budget, newBudget } from "../retry/budget";
import type { Parts } from "./parts";

/** One service in one worker. */
interface Balancer {
  readonly parts: Parts;
  readonly budget: Budget;
  readonly traffic: Traffic;
  snapshot: Snapshot;
  peers: readonly Peer[];
  eligible: readonly Peer[];
  /** Chooses among the eligible; nothing where there is none. */
  pick: Pick | undefined;
  /** Peers that were out, and are to be tried by one request. */
  trials: Peer[];
  /** Whether the pick was made before the last peer went down. */
  isOutdated: boolean;
  /** Requests that a peer may have from this worker at a time; `math.huge` for any number. */
  mostInFlight: number;
  /** Requests wait that are to go on one by one, as others end. */
  isCrowded: boolean;
  /** No second peer may be chosen. */
  isLastPeer: boolean;
}

function newBalancer(parts: Parts, now: number): Balancer {
  return {
    parts,
    budget: newBudget(parts.retryBudget, now),
    traffic: { inFlight: 0 },
    snapshot: NOBODY,
    peers: [],
    eligible: [],
    pick: undefined,
    trials: [],
    isOutdated: false,
    mostInFlight: math.huge,
    isCrowded: false,
    isLastPeer: true,
  };
}

export { newBalancer };
export type { Balancer };
