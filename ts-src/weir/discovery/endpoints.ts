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

/** Gathers endpoints that the filter lets pass, each once. */
function gather(filter: Filter): { endpoints: Endpoint[]; add: (this: void, endpoint: Endpoint) => void } {
  const endpoints: Endpoint[] = [];
  const known = new LuaSet<string>();
  return {
    endpoints,
    add: (endpoint) => {
      if (known.has(endpoint.id)) return;
      known.add(endpoint.id);
      if (isAllowed(filter, endpoint.address)) endpoints.push(endpoint);
    },
  };
}

function newEndpoint(address: string, port: number, weight: number, priority: number): Endpoint {
  return { id: endpointId(address, port), address, port, weight, priority };
}

/** The endpoints in an answer to an A or AAAA question, in its order. */
function endpointsOf(answer: Records, port: number, filter: Filter): readonly Endpoint[] {
  const { endpoints, add } = gather(filter);
  for (const record of answer.records) {
    if (record.type !== "SRV") add(newEndpoint(record.address, port, 1, 0));
  }
  return endpoints;
}

/** The endpoints in an answer to an SRV question: each record's port, weight and priority at each address of its target. */
function serviceEndpoints(
  answer: Records,
  addressesOf: (this: void, target: string) => readonly string[],
  filter: Filter,
): readonly Endpoint[] {
  const { endpoints, add } = gather(filter);
  for (const record of answer.records) {
    if (record.type === "SRV") {
      for (const address of addressesOf(record.target)) {
        add(newEndpoint(address, record.port, record.weight, record.priority));
      }
    }
  }
  return endpoints;
}

export { endpointsOf, isAllowed, serviceEndpoints };
export type { Filter };
