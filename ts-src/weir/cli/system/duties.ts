import type { Work } from "./errand";

/** What callers can have done. */
interface Service {
  readonly name: "reload" | "reopen";
  /** A socket at which they ask for it, and are told what came of it; nothing where there is none. */
  readonly door: number | undefined;
  /** Does it, in a process of its own. */
  readonly have: (this: void, nginx: number) => ReturnType<Work>;
}

/** What is to be done for nginx beside waiting for its end. */
interface Duties {
  /** How long nginx may take to end once it is told to; 0 for any time. */
  readonly secondsToEnd: (this: void) => number;
  /** Makes that nginx take a new configuration. */
  readonly reload: Service;
  /** Makes that nginx opens its logs anew. */
  readonly reopen: Service;
  /** Told what a reload found that went well. */
  readonly learn: (this: void, found: string) => void;
}

export type { Duties, Service };
