import type { Network } from "../config/types/network";
import type { QuestionType } from "../model/answer";
import { type Endpoint, isIPv6 } from "../model/endpoint";
import type { Fact } from "./fact";
import { type Membership, type State, WAITING } from "./membership";
import { newSource, observe, type Source } from "./source";

const NOBODY: readonly Endpoint[] = [];

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

/** Turns facts into the membership of one service. */
interface Discovery {
  readonly rules: Rules;
  /** The first one decides whether the name exists: an NXDOMAIN to the AAAA question alone is known to lie. */
  readonly sources: readonly Source[];
  membership: Membership;
  /** The endpoints of two sources as one list, made anew only when one of the two has changed. */
  joined: {
    readonly first: readonly Endpoint[];
    readonly second: readonly Endpoint[];
    readonly all: readonly Endpoint[];
  };
}

/** What a service is asked for: SRV records where it has no port of its own. */
function questionsOf(rules: Rules): readonly QuestionType[] {
  return rules.port === undefined ? ["SRV"] : familiesOf(rules);
}

/** The kinds of addresses that a service may have. */
function familiesOf(rules: Rules): readonly ("A" | "AAAA")[] {
  if (rules.family === "ipv4") return ["A"];
  return rules.family === "ipv6" ? ["AAAA"] : ["A", "AAAA"];
}

/** Begins with a membership that was published before, so that a new resolving worker goes on where the last one ended. */
function newDiscovery(rules: Rules, membership: Membership = WAITING): Discovery {
  const sources: Source[] = [];
  for (const type of questionsOf(rules)) sources.push(newSource(type, ofType(membership.endpoints, type)));
  return { rules, sources, membership, joined: { first: NOBODY, second: NOBODY, all: NOBODY } };
}

function ofType(endpoints: readonly Endpoint[], type: QuestionType): Endpoint[] {
  const chosen: Endpoint[] = [];
  for (const endpoint of endpoints) {
    if (type === "SRV" || isIPv6(endpoint.address) === (type === "AAAA")) chosen.push(endpoint);
  }
  return chosen;
}

/** Moves to a state; the time it began is kept while it lasts. */
function move(discovery: Discovery, state: State, reason: string, endpoints: readonly Endpoint[], now: number): void {
  const { membership } = discovery;
  const lasts = membership.state === state;
  if (lasts && membership.reason === reason && membership.endpoints === endpoints) return;
  discovery.membership = { state, since: lasts ? membership.since : now, reason, endpoints };
}

/**
 * All that answered, and the last good ones of a source that could not be asked: an error says nothing about members. It is
 * the same list while the sources' are.
 */
function union(discovery: Discovery): readonly Endpoint[] {
  const first = discovery.sources[0]!.endpoints;
  const second = discovery.sources[1]?.endpoints ?? NOBODY;
  if (second.length === 0) return first;
  if (first === discovery.joined.first && second === discovery.joined.second) return discovery.joined.all;
  const all: Endpoint[] = [];
  for (const endpoint of first) all.push(endpoint);
  for (const endpoint of second) all.push(endpoint);
  discovery.joined = { first, second, all };
  return all;
}

function firstWith(sources: readonly Source[], verdict: Source["verdict"]): Source | undefined {
  for (const source of sources) {
    if (source.verdict === verdict) return source;
  }
  return undefined;
}

/** DNS said that there are no endpoints. */
function becomeAbsent(discovery: Discovery, reason: string, now: number): void {
  const { endpoints, state } = discovery.membership;
  if (endpoints.length === 0) move(discovery, "empty", reason, NOBODY, now);
  else if (state === "held") expire(discovery, now);
  else move(discovery, "held", reason, endpoints, now);
}

/** DNS could not be asked. */
function becomeStale(discovery: Discovery, reason: string, now: number): void {
  const { endpoints, state } = discovery.membership;
  if (state === "fresh" || state === "stale") move(discovery, "stale", reason, endpoints, now);
  expire(discovery, now);
  if (discovery.membership.state === "waiting") move(discovery, "waiting", reason, NOBODY, now);
}

/** When the membership ends unless DNS says something before; never, if it has no end. */
function expiresAt(discovery: Discovery): number {
  const { state, since } = discovery.membership;
  const { hold_empty, max_stale } = discovery.rules;
  if (state === "held") return since + hold_empty;
  return state === "stale" && max_stale > 0 ? since + max_stale : math.huge;
}

/** Lets go what was kept long enough. To be called when time has passed. */
function expire(discovery: Discovery, now: number): void {
  if (now >= expiresAt(discovery)) move(discovery, "empty", discovery.membership.reason, NOBODY, now);
}

/** Takes in what the answer to one of the questions means. */
function discover(discovery: Discovery, type: QuestionType, fact: Fact, now: number): void {
  const { rules, sources } = discovery;
  for (const source of sources) {
    if (source.type === type) observe(source, fact, rules.hold, now);
  }
  if (firstWith(sources, "present") !== undefined) {
    move(discovery, "fresh", "records", union(discovery), now);
    return;
  }
  const decider = sources[0]!;
  const open = firstWith(sources, "failing") ?? firstWith(sources, "unknown");
  if (open === undefined || decider.reason === "nxdomain") becomeAbsent(discovery, decider.reason, now);
  else becomeStale(discovery, open.reason, now);
}

export { discover, expire, expiresAt, familiesOf, newDiscovery };
export type { Discovery, Rules };
