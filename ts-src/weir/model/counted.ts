import type { ExchangeResult } from "./trace";

/**
 * Why a peer was left out.
 *
 * - `refuses`: no connection to it came about
 * - `cuts_off`: it cut several requests off
 * - `errors`: it answered with errors in a row
 * - `rates`: it had more errors than the others
 * - `check`: it failed its check
 */
type EjectionReason = "refuses" | "cuts_off" | "errors" | "rates" | "check";

/**
 * Where it is counted what workers do for all services besides requests.
 * @noSelf
 */
interface Counted {
  /** A peer was left out. */
  readonly ejected: (service: string, reason: EjectionReason) => void;
  /** So many endpoints came to a service, and left it. */
  readonly moved: (service: string, appeared: number, left: number) => void;
  /** What came of a message to a nameserver, which is named `address:port`. */
  readonly replied: (nameserver: string, result: ExchangeResult) => void;
  /** When DNS last named any endpoint of a service. */
  readonly confirmed: (service: string, at: number) => void;
  /** The snapshot that is published next is what DNS said at a moment; 0 for one that has another cause. */
  readonly answered: (service: string, at: number) => void;
  /** A worker has taken in the last snapshot. */
  readonly taken: (service: string, now: number) => void;
}

export type { Counted, EjectionReason };
