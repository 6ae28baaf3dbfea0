import type { Absence, Answer, Failure } from "../model/answer";
import type { Endpoint } from "../model/endpoint";
import { endpointsOf, type Filter, serviceEndpoints } from "./endpoints";

/** What an answer means for a pool. */
type Fact =
  | { readonly kind: "present"; readonly endpoints: readonly Endpoint[] }
  /** There are no endpoints: DNS says so, or all it names is denied. */
  | { readonly kind: "absent"; readonly reason: string }
  /** Nothing is known. */
  | { readonly kind: "failing"; readonly reason: string };

function factWithout(answer: Absence | Failure): Fact {
  return answer.kind === "failure"
    ? { kind: "failing", reason: answer.reason }
    : { kind: "absent", reason: answer.kind };
}

function factOfEndpoints(endpoints: readonly Endpoint[], otherwise: string): Fact {
  return endpoints.length > 0 ? { kind: "present", endpoints } : { kind: "absent", reason: otherwise };
}

/**
 * What the answer to an A or AAAA question means.
 * @param known the endpoints of the last answer, as its source knows them
 */
function addressFact(answer: Answer, port: number, known: LuaMap<string, Endpoint>, filter: Filter): Fact {
  if (answer.kind !== "records") return factWithout(answer);
  return factOfEndpoints(endpointsOf(answer, port, known, filter), "denied");
}

/**
 * What the answer to an SRV question means.
 * @param addressesOf the addresses of a target; none of one that cannot be resolved, which leaves the others as they are
 * @param known the endpoints of the last answer, as its source knows them
 */
function serviceFact(
  answer: Answer,
  addressesOf: (this: void, target: string) => readonly string[],
  known: LuaMap<string, Endpoint>,
  filter: Filter,
): Fact {
  if (answer.kind !== "records") return factWithout(answer);
  return factOfEndpoints(serviceEndpoints(answer, addressesOf, known, filter), "unresolvable");
}

export { addressFact, serviceFact };
export type { Fact };
