import type { Network } from "../config/network";
import type { Answer } from "../model/answer";
import { type Endpoint, isIPv6 } from "../model/endpoint";
import { type Family, newFamily, observe } from "./family";
import { type Membership, type State, WAITING } from "./membership";

/** What discovery needs to know of a service. Times are in seconds. */
interface Rules {
  /** Nothing for a name whose SRV records say it. */
  readonly port: number | undefined;
  readonly family: "both" | "ipv4" | "ipv6";
  /** How long an address stays that is missing from a non-empty answer; 0: not at all. */
  readonly hold: number;
  /** How long the pool stays when DNS says that there is none. */
  readonly hold_empty: number;
  /** How long the pool stays while DNS fails; 0: without limit. */
  readonly max_stale: number;
  readonly allow: readonly Network[];
  readonly deny: readonly Network[];
}

/** Turns answers into the membership of one service. */
interface Discovery {
  readonly rules: Rules;
  /** The first one decides whether the name exists: an NXDOMAIN to the other is known to lie. */
  readonly families: readonly Family[];
  membership: Membership;
}

/** Begins with a membership that was published before, so that a new resolving worker goes on where the last one ended. */
function newDiscovery(rules: Rules, membership: Membership = WAITING): Discovery {
  const families: Family[] = [];
  if (rules.family !== "ipv6") families.push(newFamily("A"));
  if (rules.family !== "ipv4") families.push(newFamily("AAAA"));
  for (const family of families) family.endpoints = ofFamily(membership.endpoints, family.type);
  return { rules, families, membership };
}

function ofFamily(endpoints: readonly Endpoint[], type: "A" | "AAAA"): Endpoint[] {
  const chosen: Endpoint[] = [];
  for (const endpoint of endpoints) {
    if (isIPv6(endpoint.address) === (type === "AAAA")) chosen.push(endpoint);
  }
  return chosen;
}

/** Moves to a state; the time it began is kept while it lasts. */
function move(discovery: Discovery, state: State, reason: string, endpoints: readonly Endpoint[], now: number): void {
  const { membership } = discovery;
  const lasts = membership.state === state;
  if (lasts && membership.reason === reason && isSame(membership.endpoints, endpoints)) return;
  discovery.membership = { state, since: lasts ? membership.since : now, reason, endpoints };
}

function isSame(a: readonly Endpoint[], b: readonly Endpoint[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const byId = new LuaMap<string, Endpoint>();
  for (const endpoint of a) byId.set(endpoint.id, endpoint);
  for (const endpoint of b) {
    const before = byId.get(endpoint.id);
    if (before?.weight !== endpoint.weight || before.priority !== endpoint.priority) return false;
  }
  return true;
}

/** All that answered, and the last good ones of a family that could not be asked: an error says nothing about members. */
function union(families: readonly Family[]): readonly Endpoint[] {
  const all: Endpoint[] = [];
  for (const family of families) {
    for (const endpoint of family.endpoints) all.push(endpoint);
  }
  return all;
}

function firstWith(families: readonly Family[], verdict: Family["verdict"]): Family | undefined {
  for (const family of families) {
    if (family.verdict === verdict) return family;
  }
  return undefined;
}

/** DNS said that there is nobody. */
function becomeAbsent(discovery: Discovery, reason: string, now: number): void {
  const { endpoints, state } = discovery.membership;
  if (endpoints.length === 0) move(discovery, "empty", reason, [], now);
  else if (state === "held") expire(discovery, now);
  else move(discovery, "held", reason, endpoints, now);
}

/** DNS could not be asked. */
function becomeStale(discovery: Discovery, reason: string, now: number): void {
  const { endpoints, state } = discovery.membership;
  if (state === "fresh" || state === "stale") move(discovery, "stale", reason, endpoints, now);
  expire(discovery, now);
  if (discovery.membership.state === "waiting") move(discovery, "waiting", reason, [], now);
}

/** Lets go what was kept long enough. To be called when time has passed. */
function expire(discovery: Discovery, now: number): void {
  const { state, since, reason } = discovery.membership;
  const { hold_empty, max_stale } = discovery.rules;
  const heldLongEnough = state === "held" && now - since >= hold_empty;
  const staleTooLong = state === "stale" && max_stale > 0 && now - since >= max_stale;
  if (heldLongEnough || staleTooLong) move(discovery, "empty", reason, [], now);
}

/** Takes in the answer to the question of one family. */
function discover(discovery: Discovery, type: "A" | "AAAA", answer: Answer, now: number): void {
  const { families, rules } = discovery;
  for (const family of families) {
    if (family.type === type) observe(family, answer, rules.port ?? 0, rules, rules.hold, now);
  }
  if (firstWith(families, "present") !== undefined) {
    move(discovery, "fresh", "records", union(families), now);
    return;
  }
  const decider = families[0]!;
  const open = firstWith(families, "failing") ?? firstWith(families, "unknown");
  if (open === undefined || decider.reason === "nxdomain") becomeAbsent(discovery, decider.reason, now);
  else becomeStale(discovery, open.reason, now);
}

export { discover, expire, newDiscovery };
export type { Discovery, Rules };
