import { signal } from "@preact/signals";
import type { WeirEvent } from "../model/events.ts";
import type { Level } from "../model/health.ts";
import type { LastMinute, Point } from "../model/samples.ts";
import type { Service, Status } from "../model/status.ts";
import type { Problem } from "../model/verdict.ts";

/** A service, and what the page has made of it. */
interface Watched {
  readonly service: Service;
  readonly rate: number | undefined;
  readonly minute: LastMinute;
  readonly points: readonly Point[];
  readonly problems: readonly Problem[];
  readonly level: Level;
}

/** What was heard last. */
interface Heard {
  readonly status: Status;
  /** Those with problems first, then by name. */
  readonly watched: readonly Watched[];
}

/** Whether Weir answers: never yet, now, or not since a moment (milliseconds since 1970). */
type Connection =
  | { readonly state: "new" }
  | { readonly state: "live" }
  | { readonly state: "lost"; readonly since: number; readonly cause: string };

const heard = signal<Heard | undefined>(undefined);
const connection = signal<Connection>({ state: "new" });
/** The newest first; nothing where this Weir keeps none. */
const events = signal<readonly WeirEvent[] | undefined>(undefined);
/** What a screen reader says next. */
const announcement = signal("");

export { announcement, connection, events, heard };
export type { Connection, Heard, Watched };
