import type { Clock, Digest, Files, Log } from "../model/ports";
import type { Subsystem } from "../model/protocol";
import type { Weir } from "../worker/weir";
import type { Worker } from "../worker/worker";

/** A question to the running process. */
interface AdminRequest {
  /** The value of an argument of the query string, escapes undone; empty if it is not there. */
  readonly argument: (this: void, name: string) => string;
  /** In capitals, such as GET. */
  readonly method: string;
  /** The value of a header, whatever the case of its name; empty if it is not there. */
  readonly header: (this: void, name: string) => string;
  /** The whole body, which is read only now; empty if there is none. Longer than 16 KiB it is refused before. */
  readonly body: (this: void) => string;
  /** Whether it came over a socket of the file system: who may use that may do everything. */
  readonly isPrivate: boolean;
  /** Who asks, for the log: an address, or what the companion said. */
  readonly client: string;
}

/** What it answers. */
interface AdminResponse {
  readonly status: number;
  /** The media type. */
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the companion is to change, and for whom. */
interface CompanionPost {
  readonly body: string;
  readonly client: string;
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
  /** Asks the Weir of `stream` in the same process; nothing where there is none. */
  readonly companion:
    | ((this: void, path: string, post?: CompanionPost) => Pick<AdminResponse, "status" | "body"> | undefined)
    | undefined;
  readonly log: Log;
  readonly files: Pick<Files, "read">;
  /** By a key that nobody knows, other than any worker's. */
  readonly digest: Digest;
  /** Datagrams of nameservers that were no answer to what had been asked. */
  readonly ignoredDatagrams: (this: void) => number;
}

type Handler = (view: AdminView, request: AdminRequest) => AdminResponse;

export type { AdminRequest, AdminResponse, AdminView, CompanionPost, Handler };
