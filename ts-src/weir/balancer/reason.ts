import type { Reason } from "../model/reason";
import type { Balancer } from "./balancer";
import { hasConnectable } from "./pool";
import type { RequestState } from "./request_state";

/** Why nobody can be chosen. */
function whyNoPeer(balancer: Balancer): Reason {
  if (hasConnectable(balancer)) return "peers_full";
  return balancer.snapshot.members.length > 0 ? "peers_down" : "no_peer";
}

/** Why a request that a peer has served was no plain success; nothing if it was. */
function detourOf({ failedTries, retries, waited }: RequestState, isElsewhere: boolean): Reason | undefined {
  if (isElsewhere) return "backup";
  if (waited > 0) return "waited";
  return failedTries > 0 || retries > 0 ? "retried" : undefined;
}

export { detourOf, whyNoPeer };
