import type { Weir } from "../worker/weir";

/** What DNS said last of each service that has no peer, by key. */
function waitingServices({ balancers }: Weir): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const [key, { pick, snapshot }] of balancers) {
    if (pick === undefined) reasons[key] = snapshot.reason;
  }
  return reasons;
}

export { waitingServices };
