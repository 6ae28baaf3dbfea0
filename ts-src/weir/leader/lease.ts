import type { Store } from "../model/ports";

const KEY = "leader";
/** How long the others wait for a leader that has died, in seconds. */
const LEASE_SECONDS = 1;

/**
 * Whether this worker leads: the first to take the lease does, for as long as it renews it. It is not tied to a
 * worker's number, as those are given anew at once during a reload.
 * @param owner unlike that of any other worker, past or present
 */
function holdsLease(store: Store, owner: string): boolean {
  if (store.get(KEY) === owner) {
    store.renew(KEY, owner, LEASE_SECONDS);
    return true;
  }
  return store.add(KEY, owner, LEASE_SECONDS);
}

/** Lets another worker take over at once. */
function releaseLease(store: Store, owner: string): void {
  if (store.get(KEY) === owner) store.remove(KEY);
}

export { holdsLease, releaseLease };
