import type { Store } from "../model/ports";
import { forgetHistory } from "./history";
import { removeAll } from "./prefixed";

/*
 * The flight recorder: the last changes of each pool, in the store, so that they outlive a leader, a worker and a reload. Those of
 * a service are one text, a line for each, oldest first.
 */

/**
 * What happened.
 *
 * - `appeared`, `left`: DNS names a peer, or names it no more
 * - `refused`, `cut_off`: no connection to a peer comes about, or it cut several requests off
 * - `ejected`: a peer answers with errors, does not pass its check, or its address is another's
 * - `back`: a peer that was left out gets requests again
 * - `drained`, `undrained`, `refreshed`, `changed`: somebody wanted it so
 * - `stale`, `fresh`, `held`, `empty`, `waiting`: the pool came into this state
 * - `reload`: nginx was configured anew; it is of no service
 */
type EventKind =
  | "appeared"
  | "left"
  | "refused"
  | "cut_off"
  | "ejected"
  | "back"
  | "drained"
  | "undrained"
  | "refreshed"
  | "changed"
  | "stale"
  | "fresh"
  | "held"
  | "empty"
  | "waiting"
  | "reload";

/** A change of a pool. */
interface PoolEvent {
  /** Above those of all that happened before, in either subsystem and after a reload or a new start too. */
  readonly id: number;
  /** In Unix seconds. */
  readonly time: number;
  /** The key of the service; empty for what is about all. */
  readonly service: string;
  /** The peer's id; empty for what is about the whole pool. */
  readonly peer: string;
  readonly kind: EventKind;
  /** For people. */
  readonly cause: string;
  /** What was seen; empty where no more is known. */
  readonly evidence: string;
}

/** An event that has no number yet. */
type Draft = Omit<PoolEvent, "id">;

/** Events that are kept of each service. */
const MOST_EVENTS = 100;
/** The share of the store that the events of all services may take together. */
const SHARE = 1 / 4;
/** The longest that a cause or an evidence may be, in bytes. */
const MOST_TEXT = 200;
const LAST_ID = "event_id";
const PREFIX = "events:";

function ringKey(service: string): string {
  return PREFIX + service;
}

/** A text in one field of a line: without control characters, and what is not ASCII, which may be cut in two. */
function plain(text: string): string {
  const [line] = string.gsub(string.sub(text, 1, MOST_TEXT), "[^ -~]", "?");
  return line;
}

function encode({ cause, evidence, kind, peer, time }: Draft, id: number): string {
  return string.format("%d\t%.3f\t%s\t%s\t%s\t%s\n", id, time, kind, plain(peer), plain(cause), plain(evidence));
}

/**
 * The next number, by the time of day in millionths of a second: so those of both subsystems follow each other as the events did. The
 * last digit keeps them apart.
 */
function nextId(store: Store, time: number, isStream: boolean): number {
  const last = (store.get(LAST_ID) ?? 0) as number;
  const id = math.max(last + 2, math.floor(time * 1000) * 1000 + (isStream ? 1 : 0));
  store.set(LAST_ID, id);
  return id;
}

/** The newest lines that are no more, and no longer together, than may be. */
function newest(lines: string[], mostBytes: number): string {
  let bytes = 0;
  let first = lines.length;
  while (first > 0 && lines.length - first < MOST_EVENTS && bytes + lines[first - 1]!.length <= mostBytes) {
    first--;
    bytes += lines[first]!.length;
  }
  return table.concat(lines, "", first + 1);
}

function linesOf(store: Store, service: string): string[] {
  const lines: string[] = [];
  const text = (store.get(ringKey(service)) ?? "") as string;
  for (const [line] of string.gmatch(text, "[^\n]+\n")) lines.push(line!);
  return lines;
}

/**
 * Records what happened to a service, in this order; only the leader does. What does not fit is dropped, the oldest first.
 * @param services that have a share of the store
 */
function appendEvents(store: Store, drafts: readonly Draft[], services: number, isStream: boolean): void {
  const { service } = drafts[0]!;
  const lines = linesOf(store, service);
  for (const draft of drafts) lines.push(encode(draft, nextId(store, draft.time, isStream)));
  let bytes = math.floor((store.size() * SHARE) / services);
  let text = newest(lines, bytes);
  while (text !== "" && store.set(ringKey(service), text)[1] !== undefined) {
    if (!forgetHistory(store)) bytes = text.length / 2;
    text = newest(lines, bytes);
  }
}

/** What is recorded of a service, oldest first. */
function eventsOf(store: Store, service: string): readonly PoolEvent[] {
  const events: PoolEvent[] = [];
  const text = (store.get(ringKey(service)) ?? "") as string;
  const line = "(%d+)\t(%S+)\t(%S+)\t([^\t\n]*)\t([^\t\n]*)\t([^\t\n]*)\n";
  for (const [id, time, kind, peer, cause, evidence] of string.gmatch(text, line)) {
    events.push({
      id: tonumber(id)!,
      time: tonumber(time)!,
      service,
      peer: peer!,
      kind: kind as EventKind,
      cause: cause!,
      evidence: evidence!,
    });
  }
  return events;
}

/** The kind of the last event of a peer; nothing if none is recorded. */
function lastKindOf(store: Store, service: string, peerId: string): EventKind | undefined {
  let last: EventKind | undefined;
  for (const { kind, peer } of eventsOf(store, service)) if (peer === peerId) last = kind;
  return last;
}

/** Gives up all events, for what matters more. Says whether there were any. Slow: it looks at all keys. */
function forgetEvents(store: Store): boolean {
  return removeAll(store, PREFIX);
}

export { appendEvents, eventsOf, forgetEvents, lastKindOf, MOST_EVENTS, PREFIX };
export type { Draft, EventKind, PoolEvent };
