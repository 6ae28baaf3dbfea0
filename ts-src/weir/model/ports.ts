import type { Answer, QuestionType } from "./answer";
import type { Result } from "./result";
import type { Tls } from "./tls";
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
 * What all workers share. It outlives a worker and a reload. What does not fit pushes nothing else out; a value of the same length
 * as the last one always fits.
 * @noSelf
 */
export interface Store {
  readonly get: (key: string) => string | number | undefined;
  /** Sets the key for good; why it could not. A longer value that does not fit may lose the last one. */
  readonly set: (key: string, value: string | number) => Result<true>;
  /** Sets the key for good unless it is there; says whether it did. */
  readonly add: (key: string, value: string) => boolean;
  /** Sets the key unless it is there, and lets it go after some `seconds` of the time of day; says whether it did. */
  readonly claim: (key: string, seconds: number) => boolean;
  /** Sets the key anew, and lets it go after some `seconds` of the time of day; says whether it did. */
  readonly offer: (key: string, value: string, seconds: number) => boolean;
  readonly remove: (key: string) => void;
  /** How much it holds, in bytes. */
  readonly size: () => number;
  /** All keys, queues included. Slow: not for often. */
  readonly keys: () => readonly string[];
  /** Adds to a counter that starts at 0, and returns the sum; 0 if there is no memory for a new one. */
  readonly increment: (key: string, by: number) => number;
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
  /** The same of nameservers only: what a hosts file says is no sign that they are there. */
  readonly askNameservers: (name: string, type: QuestionType) => Answer;
}

/** A text of letters and digits that stands for another text, and tells nobody what that is. */
export type Digest = (text: string) => string;

/**
 * Finds out whether a peer accepts connections, or how it answers.
 * @noSelf
 */
export interface Prober {
  /** Connects by TCP within `seconds` and closes at once. */
  readonly connects: (address: string, port: number, seconds: number) => boolean;
  /** Connects by TCP and TLS within `seconds` and closes at once. Why it could not; empty if it could. */
  readonly handshakes: (address: string, port: number, seconds: number, tls: Tls) => string;
  /** Sends an empty datagram by UDP, and sees no refusal of it within `seconds`. */
  readonly listens: (address: string, port: number, seconds: number) => boolean;
  /** Asks a nameserver, by TCP or else UDP, within `seconds`; nothing if it does not answer. */
  readonly asksDns: (
    address: string,
    port: number,
    seconds: number,
    isStream: boolean,
    message: string,
  ) => string | undefined;
  /**
   * Connects, sends a request and shows what comes to `judge`, all within `seconds`, until that says whether it is good.
   * Silence is not.
   * @param tls how to connect over TLS; nothing where that is not to be
   * @returns whether it is good, and why there is no TLS; empty if there is, or is not to be
   */
  readonly responds: (
    address: string,
    port: number,
    seconds: number,
    request: string,
    tls: Tls | undefined,
    judge: (this: void, response: string, isWhole: boolean) => boolean | undefined,
  ) => LuaMultiReturn<[boolean, string]>;
}

/** Runs a task beside the others; it may wait. */
export type Spawn = (task: (this: void) => void) => void;

/** Runs tasks side by side, and returns when all have ended. */
export type Together = (tasks: readonly ((this: void) => void)[]) => void;

/**
 * Runs tasks outside of any request.
 * @noSelf
 */
export interface Timer {
  /** Runs the task every `seconds` until the worker leaves, and then once more: it is told. Says why it cannot. */
  readonly every: (seconds: number, task: (this: void, isLeaving: boolean) => void) => string | undefined;
  /** Runs the task once, as soon as what runs now has ended. */
  readonly soon: (task: (this: void) => void) => void;
}

/**
 * What requests of this worker wait at.
 * @noSelf
 */
export interface Gate {
  /** Says whether the gate opened within so many seconds. */
  readonly wait: (seconds: number) => boolean;
  /** Lets all go on who wait, or no more than so many. Returns how many still wait. */
  readonly open: (most: number) => number;
  /** How many wait. */
  readonly waiting: () => number;
  /** How many of those who may go on have not noticed yet: they do when nginx has handled what it is at. */
  readonly coming: () => number;
}

/**
 * Files of this machine.
 * @noSelf
 */
export interface Files {
  /** The whole text of a file. */
  readonly read: (path: string) => Result<string>;
  /** Replaces a file as a whole: who reads it sees the old text or the new one. Says why it could not. */
  readonly rewrite: (path: string, text: string) => string | undefined;
}

/** Where connections lead, over TCP or, as sockets of datagrams do, over UDP. */
export interface EndOfConnection {
  /** Without brackets. */
  readonly address: string;
  readonly port: number;
  readonly isDatagram: boolean;
}

/** Ends this worker's connections that lead there, and returns how many there were. */
export type EndConnections = (ends: readonly EndOfConnection[]) => number;
