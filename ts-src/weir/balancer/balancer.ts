import type { Pick, Traffic } from "../policy/policy";
import type { Peer } from "../pool/peer";
import type { Seats } from "../pool/seats";
import { NOBODY, type Snapshot } from "../pool/snapshot";
import { type Counters, newCounters } from "./counters";
import { type Budget, newBudget } from "./retry_budget";
import type { BalancerSettings } from "./settings";
import { newTally, type Tally } from "./tally";

/** One service in one worker, whatever the protocol. */
interface Balancer {
  readonly settings: BalancerSettings;
  readonly budget: Budget;
  readonly traffic: Traffic;
  readonly counters: Counters;
  readonly tally: Tally;
  snapshot: Snapshot;
  peers: readonly Peer[];
  eligible: readonly Peer[];
  /** Chooses among the eligible; nothing where there is none. */
  pick: Pick | undefined;
  /** Peers that were out, and are to be tried by one request. */
  halfOpen: Peer[];
  /** Whether the pick was made before the last peer went down. */
  isOutdated: boolean;
  /** Requests that a peer may have from this worker at a time; `math.huge` for any number. */
  mostInFlight: number;
  /** Where all workers together count them; nothing where any number will do. */
  seats: Seats | undefined;
  /** Requests wait that are to go on one by one, as others end. */
  hasWaiting: boolean;
  /** No second peer may be chosen. */
  isLastPeer: boolean;
}

function newBalancer(settings: BalancerSettings, now: number): Balancer {
  return {
    settings,
    budget: newBudget(settings.retryBudget, now),
    traffic: { inFlight: 0 },
    counters: newCounters(),
    tally: newTally(),
    snapshot: NOBODY,
    peers: [],
    eligible: [],
    pick: undefined,
    halfOpen: [],
    isOutdated: false,
    mostInFlight: math.huge,
    seats: undefined,
    hasWaiting: false,
    isLastPeer: true,
  };
}

export { newBalancer };
export type { Balancer };
