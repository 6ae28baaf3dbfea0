import type { BalancerSettings } from "../balancer/settings";
import type { Service } from "../config/configuration";
import { answersSoon } from "../config/responses";
import { isOverTls } from "../config/peer_tls";
import { limit } from "../config/limit";
import type { Digest, Random, Store } from "../model/ports";
import { cookieOf } from "../policy/affinity";
import { policyNamed } from "../policy/registry";
import type { Peer } from "../pool/peer";
import { type Finding, type Outbox, report } from "../pool/reports";
import { releaseMore, type WaitingLine } from "../queue/waiting_line";

/** How long it is remembered who took a half-open peer, in seconds: longer than any offer lasts. */
const CLAIM_SECONDS = 60;

interface Tools {
  readonly random: Random;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly digestFor: (this: void, service: string) => Digest;
}

/** How often a worker saw what it reports about a peer. */
function timesSeen(finding: Finding, peer: Peer): number {
  if (finding === "failing") return peer.errorsInARow;
  return finding === "cuts_off" ? peer.cutOffsInARow : 0;
}

/**
 * What a service's options mean to its balancer.
 * @param givesWay whether all its requests have another service too
 */
function balancerSettings(
  service: Service,
  lines: LuaMap<string, WaitingLine>,
  givesWay: boolean,
  { digestFor, outbox, random, store }: Tools,
): BalancerSettings {
  return {
    key: service.key,
    policy: policyNamed(service.policy, service, digestFor(service.key)),
    random,
    isSticky: cookieOf(service) !== "",
    isOverTls: isOverTls(service),
    answersSoon: answersSoon(service),
    retries: service.retries,
    retryBudget: service.retry_budget,
    totalTimeout: limit(service.total_timeout),
    slowStart: service.slow_start,
    ejectAfter: service.eject_after,
    givesWay,
    report: (key, finding, peer) => report(outbox, key, finding, peer.id, timesSeen(finding, peer)),
    onVacancy: (key) => releaseMore(lines.get(key)!),
    claimHalfOpen: (key, { id, offer }) => store.claim(`half_open:${key}:${id}:${offer}`, CLAIM_SECONDS),
  };
}

export { balancerSettings };
