import { expire } from "../discovery/discovery";
import { type Finding, takeReports } from "../pool/reports";
import { checkWhoIsDue } from "./checks";
import { noteDown, probeWhoIsDue } from "./connect_probes";
import { noteDemand } from "./demand";
import { endDrains } from "./drains";
import type { Leader, Tools } from "./leader";
import { nextWake } from "./next_wake";
import { correctOthers, publishChange } from "./publishing";
import { refreshWhatIsDue } from "./refresh";
import { endpointWith } from "./confirmed";
import type { ServiceState } from "./service_state";
import { noteFailing, noteProven, noteRates, reviewStandings } from "./standings";
import { witness } from "./witness";

/** Does what is due. To be called every few hundredths of a second. */
function tick(leader: Leader): void {
  const { tools, byKey } = leader;
  const now = tools.clock();
  takeReports(tools.store, (key, finding, subject) => {
    const service = byKey.get(key);
    if (service !== undefined) takeReport(tools, service, finding, subject, now);
  });
  correctOthers(leader);
  for (const service of leader.services) {
    if (service.wakeAt <= now) attend(leader, service, now);
  }
}

function attend(leader: Leader, service: ServiceState, now: number): void {
  expire(service.discovery, now);
  endDrains(leader.tools, service, now);
  refreshWhatIsDue(leader, service, now);
  probeWhoIsDue(leader, service, now);
  checkWhoIsDue(leader, service, now);
  witness(leader, service, now);
  reviewStandings(service, leader.tools.log, now);
  publishChange(leader, service);
  service.wakeAt = nextWake(service);
}

function takeReport({ log }: Tools, service: ServiceState, finding: Finding, subject: string, now: number): void {
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
  if (finding === "failing") noteFailing(service, log, subject, "answers with errors", now);
  else if (finding === "proven") noteProven(service, log, subject, now);
  else noteDown(service, log, endpoint, finding, now);
}

export { tick };
