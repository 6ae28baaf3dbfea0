import type { Endpoint } from "../model/endpoint";

/**
 * Where the facts about a service stand.
 *
 * - `waiting`: DNS has not given an answer since the start
 * - `fresh`: the last answer named the endpoints
 * - `stale`: DNS fails; the endpoints are those of the last good answer
 * - `held`: DNS says that there are none; the last ones are kept for `hold_empty`
 * - `empty`: DNS says that there are none, or has failed for longer than `max_stale`
 */
type State = "waiting" | "fresh" | "stale" | "held" | "empty";

/** Who is behind a service, and how we know. */
interface Membership {
  readonly state: State;
  /** When the state began. */
  readonly since: number;
  /** What DNS said last, in a word of `Answer`: "records", "nxdomain", "timeout"; "none" before the first answer. */
  readonly reason: string;
  readonly endpoints: readonly Endpoint[];
}

/** A membership that was found by somebody else, or in an earlier run: a fact of the past. */
interface Inheritance extends Membership {
  /** When DNS last named the endpoints; 0 for never. */
  readonly confirmedAt: number;
  /** The nameserver that did, as `address:port`; empty where that is unknown. */
  readonly server: string;
}

const WAITING: Inheritance = {
  state: "waiting",
  since: 0,
  reason: "none",
  endpoints: [],
  confirmedAt: 0,
  server: "",
};

export { WAITING };
export type { Inheritance, Membership, State };
