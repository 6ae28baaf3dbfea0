import type { EventKind, PoolEvent } from "../pool/events";
import { aligned, type Cell, cell, inColour, type Paint, undecorated } from "../text/columns";
import { json } from "../text/json";

/** How events are written. */
interface Form {
  /** The media type. */
  readonly type: string;
  readonly events: (this: void, events: readonly PoolEvent[]) => string;
  readonly problem: (this: void, text: string) => string;
}

const good = new LuaSet<EventKind>();
for (const kind of ["appeared", "back", "fresh", "undrained"] as const) good.add(kind);
const neutral = new LuaSet<EventKind>();
for (const kind of ["left", "drained", "refreshed", "reload", "changed"] as const) neutral.add(kind);

function look(kind: EventKind): Cell["look"] {
  if (good.has(kind)) return "good";
  return neutral.has(kind) ? "plain" : "bad";
}

const heads = ["time", "id", "service", "peer", "what", "why", "seen"];

function row({ cause, evidence, id, kind, peer, service, time }: PoolEvent): Cell[] {
  return [
    cell(tostring(os.date("!%Y-%m-%dT%H:%M:%SZ", math.floor(time)))),
    cell(string.format("%d", id), "faint"),
    cell(service),
    cell(peer),
    cell(kind, look(kind)),
    cell(cause),
    cell(evidence),
  ];
}

function textForm(paint: Paint): Form {
  return {
    type: "text/plain",
    events: (events) => {
      const rows: Cell[][] = [];
      for (const event of events) rows.push(row(event));
      if (rows.length === 0) return "";
      const lines: string[] = [];
      for (const line of aligned(heads, rows, paint)) lines.push(`${line}\n`);
      return table.concat(lines);
    },
    problem: (text) => `${text}\n`,
  };
}

/** What does not apply is left out. */
function eventJson({ cause, evidence, id, kind, peer, service, time }: PoolEvent): string {
  return json({
    id,
    time,
    service,
    peer: peer === "" ? undefined : peer,
    kind,
    cause,
    evidence: evidence === "" ? undefined : evidence,
  });
}

const jsonForm: Form = {
  type: "application/json",
  events: (events) => {
    const parts: string[] = [];
    for (const event of events) parts.push(eventJson(event));
    return `{"events":[${table.concat(parts, ",\n")}]}\n`;
  },
  problem: (text) => `${json({ error: text })}\n`,
};

/** The form of this name: `text` or `colour` for a person, else JSON. */
function formNamed(name: string): Form {
  if (name === "text") return textForm(undecorated);
  return name === "colour" ? textForm(inColour) : jsonForm;
}

export { formNamed };
