import { type Balancer, newBalancer } from "../balancer/balancer";
import type { Parts } from "../balancer/parts";
import type { Configuration, Service } from "../config/configuration";
import { setOfStatuses } from "../config/statuses";
import { TRIAL_SECONDS } from "../health/ejection";
import type { Store } from "../model/ports";
import { affinityOf, cookieOf } from "../policy/affinity";
import { policyNamed } from "../policy/registry";
import { report } from "../pool/reports";
import { secondsToConnect } from "../retry/connecting";
import { clock } from "../runtime/clock";
import { keptSecret, keyedDigest } from "../runtime/digest";
import { openWaitingRoom, releaseMore } from "./waiting_rooms";

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
  const secret = configuration.sticky_secret === "" ? keptSecret(store) : configuration.sticky_secret;
  for (const service of configuration.services) {
    openWaitingRoom(service, store);
    balancers.set(service.key, newBalancer(partsOf(service, secret, store), clock()));
  }
  current = { configuration, store, balancers };
}

/** An option that is without limit where it is 0. */
function limit(value: number): number {
  return value === 0 ? math.huge : value;
}

/** Tells the balancers how many workers there are, which share the connections that a peer may have. */
function shareConnections(workers: number): void {
  for (const { key, max_connections } of services().configuration.services) {
    balancers.get(key)!.mostInFlight = math.ceil(limit(max_connections) / workers);
  }
}

function partsOf(service: Service, secret: string, store: Store): Parts {
  return {
    key: service.key,
    policy: policyNamed(service.policy, service, keyedDigest(`${secret} ${service.key}`)),
    random: math.random,
    affinity: affinityOf(service),
    cookie: cookieOf(service),
    retries: service.retries,
    retryBudget: service.retry_budget,
    timeouts: {
      connect: service.connect_timeout,
      tryConnect: secondsToConnect(service.connect_timeout),
      send: service.send_timeout,
      read: service.read_timeout,
      tryRead: limit(service.try_timeout),
      total: limit(service.total_timeout),
    },
    hasTimeLimits: service.try_timeout > 0 || service.total_timeout > 0,
    retriesAnswers: service.retry_on.length > 0,
    slowStart: service.slow_start,
    onRoom: (key) => releaseMore(balancers.get(key)!),
    errorStatuses: setOfStatuses(service.eject_on),
    ejectAfter: service.eject_after,
    report: (key, finding, peer) => report(store, key, finding, peer.id),
    claimTrial: (key, peer) => store.add(`trial:${key}:${peer.id}`, "claimed", TRIAL_SECONDS),
  };
}

/** Raises unless `configure` was called. */
function services(): Services {
  if (current === undefined) error('weir: call require("weir").configure(…) in init_by_lua first', 0);
  return current;
}

export { balancers, configureServices, services, shareConnections };
export type { Services };
