import type { Answer, QuestionType } from "./answer";
import type { Result } from "./result";
import type { Trace } from "./trace";

/** Seconds since some fixed moment, the same in all workers; it is never set back, and may stand still within one turn of the event loop. */
export type Clock = () => number;

/** A number in [0, 1). */
export type Random = () => number;

/**
 * Where operators read what happened.
 * @noSelf
 */
export interface Log {
  readonly error: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly notice: (message: string) => void;
}

/**
 * What all workers share. It outlives a worker and a reload.
 * @noSelf
 */
export interface Store {
  readonly get: (key: string) => string | number | undefined;
  readonly set: (key: string, value: string | number) => Result<true>;
  /** Sets the key for `seconds` unless it is there; says whether it did. */
  readonly add: (key: string, value: string, seconds: number) => boolean;
  /** Sets the key anew for `seconds`. */
  readonly renew: (key: string, value: string, seconds: number) => void;
  /** Sets the key anew for `seconds` if that pushes nothing else out; says whether it did. */
  readonly offer: (key: string, value: string, seconds: number) => boolean;
  readonly remove: (key: string) => void;
  /** Adds one to a counter that starts at 0, and returns the sum. */
  readonly increment: (key: string) => number;
  /** Appends to a queue, and returns how long it is then; nothing if there is no memory. */
  readonly push: (queue: string, value: string) => number | undefined;
  /** Takes the oldest from a queue; nothing from an empty one. */
  readonly pop: (queue: string) => string | undefined;
  /** Takes the newest from a queue. */
  readonly popNewest: (queue: string) => string | undefined;
  /** Puts back the oldest. */
  readonly putBack: (queue: string, value: string) => void;
}

/**
 * Asks DNS.
 * @noSelf
 */
export interface Resolver {
  /**
   * Follows the search list, CNAMEs and nameserver failover. It never raises: what went wrong is part of the answer.
   * @param trace gets every message that this takes
   */
  readonly resolve: (name: string, type: QuestionType, trace?: Trace) => Answer;
}

/** A text of letters and digits that stands for another text, and tells nobody what that is. */
export type Digest = (text: string) => string;

/** Sixteen unpredictable bits, as a number: ids of DNS queries. */
export type QueryIds = () => number;

/** Why a message got no reply: nothing came in time, or the way there is closed (refused, no route, reset). */
export type TransportFailure = "timeout" | "unreachable";

/** A reply, or why there is none. */
export type TransportResult = LuaMultiReturn<[string, undefined] | [undefined, TransportFailure]>;

/**
 * Carries DNS messages.
 * @noSelf
 */
export interface Transport {
  /**
   * Sends a message over UDP from a fresh unpredictable port, and returns the first datagram of that server that `accepts`
   * takes; others are passed over.
   */
  readonly udp: (
    server: NameServer,
    message: string,
    seconds: number,
    accepts: (this: void, datagram: string) => boolean,
  ) => TransportResult;
  /** Sends a message over a new TCP connection (RFC 7766) and returns the reply, both without the length prefix. */
  readonly tcp: (server: NameServer, message: string, seconds: number) => TransportResult;
}

/** Where a nameserver listens. */
export interface NameServer {
  /** An IPv4 or IPv6 address, without brackets. */
  readonly address: string;
  readonly port: number;
}

/**
 * Finds out whether a peer accepts connections, or how it answers.
 * @noSelf
 */
export interface Prober {
  /** Connects by TCP within `seconds` and closes at once. */
  readonly connects: (address: string, port: number, seconds: number) => boolean;
  /**
   * Connects, sends a request and shows what comes to `judge`, all within `seconds`, until that says whether it is good.
   * Silence is not.
   */
  readonly responds: (
    address: string,
    port: number,
    seconds: number,
    request: string,
    judge: (this: void, response: string, isWhole: boolean) => boolean | undefined,
  ) => boolean;
}
