import type { Answer } from "../model/answer";
import type { Endpoint } from "../model/endpoint";
import { endpointsOf, type Filter } from "./endpoints";

/**
 * What an address family last said about a name.
 *
 * - `unknown`: nothing yet
 * - `present`: it has endpoints
 * - `absent`: it has none, though the name may exist
 * - `failing`: it could not be asked
 */
type Verdict = "unknown" | "present" | "absent" | "failing";

/** One address family of one service. */
interface Family {
  readonly type: "A" | "AAAA";
  verdict: Verdict;
  /** The kind or failure reason of the last answer. */
  reason: string;
  /** Those of the last good answer, and with `hold` those of earlier ones; none once it is absent. */
  endpoints: readonly Endpoint[];
  /** When each endpoint was last in an answer, by id. */
  readonly seen: LuaMap<string, number>;
}

function newFamily(type: "A" | "AAAA"): Family {
  return { type, verdict: "unknown", reason: "none", endpoints: [], seen: new LuaMap() };
}

/** Adds to `named` those that earlier answers named within `hold` seconds: for servers whose answers are rotating subsets. */
function withHeld(family: Family, named: Endpoint[], hold: number, now: number): Endpoint[] {
  for (const endpoint of named) family.seen.set(endpoint.id, now);
  for (const endpoint of family.endpoints) {
    const seen = family.seen.get(endpoint.id);
    if (seen !== undefined && seen < now) {
      if (now - seen < hold) named.push(endpoint);
      else family.seen.delete(endpoint.id);
    }
  }
  return named;
}

/** Takes in an answer to the family's question. */
function observe(family: Family, answer: Answer, port: number, filter: Filter, hold: number, now: number): void {
  if (answer.kind === "failure") {
    family.verdict = "failing";
    family.reason = answer.reason;
    return;
  }
  const named = answer.kind === "records" ? endpointsOf(answer, port, filter) : [];
  if (named.length === 0) {
    family.verdict = "absent";
    family.reason = answer.kind === "records" ? "denied" : answer.kind;
    family.endpoints = [];
    return;
  }
  family.verdict = "present";
  family.reason = answer.kind;
  family.endpoints = withHeld(family, named, hold, now);
}

export { newFamily, observe };
export type { Family };
