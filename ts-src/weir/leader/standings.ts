import { eject, halfOpen, readmit } from "../health/ejection";
import { outliers } from "../health/outliers";
import { addRates, INTERVAL_SECONDS } from "../health/rates";
import type { Standing } from "../pool/snapshot";
import { passesCheck } from "./checks";
import { changed, wake } from "./changed";
import type { Leader } from "./leader";
import { type Recorder, record } from "./record";
import type { ServiceState } from "./service_state";

/** What the answers of a peer, and its checks, say about it. */
function standingOf(service: ServiceState, peerId: string): Standing {
  if (!passesCheck(service, peerId)) return "out";
  return service.ejections.get(peerId)?.standing ?? "good";
}

/** Which offer of a half-open peer this is. */
function offerOf({ ejections }: ServiceState, peerId: string): number {
  const ejection = ejections.get(peerId);
  return ejection?.standing === "half_open" ? ejection.offer : 0;
}

function connectable({ discovery, drains, probes }: ServiceState): number {
  let count = 0;
  for (const { id } of discovery.membership.endpoints) if (!probes.has(id) && !drains.has(id)) count++;
  return count;
}

const words = { errors: "answers with errors", rates: "has more errors than the others" };

/**
 * A worker reports that a peer fails. Whatever comes of it is published, as that worker has left the peer out already and may
 * have to take it back.
 */
function noteFailing(
  { recorder, tools }: Leader,
  service: ServiceState,
  peerId: string,
  reason: "errors" | "rates",
  evidence: string,
  now: number,
): void {
  changed(service);
  const { ejections, rules } = service;
  const wasOnTrial = ejections.get(peerId)?.standing === "half_open";
  const seconds = eject(ejections, peerId, connectable(service), rules.eject_time, now);
  if (seconds === undefined) return;
  tools.counted.ejected(rules.key, reason);
  const cause = wasOnTrial
    ? `fails still and stays out for ${seconds} s`
    : `${words[reason]} and is left out for ${seconds} s`;
  // That it is left out was said.
  record(recorder, rules.key, "ejected", peerId, cause, evidence, wasOnTrial ? "notice" : "warn");
}

/** A worker reports that a half-open peer answered well. */
function noteProven(service: ServiceState, recorder: Recorder, peerId: string, now: number): void {
  if (!readmit(service.ejections, peerId, now)) return;
  changed(service);
  record(recorder, service.rules.key, "back", peerId, "answers well and is back", "");
}

/** A worker reports how peers answered; it is judged when all workers have had time to do so. */
function noteRates(service: ServiceState, report: string, now: number): void {
  addRates(service.rates, report);
  if (service.judgedAt < math.huge) return;
  service.judgedAt = now + INTERVAL_SECONDS;
  wake(service);
}

/** Does what is due about peers that fail. */
function reviewStandings(leader: Leader, service: ServiceState, now: number): void {
  if (halfOpen(service.ejections, now)) changed(service);
  if (service.judgedAt > now) return;
  for (const peerId of outliers(service.rates)) {
    const { attempts, errors } = service.rates.get(peerId)!;
    noteFailing(leader, service, peerId, "rates", `${errors} errors in ${attempts} tries`, now);
  }
  service.rates = new LuaMap();
  service.judgedAt = math.huge;
}

export { noteFailing, noteProven, noteRates, offerOf, reviewStandings, standingOf };
