import type { Random } from "../model/ports";
import type { Policy } from "../policy/policy";
import type { Peer } from "../pool/peer";
import type { Finding } from "../pool/reports";

/** What the balancer of a service is made of. */
interface Parts {
  readonly key: string;
  readonly policy: Policy;
  readonly random: Random;
  /** The nginx variable whose value ties a request to a peer; empty if nothing does. */
  readonly affinity: string;
  /** The cookie that keeps a client at its peer; empty if none does. */
  readonly cookie: string;
  /** How often a request may be repeated that may have reached a peer; 0 for no second try of any kind. */
  readonly retries: number;
  /** Retries for each hundred requests. */
  readonly retryBudget: number;
  /**
   * Seconds for connecting, and for that while another peer is left to try; for each write to the peer and each read from it;
   * for a read while another peer is left; and for all tries together. `math.huge` for no limit of the last two.
   */
  readonly timeouts: {
    readonly connect: number;
    readonly tryConnect: number;
    readonly send: number;
    readonly read: number;
    readonly tryRead: number;
    readonly total: number;
  };
  /** Whether the last two matter at all. */
  readonly hasTimeLimits: boolean;
  /** Whether answers of some statuses are tried again, which nginx.conf says. */
  readonly retriesAnswers: boolean;
  /** Seconds over which a peer that joins others gets its share; 0 for at once. */
  readonly slowStart: number;
  /** The statuses that are errors of the peer. */
  readonly errorStatuses: LuaSet<number>;
  /** Errors in a row that take a peer out; 0 for none. */
  readonly ejectAfter: number;
  /** Tells the one worker that keeps the pools. */
  readonly report: (this: void, key: string, finding: Finding, peer: Peer) => void;
  /** Called when a try ended while requests wait for that; says whether more wait. */
  readonly onRoom: (this: void, key: string) => boolean;
  /** Whether this request may be the one that tries a peer which was out: no other has been given it lately. */
  readonly claimTrial: (this: void, key: string, peer: Peer) => boolean;
}

export type { Parts };
