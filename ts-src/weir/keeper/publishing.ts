import { publish } from "../pool/board";
import { updateOwners } from "./contest";
import type { Keeper } from "./desk";
import { nextSnapshot } from "./next_snapshot";
import type { Watch } from "./watch";

/** Publishes what has changed about a service since the last time, if anything has. */
function publishChange({ owners, tools }: Keeper, watch: Watch): void {
  const { membership } = watch.discovery;
  if (membership.endpoints !== watch.owned) {
    updateOwners(owners, watch, watch.owned, tools.clock());
    watch.owned = membership.endpoints;
  }
  const snapshot = nextSnapshot(watch);
  if (snapshot === undefined) return;
  const problem = publish(tools.store, watch.service.key, snapshot);
  if (problem !== undefined) tools.log.error(`could not publish the pool of ${watch.service.key}: ${problem}`);
}

export { publishChange };
