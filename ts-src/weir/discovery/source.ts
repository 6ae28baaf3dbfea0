import type { AnyRecord, QuestionType } from "../model/answer";
import type { Endpoint } from "../model/endpoint";
import type { Fact } from "./fact";

/** How long a source's endpoints stay that DNS does not confirm, in seconds. */
interface Patience {
  /** An address that is missing from a non-empty answer; 0: not at all. */
  readonly hold: number;
  /** All of them, when DNS says that there are none. */
  readonly hold_empty: number;
  /** All of them, while DNS fails; 0: without limit. */
  readonly max_stale: number;
}

/** What one question about a name has brought: its A records, its AAAA records, or its SRV records. */
interface Source {
  readonly type: QuestionType;
  /** The kind of the last fact; `unknown` before the first. */
  verdict: "unknown" | Fact["kind"];
  /** What DNS said last, in a word of `Answer`. */
  reason: string;
  /**
   * Those of the last good answer, and with `hold` those of earlier ones; none once it is absent. It is the same list for as
   * long as no endpoint comes or goes, in whatever order the answers are.
   */
  endpoints: readonly Endpoint[];
  /** The same, by address, or where the answers say the ports, by id. */
  known: LuaMap<string, Endpoint>;
  /** The records of the last good answer, and the endpoints in them. */
  said: { readonly records: readonly AnyRecord[]; readonly endpoints: readonly Endpoint[] } | undefined;
  /** When each endpoint was last in an answer, by id; only with `hold`. */
  seen: LuaMap<string, number>;
  /** When DNS last named the endpoints; 0 for never. */
  confirmedAt: number;
  /** The nameserver that did, as `address:port`; empty where that is unknown. */
  server: string;
  /** When DNS first said, since then, that there are none; 0 if it has not. */
  absentSince: number;
}

/** Begins with endpoints that were known before. */
function newSource(type: QuestionType, endpoints: readonly Endpoint[], confirmedAt: number, server: string): Source {
  return {
    type,
    verdict: "unknown",
    reason: "none",
    endpoints,
    known: indexed(type, endpoints),
    said: undefined,
    seen: new LuaMap(),
    confirmedAt,
    server,
    absentSince: 0,
  };
}

const keyOf = (type: QuestionType, { address, id }: Endpoint): string => (type === "SRV" ? id : address);

function indexed(type: QuestionType, endpoints: readonly Endpoint[]): LuaMap<string, Endpoint> {
  const known = new LuaMap<string, Endpoint>();
  for (const endpoint of endpoints) known.set(keyOf(type, endpoint), endpoint);
  return known;
}

/** Joins with `named` those that earlier answers named within `hold` seconds: for servers that answer with rotating subsets. */
function withHeld(source: Source, named: readonly Endpoint[], hold: number, now: number): readonly Endpoint[] {
  const joined: Endpoint[] = [];
  const seen = new LuaMap<string, number>();
  for (const endpoint of named) {
    seen.set(endpoint.id, now);
    joined.push(endpoint);
  }
  for (const endpoint of source.endpoints) {
    const before = source.seen.get(endpoint.id) ?? source.confirmedAt;
    if (!seen.has(endpoint.id) && now - before < hold) {
      seen.set(endpoint.id, before);
      joined.push(endpoint);
    }
  }
  source.seen = seen;
  return joined;
}

/** Whether these are the very endpoints that the source has, in any order. */
function hasExactly(source: Source, endpoints: readonly Endpoint[]): boolean {
  if (endpoints.length !== source.endpoints.length) return false;
  for (const endpoint of endpoints) {
    if (source.known.get(keyOf(source.type, endpoint)) !== endpoint) return false;
  }
  return true;
}

function replace(source: Source, endpoints: readonly Endpoint[]): void {
  if (endpoints === source.endpoints || hasExactly(source, endpoints)) return;
  source.endpoints = endpoints;
  source.known = indexed(source.type, endpoints);
}

/** Lets go of all endpoints. */
function clear(source: Source): void {
  replace(source, []);
  source.seen = new LuaMap();
}

/**
 * Whether an absence is no fact about the endpoints: the nameserver that named them comes before the one which says so, and could
 * not be asked. A later one need not know the name.
 */
function isHearsay(source: Source, unheard: readonly string[]): boolean {
  if (source.endpoints.length === 0) return false;
  for (const server of unheard) if (server === source.server || source.server === "") return true;
  return false;
}

/** Takes in a fact. */
function observe(source: Source, fact: Fact, { hold }: Patience, now: number): void {
  if (fact.kind === "present") {
    replace(source, hold > 0 ? withHeld(source, fact.endpoints, hold, now) : fact.endpoints);
    source.verdict = "present";
    source.reason = "records";
    source.confirmedAt = now;
    source.server = fact.server;
    source.absentSince = 0;
  } else if (fact.kind === "absent" && !isHearsay(source, fact.unheard)) {
    source.verdict = "absent";
    source.reason = fact.reason;
    becomeAbsent(source, now);
  } else {
    source.verdict = "failing";
    source.reason = fact.kind === "absent" ? "hearsay" : fact.reason;
  }
}

/** DNS says that there are no endpoints: those that are known stay for a while. */
function becomeAbsent(source: Source, now: number): void {
  if (source.absentSince === 0) source.absentSince = now;
}

/** When the endpoints go unless DNS says something before; never, if they have no end. */
function expiresAt(
  { absentSince, confirmedAt, endpoints, verdict }: Source,
  { hold_empty, max_stale }: Patience,
): number {
  if (endpoints.length === 0) return math.huge;
  if (absentSince > 0) return absentSince + hold_empty;
  return verdict !== "present" && max_stale > 0 ? confirmedAt + max_stale : math.huge;
}

export { becomeAbsent, clear, expiresAt, newSource, observe };
export type { Patience, Source };
