import { type Balancer, newBalancer } from "../balancer/balancer";
import type { Configuration } from "../config/configuration";
import { setOfStatuses } from "../config/statuses";
import { TRIAL_SECONDS } from "../health/ejection";
import type { Store } from "../model/ports";
import { policies } from "../policy/registry";
import { report } from "../pool/reports";

/** What `configure` made, as each worker inherits it. */
interface Services {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly balancers: LuaMap<string, Balancer>;
}

/** The balancers of this process by key; filled by `configure`, never replaced, so that the request path may hold on to it. */
const balancers = new LuaMap<string, Balancer>();
let current: Services | undefined;

function configureServices(configuration: Configuration, store: Store): void {
  for (const service of configuration.services) {
    balancers.set(
      service.key,
      newBalancer(
        {
          key: service.key,
          policy: policies[service.policy],
          random: math.random,
          retries: service.retries,
          retryBudget: service.retry_budget,
          timeouts: {
            connect: service.connect_timeout,
            send: service.send_timeout,
            read: service.read_timeout,
          },
          errorStatuses: setOfStatuses(service.eject_on),
          ejectAfter: service.eject_after,
          report: (key, finding, peer) => report(store, key, finding, peer.id),
          claimTrial: (key, peer) => store.add(`trial:${key}:${peer.id}`, "claimed", TRIAL_SECONDS),
        },
        ngx.now(),
      ),
    );
  }
  current = { configuration, store, balancers };
}

/** Raises unless `configure` was called. */
function services(): Services {
  if (current === undefined) error('weir: call require("weir").configure(…) in init_by_lua first', 0);
  return current;
}

export { balancers, configureServices, services };
export type { Services };
