import type { BalancerSettings } from "../balancer/settings";
import type { Service } from "../config/configuration";
import { limit } from "../config/limit";
import { HALF_OPEN_SECONDS } from "../health/ejection";
import type { Digest, Random, Store } from "../model/ports";
import { cookieOf } from "../policy/affinity";
import { policyNamed } from "../policy/registry";
import { report } from "../pool/reports";
import { releaseMore, type WaitingLine } from "../queue/waiting_line";

interface Tools {
  readonly random: Random;
  readonly store: Store;
  readonly digestFor: (this: void, service: string) => Digest;
}

/** What a service's options mean to its balancer. */
function balancerSettings(
  service: Service,
  lines: LuaMap<string, WaitingLine>,
  { digestFor, random, store }: Tools,
): BalancerSettings {
  return {
    key: service.key,
    policy: policyNamed(service.policy, service, digestFor(service.key)),
    random,
    isSticky: cookieOf(service) !== "",
    retries: service.retries,
    retryBudget: service.retry_budget,
    totalTimeout: limit(service.total_timeout),
    slowStart: service.slow_start,
    ejectAfter: service.eject_after,
    report: (key, finding, peer) => report(store, key, finding, peer.id),
    onVacancy: (key) => releaseMore(lines.get(key)!),
    claimHalfOpen: (key, peer) => store.add(`half_open:${key}:${peer.id}`, "claimed", HALF_OPEN_SECONDS),
  };
}

export { balancerSettings };
