import { contains, type Network } from "../config/network";
import type { Records } from "../model/answer";
import { type Endpoint, endpointId } from "../model/endpoint";

/** Which addresses a pool may hold. */
interface Filter {
  /** Only these, unless empty. */
  readonly allow: readonly Network[];
  /** Never these. */
  readonly deny: readonly Network[];
}

function anyContains(networks: readonly Network[], address: string): boolean {
  for (const network of networks) {
    if (contains(network, address)) return true;
  }
  return false;
}

/** Whether a pool may hold the address. */
function isAllowed(filter: Filter, address: string): boolean {
  if (anyContains(filter.deny, address)) return false;
  return filter.allow.length === 0 || anyContains(filter.allow, address);
}

/** Gathers endpoints that the filter lets pass, each once; one that is known already passed, and stays the same object. */
function gather(known: LuaMap<string, Endpoint>, filter: Filter) {
  const endpoints: Endpoint[] = [];
  const taken = new LuaSet<string>();
  return {
    endpoints,
    add: (address: string, port: number, weight: number, priority: number): void => {
      const id = endpointId(address, port);
      if (taken.has(id)) return;
      taken.add(id);
      const before = known.get(id);
      if (before?.weight === weight && before.priority === priority) endpoints.push(before);
      else if (before !== undefined || isAllowed(filter, address)) {
        endpoints.push({ id, address, port, weight, priority });
      }
    },
  };
}

/**
 * The endpoints in an answer to an A or AAAA question, in its order.
 * @param known those of the last answer by id
 */
function endpointsOf(
  answer: Records,
  port: number,
  known: LuaMap<string, Endpoint>,
  filter: Filter,
): readonly Endpoint[] {
  const { endpoints, add } = gather(known, filter);
  for (const record of answer.records) {
    if (record.type !== "SRV") add(record.address, port, 1, 0);
  }
  return endpoints;
}

/** The endpoints in an answer to an SRV question: each record's port, weight and priority at each address of its target. */
function serviceEndpoints(
  answer: Records,
  addressesOf: (this: void, target: string) => readonly string[],
  known: LuaMap<string, Endpoint>,
  filter: Filter,
): readonly Endpoint[] {
  const { endpoints, add } = gather(known, filter);
  for (const record of answer.records) {
    if (record.type === "SRV") {
      for (const address of addressesOf(record.target)) add(address, record.port, record.weight, record.priority);
    }
  }
  return endpoints;
}

export { endpointsOf, isAllowed, serviceEndpoints };
export type { Filter };
