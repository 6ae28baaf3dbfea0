import type { Random } from "../model/ports";
import type { Policy } from "../policy/policy";
import type { Peer } from "../pool/peer";
import type { Finding } from "../pool/reports";

/** What the balancer of a service goes by, and whom it turns to. */
interface BalancerSettings {
  readonly key: string;
  readonly policy: Policy;
  readonly random: Random;
  /** Whether a client that has its peer stays there: what ties it is a choice made before, not a hash of anything. */
  readonly isSticky: boolean;
  /** Whether connections to peers are over TLS, and fail where that does. */
  readonly isOverTls: boolean;
  /** Whether a peer that does not answer at once is probably gone. */
  readonly answersSoon: boolean;
  /** How often a request may be retried that may have reached a peer; 0 for no second try of any kind. */
  readonly retries: number;
  /** Retries for each hundred requests. */
  readonly retryBudget: number;
  /** Seconds that all tries of a request may take together, waiting included; `math.huge` for no limit. */
  readonly totalTimeout: number;
  /** Seconds over which a peer that joins others gets its share; 0 for at once. */
  readonly slowStart: number;
  /** Errors in a row that take a peer out; 0 for none. */
  readonly ejectAfter: number;
  /** Whether another service takes the requests while all peers are down, so that none is sent to one of these all the same. */
  readonly givesWay: boolean;
  /** Reports to the leader. */
  readonly report: (this: void, key: string, finding: Finding, peer: Peer) => void;
  /** Called when a try ended while requests wait for that; says whether more wait. */
  readonly onVacancy: (this: void, key: string) => boolean;
  /** Whether this request may be the one that tries a half-open peer: no other has been given it lately. */
  readonly claimHalfOpen: (this: void, key: string, peer: Peer) => boolean;
}

export type { BalancerSettings };
