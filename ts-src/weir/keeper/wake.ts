import { expiresAt } from "../discovery/discovery";
import { nextOffer } from "../health/ejection";
import { nextCheck } from "./checks";
import type { Watch } from "./watch";

/** When there is something to do for a service, unless something happens before: with thousands of them, few are due in a tick. */
function nextWake(watch: Watch): number {
  let at = math.min(expiresAt(watch.discovery), nextOffer(watch.ejections), nextCheck(watch), watch.judgedAt);
  for (const [, question] of watch.questions) {
    if (!question.inFlight) at = math.min(at, question.at);
  }
  for (const [, trial] of watch.recovery) {
    if (!trial.inFlight) at = math.min(at, trial.at);
  }
  return at;
}

export { nextWake };
