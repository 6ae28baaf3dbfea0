import type { Absence, Answer, Failure } from "../model/answer";
import type { Endpoint } from "../model/endpoint";
import { endpointsOf, type Filter, serviceEndpoints } from "./endpoints";
import type { FoundTargets } from "./find_targets";

/** What an answer means for a pool. */
type Fact =
  /** `server`: the nameserver that says so. */
  | { readonly kind: "present"; readonly endpoints: readonly Endpoint[]; readonly server: string }
  /** There are no endpoints: DNS says so, or all it names is denied. `unheard`: nameservers before that one which could not be asked. */
  | { readonly kind: "absent"; readonly reason: string; readonly unheard: readonly string[] }
  /** Nothing is known. */
  | { readonly kind: "failing"; readonly reason: string };

function factWithout(answer: Absence | Failure): Fact {
  return answer.kind === "failure"
    ? { kind: "failing", reason: answer.reason }
    : { kind: "absent", reason: answer.kind, unheard: answer.unheard };
}

/**
 * What the answer to an A or AAAA question means.
 * @param known the endpoints of the last answer, as its source knows them
 */
function addressFact(answer: Answer, port: number, known: LuaMap<string, Endpoint>, filter: Filter): Fact {
  if (answer.kind !== "records") return factWithout(answer);
  const endpoints = endpointsOf(answer, port, known, filter);
  if (endpoints.length > 0) return { kind: "present", endpoints, server: answer.server };
  return { kind: "absent", reason: "denied", unheard: [] };
}

/**
 * What the answer to an SRV question means. A target that cannot be resolved leaves the others as they are; where none can, and
 * that is because DNS fails, nothing is known.
 * @param targets where they are
 * @param known the endpoints of the last answer, as its source knows them
 */
function serviceFact(answer: Answer, targets: FoundTargets, known: LuaMap<string, Endpoint>, filter: Filter): Fact {
  if (answer.kind !== "records") return factWithout(answer);
  const endpoints = serviceEndpoints(answer, targets.addressesOf, known, filter);
  if (endpoints.length > 0) return { kind: "present", endpoints, server: answer.server };
  if (targets.failure !== undefined) return { kind: "failing", reason: targets.failure };
  return { kind: "absent", reason: "unresolvable", unheard: [] };
}

export { addressFact, serviceFact };
export type { Fact };
