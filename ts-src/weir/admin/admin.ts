import type { Clock } from "../model/ports";
import type { Subsystem } from "../model/protocol";
import type { Weir } from "../worker/weir";
import type { Worker } from "../worker/worker";

/** A question to the running process. */
interface AdminRequest {
  /** The value of an argument of the query string, escapes undone; empty if it is not there. */
  readonly argument: (this: void, name: string) => string;
}

/** What it answers. */
interface AdminResponse {
  readonly status: number;
  /** The media type. */
  readonly type: string;
  readonly body: string;
}

/** What the answers are made of: one worker, and what its process shares. */
interface AdminView {
  readonly weir: Weir;
  readonly worker: Worker;
  readonly pid: number;
  readonly clock: Clock;
  /** In Unix seconds. */
  readonly timeOfDay: (this: void) => number;
  /** Whether a process is there. */
  readonly isAlive: (this: void, pid: number) => boolean;
  readonly sleep: (this: void, seconds: number) => void;
  /** The block of nginx.conf that it is of. */
  readonly subsystem: Subsystem;
  /** How full the store is, in bytes. */
  readonly memory: (this: void) => { readonly size: number; readonly free: number };
  /** Asks the Weir of `stream` in the same process, by path and query; nothing where there is none. */
  readonly companion: ((this: void, path: string) => Pick<AdminResponse, "status" | "body"> | undefined) | undefined;
  /** Datagrams of nameservers that were no answer to what had been asked. */
  readonly ignoredDatagrams: (this: void) => number;
}

type Handler = (view: AdminView, request: AdminRequest) => AdminResponse;

export type { AdminRequest, AdminResponse, AdminView, Handler };
