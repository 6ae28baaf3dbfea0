import { eject, halfOpen, readmit } from "../health/ejection";
import { outliers } from "../health/outliers";
import { addRates, INTERVAL_SECONDS } from "../health/rates";
import type { Log } from "../model/ports";
import type { Standing } from "../pool/snapshot";
import { passesCheck } from "./checks";
import { changed, wake } from "./changed";
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

/**
 * A worker reports that a peer fails. Whatever comes of it is published, as that worker has left the peer out already and may
 * have to take it back.
 */
function noteFailing(service: ServiceState, log: Log, peerId: string, why: string, now: number): void {
  changed(service);
  const seconds = eject(service.ejections, peerId, connectable(service), service.rules.eject_time, now);
  if (seconds !== undefined) log.warn(`${service.rules.key}: ${peerId} ${why} and is left out for ${seconds} s`);
}

/** A worker reports that a half-open peer answered well. */
function noteProven(service: ServiceState, log: Log, peerId: string, now: number): void {
  if (!readmit(service.ejections, peerId, now)) return;
  changed(service);
  log.notice(`${service.rules.key}: ${peerId} answers well and is back`);
}

/** A worker reports how peers answered; it is judged when all workers have had time to do so. */
function noteRates(service: ServiceState, report: string, now: number): void {
  addRates(service.rates, report);
  if (service.judgedAt < math.huge) return;
  service.judgedAt = now + INTERVAL_SECONDS;
  wake(service);
}

/** Does what is due about peers that fail. */
function reviewStandings(service: ServiceState, log: Log, now: number): void {
  if (halfOpen(service.ejections, now)) changed(service);
  if (service.judgedAt > now) return;
  for (const peerId of outliers(service.rates))
    noteFailing(service, log, peerId, "has more errors than the others", now);
  service.rates = new LuaMap();
  service.judgedAt = math.huge;
}

export { noteFailing, noteProven, noteRates, offerOf, reviewStandings, standingOf };
