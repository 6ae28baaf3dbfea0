import { alwaysDenied, contains, type Network } from "../config/network";
import type { Records } from "../model/answer";
import { type Endpoint, endpointId } from "../model/endpoint";

/** Which addresses a pool may hold. */
interface Filter {
  /** Only these, unless empty. */
  readonly allow: readonly Network[];
  /** Never these, nor those that no service can have. */
  readonly deny: readonly Network[];
}

function anyContains(networks: readonly Network[], address: string): boolean {
  for (const network of networks) {
    if (contains(network, address)) return true;
  }
  return false;
}

function isAllowed(filter: Filter, address: string): boolean {
  if (anyContains(alwaysDenied, address) || anyContains(filter.deny, address)) return false;
  return filter.allow.length === 0 || anyContains(filter.allow, address);
}

/** The endpoints in an answer to an A or AAAA question, without repetitions, in the order of the answer. */
function endpointsOf(answer: Records, port: number, filter: Filter): Endpoint[] {
  const endpoints: Endpoint[] = [];
  const known = new LuaSet<string>();
  for (const record of answer.records) {
    if (record.type !== "SRV" && !known.has(record.address)) {
      known.add(record.address);
      if (isAllowed(filter, record.address)) {
        endpoints.push({
          id: endpointId(record.address, port),
          address: record.address,
          port,
          weight: 1,
          priority: 0,
        });
      }
    }
  }
  return endpoints;
}

export { endpointsOf };
export type { Filter };
