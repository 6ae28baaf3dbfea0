import { expiresAt } from "../discovery/discovery";
import { nextHalfOpening } from "../health/ejection";
import { nextCheck } from "./checks";
import { nextDrainEnd } from "./drains";
import type { ServiceState } from "./service_state";

/** When there is something to do for a service, unless something happens before: with thousands of them, few are due in a tick. */
function nextWake(service: ServiceState): number {
  let at = math.min(
    expiresAt(service.discovery),
    nextHalfOpening(service.ejections),
    nextCheck(service),
    service.judgedAt,
    service.recheckAt,
    nextDrainEnd(service),
  );
  for (const [, { question }] of service.inquiries) {
    if (!question.inFlight) at = math.min(at, question.at);
  }
  for (const [, probe] of service.probes) {
    if (!probe.inFlight) at = math.min(at, probe.at);
  }
  return at;
}

export { nextWake };
