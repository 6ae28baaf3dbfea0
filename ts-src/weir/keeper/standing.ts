import { eject, offerTrials, readmit } from "../health/ejection";
import { outliers } from "../health/outliers";
import { addRates, INTERVAL_SECONDS } from "../health/rates";
import type { Log } from "../model/ports";
import type { Standing } from "../pool/snapshot";
import { passesCheck } from "./checks";
import type { Watch } from "./watch";

/** What the answers of a peer, and its checks, say about it. */
function standingOf(watch: Watch, peerId: string): Standing {
  if (!passesCheck(watch, peerId)) return "out";
  return watch.ejections.get(peerId)?.standing ?? "good";
}

function connectable({ discovery, recovery }: Watch): number {
  let count = 0;
  for (const { id } of discovery.membership.endpoints) if (!recovery.has(id)) count++;
  return count;
}

/** Somebody says that a peer fails. Whatever comes of it is news, as that worker has left the peer out already. */
function takeFailing(watch: Watch, log: Log, peerId: string, now: number): void {
  watch.hasNews = true;
  watch.wakeAt = 0;
  const seconds = eject(watch.ejections, peerId, connectable(watch), watch.service.eject_time, now);
  if (seconds !== undefined) log.warn(`${watch.service.key}: ${peerId} fails and is left out for ${seconds} s`);
}

/** Somebody says that a peer answered well on trial. */
function takeProven(watch: Watch, log: Log, peerId: string, now: number): void {
  if (!readmit(watch.ejections, peerId, now)) return;
  watch.hasNews = true;
  watch.wakeAt = 0;
  log.notice(`${watch.service.key}: ${peerId} answers again`);
}

/** Somebody says how peers answered; it is judged when all workers have had time to say so. */
function takeRates(watch: Watch, report: string, now: number): void {
  addRates(watch.rates, report);
  if (watch.judgedAt < math.huge) return;
  watch.judgedAt = now + INTERVAL_SECONDS;
  watch.wakeAt = 0;
}

/** Does what is due about peers that fail. */
function reviewStandings(watch: Watch, log: Log, now: number): void {
  if (offerTrials(watch.ejections, now)) watch.hasNews = true;
  if (watch.judgedAt > now) return;
  for (const peerId of outliers(watch.rates)) takeFailing(watch, log, peerId, now);
  watch.rates = new LuaMap();
  watch.judgedAt = math.huge;
}

export { reviewStandings, standingOf, takeFailing, takeProven, takeRates };
