import type { QuestionType } from "../model/answer";
import type { Endpoint } from "../model/endpoint";
import type { Fact } from "./fact";

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
  /** When each endpoint was last in an answer, by id; only with `hold`. */
  readonly seen: LuaMap<string, number>;
}

function newSource(type: QuestionType, endpoints: readonly Endpoint[]): Source {
  return { type, verdict: "unknown", reason: "none", endpoints, known: indexed(type, endpoints), seen: new LuaMap() };
}

function keyOf(type: QuestionType, endpoint: Endpoint): string {
  return type === "SRV" ? endpoint.id : endpoint.address;
}

function indexed(type: QuestionType, endpoints: readonly Endpoint[]): LuaMap<string, Endpoint> {
  const known = new LuaMap<string, Endpoint>();
  for (const endpoint of endpoints) known.set(keyOf(type, endpoint), endpoint);
  return known;
}

/** Joins with `named` those that earlier answers named within `hold` seconds: for servers that answer with rotating subsets. */
function withHeld(source: Source, named: readonly Endpoint[], hold: number, now: number): readonly Endpoint[] {
  const joined: Endpoint[] = [];
  for (const endpoint of named) {
    source.seen.set(endpoint.id, now);
    joined.push(endpoint);
  }
  for (const endpoint of source.endpoints) {
    const seen = source.seen.get(endpoint.id);
    if (seen !== undefined && seen < now) {
      if (now - seen < hold) joined.push(endpoint);
      else source.seen.delete(endpoint.id);
    }
  }
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
  if (hasExactly(source, endpoints)) return;
  source.endpoints = endpoints;
  source.known = indexed(source.type, endpoints);
}

/** Takes in a fact. */
function observe(source: Source, fact: Fact, hold: number, now: number): void {
  source.verdict = fact.kind;
  source.reason = fact.kind === "present" ? "records" : fact.reason;
  if (fact.kind === "absent") replace(source, []);
  if (fact.kind === "present") {
    replace(source, hold > 0 ? withHeld(source, fact.endpoints, hold, now) : fact.endpoints);
  }
}

export { newSource, observe };
export type { Source };
