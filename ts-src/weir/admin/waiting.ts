import { areAllDrained } from "../health/eligibility";
import type { AdminView } from "./admin";
import { addNamed, askCompanion } from "./companion";

/** What DNS said last of each service that has no peer, by key. */
function waitingServices(view: AdminView): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const [key, { peers, pick, snapshot }] of view.weir.balancers) {
    if (pick === undefined) reasons[key] = areAllDrained(peers) ? "drained" : snapshot.reason;
  }
  if (view.companion === undefined) return reasons;
  const reply = askCompanion(view, "/health");
  if (reply === undefined) reasons["stream"] = "does not answer";
  else addNamed(reasons, reply.fields["waiting"]);
  return reasons;
}

export { waitingServices };
