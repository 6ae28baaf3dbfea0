import { contains, type Network, reachesInto } from "../config/types/network";
import type { AddressRecord, Records, ServiceRecord } from "../model/answer";
import { isOwn, type OwnEndpoints } from "./own_endpoints";
import { type Endpoint, endpointId } from "../model/endpoint";

/** Which addresses a pool may hold. */
interface Filter {
  /** Only these, unless empty. */
  readonly allow: readonly Network[];
  /** Never these. */
  readonly deny: readonly Network[];
  /** Nor these. */
  readonly own?: OwnEndpoints | undefined;
}

function anyContains(networks: readonly Network[], address: string): boolean {
  for (const network of networks) {
    if (contains(network, address)) return true;
  }
  return false;
}

/** Whether a pool may hold the address, with the port. */
function isAllowed(filter: Filter, address: string, port: number): boolean {
  if (filter.own !== undefined && isOwn(filter.own, address, port)) return false;
  if (reachesInto(filter.deny, address)) return false;
  return filter.allow.length === 0 || anyContains(filter.allow, address);
}

/** A known endpoint, if an answer says the same of it again; it stays the same object and has passed the filter. */
function again(before: Endpoint | undefined, weight: number, priority: number, target: string): Endpoint | undefined {
  const isSame = before?.weight === weight && before.priority === priority && before.target === target;
  return isSame ? before : undefined;
}

/**
 * The endpoints in an answer to an A or AAAA question, each once, in its order.
 * @param known those of the last answer by address
 */
function endpointsOf(
  answer: Records,
  port: number,
  known: LuaMap<string, Endpoint>,
  filter: Filter,
): readonly Endpoint[] {
  const endpoints: Endpoint[] = [];
  const taken = new LuaSet<string>();
  for (const { address } of answer.records as readonly AddressRecord[]) {
    if (!taken.has(address)) {
      taken.add(address);
      const before = again(known.get(address), 1, 0, "");
      if (before !== undefined) endpoints.push(before);
      else if (isAllowed(filter, address, port)) {
        endpoints.push({ id: endpointId(address, port), address, port, weight: 1, priority: 0, target: "" });
      }
    }
  }
  return endpoints;
}

/**
 * The endpoints in an answer to an SRV question: each record's port, weight and priority at each address of its target.
 * @param known those of the last answer by id
 */
function serviceEndpoints(
  answer: Records,
  addressesOf: (this: void, target: string) => readonly string[],
  known: LuaMap<string, Endpoint>,
  filter: Filter,
): readonly Endpoint[] {
  const endpoints: Endpoint[] = [];
  const taken = new LuaSet<string>();
  for (const { port, priority, target, weight } of answer.records as readonly ServiceRecord[]) {
    for (const address of addressesOf(target)) {
      const id = endpointId(address, port);
      if (!taken.has(id)) {
        taken.add(id);
        const before = again(known.get(id), weight, priority, target);
        if (before !== undefined) endpoints.push(before);
        else if (isAllowed(filter, address, port)) endpoints.push({ id, address, port, weight, priority, target });
      }
    }
  }
  return endpoints;
}

export { endpointsOf, isAllowed, serviceEndpoints };
export type { Filter };
