import { hurry, HURRY_SECONDS, refreshSoon } from "../discovery/schedule";
import { json } from "../text/json";
import { quoted } from "../text/quoted";
import { duration } from "../text/wording";
import { changed, wake } from "./changed";
import { noteDrains } from "./drains";
import { isLeading, type Leader } from "./leader";
import { knownPeers, peersMeant } from "./named_peers";
import { candidates } from "./next_snapshot";
import { otherAddresses } from "./other_addresses";
import { publishChange } from "./publishing";
import { record } from "./record";
import type { ServiceState } from "./service_state";

/*
 * What people have the leader do, as a line without blanks but between its words; a service's key, which may have some, comes last:
 *
 *     drain 3600 10.0.0.1:8080 127.0.0.1 webserver
 *
 * with the seconds, the peer, and who says so; `-` stands for what does not matter.
 */
type Action = "drain" | "undrain" | "refresh";

/** What became of an order. */
interface Result {
  readonly service: string;
  /** Who is drained, or no longer is. */
  readonly peers?: readonly string[];
  /** For how long they are drained. */
  readonly seconds?: number | undefined;
  /** How many peers are left that accept connections. */
  readonly left?: number;
  /** The same for a person. */
  readonly text?: string;
  /** Why nothing was done, and whether it is the order's fault. */
  readonly error?: string;
  readonly status?: number;
}

const NOT_FOUND = 404;
const DOES_NOT_FIT = 507;

function othersOf(service: ServiceState, now: number): LuaMap<string, string> {
  return otherAddresses(service, candidates(service, now));
}

/** How many peers a new request could go to. */
function countLeft(service: ServiceState, now: number): number {
  const others = othersOf(service, now);
  let count = 0;
  for (const { id } of candidates(service, now)) {
    if (!service.probes.has(id) && !service.drains.has(id) && !others.has(id)) count++;
  }
  return count;
}

/** Asks DNS all questions of the service, each once within a quarter of a second at most. */
function refresh({ recorder }: Leader, service: ServiceState, by: string, now: number): Result {
  record(recorder, service.rules.key, "refreshed", "", `DNS is asked at once, by ${orderedBy(by)}`, "");
  for (const [, { question }] of service.inquiries) {
    if (question.inFlight) hurry(question, now);
    else refreshSoon(question, HURRY_SECONDS, now);
  }
  wake(service);
  return { service: service.rules.key };
}

function unknownPeer(service: ServiceState, written: string): Result {
  const { key } = service.rules;
  const known = knownPeers(service);
  const there = known.length === 0 ? "it has none" : `there are ${table.concat(known, ", ")}`;
  return { service: key, status: NOT_FOUND, error: `${key} has no peer ${quoted(written)}; ${there}` };
}

function orderedBy(by: string): string {
  return by === "-" ? "the socket" : `admin from ${by}`;
}

/** Takes back what does not fit into the store: a drain that only this leader knew would end with it. */
function keep(leader: Leader, service: ServiceState, before: LuaMap<string, number>): string | undefined {
  const problem = noteDrains(leader.tools.store, service);
  if (problem === undefined) return undefined;
  for (const [id] of service.drains) service.drains.delete(id);
  for (const [id, until] of before) service.drains.set(id, until);
  return problem;
}

function changeDrains(leader: Leader, service: ServiceState, order: Order, now: number): Result {
  const { action, by, peer, seconds } = order;
  const { key } = service.rules;
  const ids = peersMeant(service, peer, othersOf(service, now));
  if (ids.length === 0) return unknownPeer(service, peer);
  const before = new LuaMap<string, number>();
  for (const [id, until] of service.drains) before.set(id, until);
  let wasDrained = false;
  for (const id of ids) {
    wasDrained = wasDrained || service.drains.has(id);
    if (action === "drain") service.drains.set(id, now + seconds);
    else service.drains.delete(id);
  }
  const left = countLeft(service, now);
  if (action === "undrain" && !wasDrained) {
    return { service: key, peers: ids, left, text: `${key}: ${table.concat(ids, ", ")} was not drained` };
  }
  const unkept = keep(leader, service, before);
  if (unkept !== undefined)
    return { service: key, status: DOES_NOT_FIT, error: `${key}: nothing is changed: ${unkept}` };
  changed(service);
  publishChange(leader, service);
  if (service.hasChanged) {
    return { service: key, status: DOES_NOT_FIT, error: `${key}: the workers do not know it yet: ${service.problem}` };
  }
  const what = action === "drain" ? `gets no new request for ${duration(seconds)}` : "gets requests again";
  for (const id of ids) {
    record(leader.recorder, key, action === "drain" ? "drained" : "undrained", id, `${what}, by ${orderedBy(by)}`, "");
  }
  const text = `${key}: ${table.concat(ids, ", ")} ${what}`;
  const warning =
    left === 0 ? `\n${key}: nobody is left: requests wait, and are answered 503, unless it has a backup` : "";
  return { service: key, peers: ids, seconds: action === "drain" ? seconds : undefined, left, text: text + warning };
}

interface Order {
  readonly action: Action;
  readonly seconds: number;
  readonly peer: string;
  readonly by: string;
}

/** Does what an order says, and answers in JSON; nothing where there is no such service, or another leads already. */
function carryOut(leader: Leader, text: string, now: number): string | undefined {
  const [action, seconds, peer, by, key] = string.match(text, "^(%l+) (%S+) (%S+) (%S+) (.+)$");
  const service = leader.byKey.get(key ?? "");
  if (service === undefined || !isLeading(leader)) return undefined;
  if (action === "refresh") return json(refresh(leader, service, by!, now));
  const order = { action: action as Action, seconds: tonumber(seconds) ?? 0, peer: peer!, by: by! };
  return json(changeDrains(leader, service, order, now));
}

/** The line of an order. Words must have no blanks. */
function orderLine(action: Action, seconds: number, peer: string, by: string, key: string): string {
  return `${action} ${seconds} ${peer} ${by === "" ? "-" : by} ${key}`;
}

export { carryOut, orderLine };
export type { Action, Result };
