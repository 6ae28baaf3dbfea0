import { expire } from "../discovery/discovery";
import { type Finding, takeReports } from "../pool/reports";
import { checkWhoIsDue } from "./checks";
import { noteDown, probeWhoIsDue } from "./connect_probes";
import { noteDemand } from "./demand";
import { endDrains, nextDrainEnd } from "./drains";
import { isLeading, type Leader } from "./leader";
import { nextWake } from "./next_wake";
import { writeEvents } from "./record";
import { correctOthers, publishChange } from "./publishing";
import { refreshWhatIsDue } from "./refresh";
import { endpointWith } from "./confirmed";
import type { ServiceState } from "./service_state";
import { noteFailing, noteProven, noteRates, reviewStandings } from "./standings";
import { witness } from "./witness";
import { sayWhatChanged } from "./words";

/** Does what is due. To be called every few hundredths of a second. */
function tick(leader: Leader): void {
  const { tools, byKey } = leader;
  const now = tools.clock();
  takeReports(tools.store, (key, finding, subject, times) => {
    const service = byKey.get(key);
    if (service !== undefined) takeReport(leader, service, finding, subject, times, now);
  });
  correctOthers(leader);
  for (const service of leader.services) {
    if (service.wakeAt <= now) attend(leader, service, now);
  }
  writeEvents(leader.recorder);
}

function attend(leader: Leader, service: ServiceState, now: number): void {
  const before = service.discovery.membership;
  expire(service.discovery, now);
  sayWhatChanged(leader.recorder, service, before, "its last answer counts no longer");
  // One that was stopped for too long must not overwrite what the next has noted.
  if (nextDrainEnd(service) <= now && isLeading(leader)) endDrains(leader.recorder, service, now);
  refreshWhatIsDue(leader, service, now);
  probeWhoIsDue(leader, service, now);
  checkWhoIsDue(leader, service, now);
  witness(leader, service, now);
  reviewStandings(leader, service, now);
  publishChange(leader, service);
  service.wakeAt = nextWake(service);
}

function takeReport(
  leader: Leader,
  service: ServiceState,
  finding: Finding,
  subject: string,
  times: number,
  now: number,
): void {
  if (finding === "rates") {
    noteRates(service, subject, now);
    return;
  }
  if (finding === "demand") {
    noteDemand(service, tonumber(subject)!, now);
    return;
  }
  const endpoint = endpointWith(service, subject);
  if (endpoint === undefined) return;
  if (finding === "failing") {
    noteFailing(leader, service, subject, "errors", times > 0 ? `${times} in a row` : "", now);
  } else if (finding === "proven") noteProven(service, leader.recorder, subject, now);
  else noteDown(leader, service, endpoint, finding, times, now);
}

export { tick };
