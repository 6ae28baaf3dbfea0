import type { Endpoint } from "../model/endpoint";
import type { Member, Snapshot } from "../pool/snapshot";
import { standingOf } from "./standing";
import type { Watch } from "./watch";

function memberOf(watch: Watch, endpoint: Endpoint): Member {
  const { id, address, port, weight, priority } = endpoint;
  return { id, address, port, weight, priority, isDown: watch.recovery.has(id), standing: standingOf(watch, id) };
}

/** The next snapshot to publish; `undefined` if the one that is up still says everything. */
function nextSnapshot(watch: Watch): Snapshot | undefined {
  const { membership } = watch.discovery;
  if (membership === watch.membership && !watch.hasNews) return undefined;
  watch.membership = membership;
  watch.hasNews = false;
  watch.version = watch.version + 1;

  const members: Member[] = [];
  for (const endpoint of membership.endpoints) {
    if (isOurs(watch, endpoint)) members.push(memberOf(watch, endpoint));
  }
  return {
    version: watch.version,
    state: membership.state,
    since: membership.since,
    reason: membership.reason,
    members,
  };
}

/** Whether an endpoint may be published: a contested one only if DNS confirms it. */
function isOurs(watch: Watch, endpoint: Endpoint): boolean {
  return watch.discovery.membership.state === "fresh" || !watch.contested.has(endpoint.id);
}

export { isOurs, nextSnapshot };
