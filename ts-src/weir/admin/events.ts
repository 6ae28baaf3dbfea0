import { keysMeant } from "../explain/named";
import { eventsOf, type PoolEvent } from "../pool/events";
import { percentEncoded } from "../text/percent";
import { quoted } from "../text/quoted";
import type { AdminView, Handler } from "./admin";
import { askCompanion } from "./companion";
import { formNamed } from "./event_forms";
import { PAUSE_SECONDS } from "./pause";
import { noSuchService } from "./explain";

/** Of all services together, no more are told, the newest. */
const MOST_TOLD = 1000;
/** So many services are looked at in one go, lest requests wait. */
const AT_ONCE = 10;
/**
 * With two subsystems, what has only just happened is told a little later, in seconds: an event of one must not be written after a later one
 * of the other was read, as who goes on from there would miss it.
 */
const SETTLING_SECONDS = 0.2;
const BAD_REQUEST = 400;
const NOT_FOUND = 404;

/** Which events are asked for. */
interface Filter {
  readonly since: number;
  readonly until: number;
  /** A peer's id, or its address alone; empty for any. */
  readonly peer: string;
}

function isAsked({ id, peer }: PoolEvent, filter: Filter): boolean {
  if (id <= filter.since || id > filter.until) return false;
  if (filter.peer === "" || peer === filter.peer) return true;
  return string.sub(peer, 1, filter.peer.length + 1) === `${filter.peer}:`;
}

/** The services of this key or DNS name; all for no name. */
function keysAsked({ weir }: AdminView, name: string): readonly string[] {
  const { services } = weir.configuration;
  if (name !== "") return keysMeant(services, name);
  const keys: string[] = [];
  for (const { key } of services) keys.push(key);
  return keys;
}

/** What is recorded here of these services, and of all as a whole. */
function ownEvents({ sleep, weir }: AdminView, keys: readonly string[], filter: Filter): PoolEvent[] {
  const found: PoolEvent[] = [];
  for (const event of eventsOf(weir.store, "")) if (isAsked(event, filter)) found.push(event);
  let looked = 0;
  for (const key of keys) {
    for (const event of eventsOf(weir.store, key)) if (isAsked(event, filter)) found.push(event);
    looked++;
    if (looked % AT_ONCE === 0) sleep(PAUSE_SECONDS);
  }
  return found;
}

/** Adds what the companion recorded; a reload is one of both. Says whether it knows the service. */
function addOthers(view: AdminView, question: string, filter: Filter, found: PoolEvent[]): boolean {
  const others = askCompanion(view, `/events?${question}`)?.fields["events"] as readonly PoolEvent[] | undefined;
  if (others === undefined) return false;
  for (const { cause, evidence = "", id, kind, peer = "", service, time } of others) {
    const event = { id, time, service, peer, kind, cause, evidence };
    if (kind !== "reload" && isAsked(event, filter)) found.push(event);
  }
  return true;
}

function newest(events: readonly PoolEvent[]): readonly PoolEvent[] {
  if (events.length <= MOST_TOLD) return events;
  const told: PoolEvent[] = [];
  for (const index of $range(events.length - MOST_TOLD, events.length - 1)) told.push(events[index]!);
  return told;
}

/**
 * `/events`: what happened to the pools, oldest first; of one `service`, by key or DNS name, of one `peer`, after the event `since`. JSON,
 * or for a person with `as=text` or `as=colour`.
 */
const events: Handler = (view, { argument }) => {
  const form = formNamed(argument("as"));
  const { type } = form;
  const name = argument("service");
  const peer = argument("peer");
  const from = argument("since");
  const since = from === "" ? 0 : tonumber(string.match(from, "^%d+$")[0]);
  if (since === undefined) {
    return { status: BAD_REQUEST, type, body: form.problem(`since: ${quoted(from)} is no id of an event`) };
  }
  const until = view.companion === undefined ? math.huge : (view.timeOfDay() - SETTLING_SECONDS) * 1e6;
  const filter = { since, until, peer };
  const keys = keysAsked(view, name);
  const found = ownEvents(view, keys, filter);
  const question = `service=${percentEncoded(name)}&peer=${percentEncoded(peer)}&since=${from}`;
  const isKnownThere = addOthers(view, question, filter, found);
  if (name !== "" && keys.length === 0 && !isKnownThere) {
    return { status: NOT_FOUND, type, body: form.problem(noSuchService(view, name)) };
  }
  table.sort(found, (a, b) => a.id < b.id);
  return { status: 200, type, body: form.events(newest(found)) };
};

export { events };
