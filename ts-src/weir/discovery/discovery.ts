import type { QuestionType } from "../model/answer";
import { type Endpoint, isIPv6 } from "../model/endpoint";
import type { Fact } from "./fact";
import { type Inheritance, type Membership, type State, WAITING } from "./membership";
import { questionsOf, type Rules } from "./rules";
import { becomeAbsent, clear, expiresAt as endOf, newSource, observe, type Source } from "./source";

const NOBODY: readonly Endpoint[] = [];

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

/** Begins with what was published before, so that a new leader goes on where the last one ended. */
function newDiscovery(rules: Rules, inherited: Inheritance = WAITING): Discovery {
  const { confirmedAt, endpoints, reason, server, since, state } = inherited;
  const sources: Source[] = [];
  for (const type of questionsOf(rules)) {
    const source = newSource(type, ofType(endpoints, type), confirmedAt, server);
    if (state === "held") becomeAbsent(source, since);
    sources.push(source);
  }
  const joined = { first: NOBODY, second: NOBODY, all: NOBODY };
  return { rules, sources, membership: { state, since, reason, endpoints }, joined };
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

/** The endpoints of all sources. It is the same list while theirs are. */
function union(discovery: Discovery): readonly Endpoint[] {
  const first = discovery.sources[0]!.endpoints;
  const second = discovery.sources[1]?.endpoints ?? NOBODY;
  if (second.length === 0) return first;
  if (first.length === 0) return second;
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

/** Whether there are endpoints of the past about which DNS was not asked yet: until then, what was known of them stands. */
function hasInherited(sources: readonly Source[]): boolean {
  for (const { endpoints, verdict } of sources) if (verdict === "unknown" && endpoints.length > 0) return true;
  return false;
}

/** Whether what is left of the endpoints is only kept for a while, as DNS says that there are none. */
function isHeld(sources: readonly Source[]): boolean {
  for (const { absentSince, endpoints } of sources) if (endpoints.length > 0 && absentSince === 0) return false;
  return true;
}

/** Says where the service stands, after something has changed about its sources. */
function conclude(discovery: Discovery, now: number): void {
  const { membership, sources } = discovery;
  const endpoints = union(discovery);
  if (firstWith(sources, "present") !== undefined) {
    move(discovery, "fresh", "records", endpoints, now);
    return;
  }
  if (hasInherited(sources)) {
    move(discovery, membership.state, membership.reason, endpoints, now);
    return;
  }
  const decider = sources[0]!;
  const open = firstWith(sources, "failing") ?? firstWith(sources, "unknown");
  const isAbsent = open === undefined || decider.reason === "nxdomain";
  const reason = isAbsent ? decider.reason : open.reason;
  if (endpoints.length > 0) move(discovery, isHeld(sources) ? "held" : "stale", reason, endpoints, now);
  else if (isAbsent || membership.state !== "waiting") move(discovery, "empty", reason, NOBODY, now);
  else move(discovery, "waiting", reason, NOBODY, now);
}

/** When part of the membership ends unless DNS says something before; never, if it has no end. */
function expiresAt({ rules, sources }: Discovery): number {
  let at = math.huge;
  for (const source of sources) at = math.min(at, endOf(source, rules));
  return at;
}

/** Lets go what was kept long enough. To be called when time has passed. */
function expire(discovery: Discovery, now: number): void {
  if (now < expiresAt(discovery)) return;
  for (const source of discovery.sources) if (now >= endOf(source, discovery.rules)) clear(source);
  conclude(discovery, now);
}

/** Takes in what the answer to one of the questions means. */
function discover(discovery: Discovery, type: QuestionType, fact: Fact, now: number): void {
  const { rules, sources } = discovery;
  for (const source of sources) if (source.type === type) observe(source, fact, rules, now);
  const isPresent = firstWith(sources, "present") !== undefined;
  const decider = sources[0]!;
  const isGone = !isPresent && decider.verdict === "absent" && decider.reason === "nxdomain";
  for (const source of sources) {
    // With the other family's endpoints there, it is as if they were missing from a non-empty answer.
    if (isPresent && source.absentSince > 0) clear(source);
    if (isGone) becomeAbsent(source, now);
    if (now >= endOf(source, rules)) clear(source);
  }
  conclude(discovery, now);
}

export { discover, expire, expiresAt, newDiscovery };
export type { Discovery };
