import { fieldsOf, numberOf, textOf } from "./fields.ts";
import type { Health } from "./health.ts";

/** Something that happened, as `/events` says it. */
interface WeirEvent {
  readonly id: number;
  /** Seconds since 1970. */
  readonly time: number;
  readonly service: string;
  readonly peer: string;
  readonly kind: string;
  readonly cause: string;
  readonly evidence: string;
}

const levels: Readonly<Record<string, Health["level"]>> = {
  appeared: "good",
  back: "good",
  fresh: "good",
  undrained: "good",
  refused: "bad",
  cut_off: "bad",
  empty: "bad",
  ejected: "warn",
  stale: "warn",
  held: "warn",
  waiting: "warn",
};

/** How bad an event is; one that says neither is idle. */
function levelOfEvent(kind: string): Health["level"] {
  return Object.hasOwn(levels, kind) ? (levels[kind] ?? "idle") : "idle";
}

function readEvents(answer: unknown): WeirEvent[] {
  const events = fieldsOf(answer)["events"];
  if (!Array.isArray(events)) return [];
  return events.map((one: unknown) => {
    const fields = fieldsOf(one);
    return {
      id: numberOf(fields["id"]),
      time: numberOf(fields["time"]),
      service: textOf(fields["service"]),
      peer: textOf(fields["peer"]),
      kind: textOf(fields["kind"]),
      cause: textOf(fields["cause"]),
      evidence: textOf(fields["evidence"]),
    };
  });
}

export { levelOfEvent, readEvents, type WeirEvent };
