import { INTERVAL_SECONDS, ratesSince } from "../health/rates";
import { isLeading } from "../leader/leader";
import { holdsLease, lastLed, releaseLease } from "../leader/lease";
import { writeEvents } from "../leader/record";
import { sendCounts } from "../metrics/sender";
import { report, sendWaiting } from "../pool/reports";
import { endOverdue } from "./drain";
import { abdicate, lead } from "./lead";
import { answerRound } from "./numbers";
import { syncPools } from "./sync";
import type { Worker } from "./worker";

/** How often a worker looks for changes, in seconds: what one takes to arrive, at most. */
const TICK_SECONDS = 0.04;

/** Does what a worker has to do besides requests, and leads if nobody else does. To be called every `TICK_SECONDS`. */
function tick(worker: Worker): void {
  const { owner, tools, weir } = worker;
  const { store } = weir;
  const ledAt = worker.leader === undefined ? lastLed(store, tools.clock()) : 0;
  if (holdsLease(store, owner, tools.clock())) lead(worker, ledAt);
  else abdicate(worker);
  syncPools(worker);
  sendWaiting(weir.outbox);
  worker.watchCertificates(worker.leader !== undefined);
  const now = tools.clock();
  answerRound(worker, now);
  endOverdue(worker, now);
  if (now >= worker.reportsAt) reportRates(worker, now);
  if (now >= worker.sender.at) sendCounts(worker.sender, now);
}

/** Reports to the leader how the peers of each service answered. */
function reportRates(worker: Worker, now: number): void {
  worker.reportsAt = now + INTERVAL_SECONDS;
  for (const [key, { settings, peers }] of worker.weir.balancers) {
    if (settings.ejectAfter > 0) {
      for (const rates of ratesSince(peers)) report(worker.weir.outbox, key, "rates", rates);
    }
  }
}

/** The worker leaves after a reload or a graceful stop: another may lead, and nobody waits for what it will not hear of. */
function quit(worker: Worker): void {
  const { leader, owner, sender, tools, weir } = worker;
  // What happened since the last tick; where another leads already, its events must not be overwritten.
  if (leader !== undefined && isLeading(leader)) writeEvents(leader.recorder);
  abdicate(worker);
  sender.isLeaving = true;
  sendCounts(sender, tools.clock());
  releaseLease(weir.store, owner, tools.clock());
  // What is woken here and now would only notice with the next event.
  tools.timer.soon(() => {
    for (const [, { gate }] of weir.lines) gate.open(math.huge);
  });
}

export { quit, tick, TICK_SECONDS };
