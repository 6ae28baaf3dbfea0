import type { Store } from "../model/ports";
import { forgetEvents } from "../pool/events";
import { forgetHistory } from "../pool/history";
import { epochOf, isPublished, publish } from "../pool/published";
import type { Snapshot } from "../pool/snapshot";
import { updateClaims } from "./address_claims";
import { isLeading, type Leader } from "./leader";
import { sayWhoCameAndLeft, sayWhoIsAStranger } from "./membership_words";
import { nextSnapshot } from "./next_snapshot";
import { changed } from "./changed";
import type { ServiceState } from "./service_state";

/**
 * Publishes what has changed about a service since the last time, if anything has, and if this leader still leads.
 * @param answeredAt when DNS said what it is about; 0 where that is not why
 */
function publishChange(leader: Leader, service: ServiceState, answeredAt = 0): void {
  const { claims, tools } = leader;
  const { membership } = service.discovery;
  if (membership.endpoints !== service.claimed) {
    const { appeared, left } = updateClaims(claims, service, service.claimed, tools.clock());
    tools.counted.moved(service.rules.key, appeared, left);
    sayWhoCameAndLeft(leader.recorder, service, service.claimed);
    service.claimed = membership.endpoints;
  }
  const snapshot = nextSnapshot(service, tools.clock());
  if (snapshot === undefined || !isLeading(leader)) return;
  sayWhoIsAStranger(leader.recorder, service, tools.clock());
  tools.counted.answered(service.rules.key, membership === service.membership ? 0 : answeredAt);
  const problem = publishOrMakeRoom(tools.store, service.rules.key, snapshot);
  if (problem !== undefined) {
    notPublished(leader, service, problem);
    return;
  }
  service.problem = "";
  service.version = snapshot.version;
  service.membership = membership;
  service.snapshot = snapshot;
  service.hasChanged = false;
  leader.epoch = epochOf(tools.store);
}

/** What happened before matters less than who may be chosen now. */
function publishOrMakeRoom(store: Store, key: string, snapshot: Snapshot): string | undefined {
  let problem = publish(store, key, snapshot);
  if (problem !== undefined && forgetHistory(store)) problem = publish(store, key, snapshot);
  if (problem !== undefined && forgetEvents(store)) problem = publish(store, key, snapshot);
  return problem;
}

/** Says so once; it is tried again with each look at DNS. */
function notPublished({ tools }: Leader, service: ServiceState, problem: string): void {
  service.hasChanged = true;
  if (service.problem === problem) return;
  service.problem = problem;
  tools.log.error(
    `${service.rules.key}: its pool of ${service.discovery.membership.endpoints.length} does not reach the workers, ` +
      `which go on with the last one: ${problem}; give lua_shared_dict more memory (--memory=...)`,
  );
}

/** Sets right what another has published that took itself for the leader. It costs one look-up if none has. */
function correctOthers(leader: Leader): void {
  const { store } = leader.tools;
  const epoch = epochOf(store);
  if (epoch === leader.epoch) return;
  leader.epoch = epoch;
  for (const service of leader.services) {
    const { rules, snapshot } = service;
    if (snapshot !== undefined && !isPublished(store, rules.key, snapshot)) changed(service);
  }
}

export { correctOthers, publishChange };
