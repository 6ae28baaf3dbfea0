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
  /** Those of the last good answer, and with `hold` those of earlier ones; none once it is absent. */
  endpoints: readonly Endpoint[];
  /** When each endpoint was last in an answer, by id. */
  readonly seen: LuaMap<string, number>;
}

function newSource(type: QuestionType, endpoints: readonly Endpoint[]): Source {
  return { type, verdict: "unknown", reason: "none", endpoints, seen: new LuaMap() };
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

/** Takes in a fact. */
function observe(source: Source, fact: Fact, hold: number, now: number): void {
  source.verdict = fact.kind;
  source.reason = fact.kind === "present" ? "records" : fact.reason;
  if (fact.kind === "present") source.endpoints = withHeld(source, fact.endpoints, hold, now);
  else if (fact.kind === "absent") source.endpoints = [];
}

export { newSource, observe };
export type { Source };
