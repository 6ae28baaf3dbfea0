import type { Clock, Log, Prober, Random, Resolver, Store } from "../model/ports";
import { published } from "../pool/published";
import type { AddressClaims } from "./address_claims";
import type { ServiceRules } from "./service_rules";
import { newServiceState, type ServiceState } from "./service_state";

/** What the leader works with. */
interface Tools {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly store: Store;
  readonly resolver: Resolver;
  readonly prober: Prober;
  /** Runs a task beside the others; it may wait. */
  readonly spawn: (this: void, task: (this: void) => void) => void;
}

/** The worker that is elected to work for all: it asks DNS, probes peers that are down, makes checks, and publishes. */
interface Leader {
  readonly tools: Tools;
  readonly byKey: LuaMap<string, ServiceState>;
  readonly services: readonly ServiceState[];
  readonly claims: AddressClaims;
}

/** Takes over from whatever is published. */
function newLeader(tools: Tools, all: readonly ServiceRules[]): Leader {
  const byKey = new LuaMap<string, ServiceState>();
  const services: ServiceState[] = [];
  for (const rules of all) {
    const service = newServiceState(rules, published(tools.store, rules.key), tools.resolver, tools.clock);
    byKey.set(rules.key, service);
    services.push(service);
  }
  return { tools, byKey, services, claims: new LuaMap() };
}

export { newLeader };
export type { Leader, Tools };
