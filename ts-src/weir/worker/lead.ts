import { explain } from "../explain/service";
import { answerRequests } from "../explain/requests";
import { noteGeneration } from "../leader/generation";
import { type Leader, newLeader } from "../leader/leader";
import { isLedBy } from "../leader/lease";
import { carryOut } from "../leader/orders";
import { tick } from "../leader/tick";
import { json } from "../text/json";
import { reviewHistory } from "./history_review";
import { reviewMetrics } from "./metrics_review";
import { reviewCounts } from "./seat_review";
import type { Worker } from "./worker";

/**
 * What only the leader does.
 * @param ledAt when a leader was last at work, where this worker was none
 */
function lead(worker: Worker, ledAt: number): void {
  const leader = (worker.leader ??= becomeLeader(worker, ledAt));
  tick(leader);
  const now = worker.tools.clock();
  const { store } = worker.weir;
  answerRequests(store, "orders", now, (order) => carryOut(leader, order, now));
  answerRequests(store, "explain", now, (key) => {
    const service = leader.byKey.get(key);
    return service === undefined ? undefined : json(explain(service, now));
  });
  reviewCounts(worker, leader, now);
  reviewMetrics(worker, leader, now);
  reviewHistory(worker, now);
  worker.save(now);
}

function becomeLeader({ owner, tools, weir }: Worker, ledAt: number): Leader {
  const { clock, hostName, log, newResolver, pid, prober, random, spawn, timeOfDay, together } = tools;
  log.notice(`worker ${pid} leads: it asks DNS for all`);
  const { configuration, counted, generation, store } = weir;
  const leader = newLeader(
    {
      clock,
      random,
      log,
      store,
      counted,
      resolver: newResolver(),
      prober,
      spawn,
      together,
      hostName,
      timeOfDay,
      holdsLease: () => isLedBy(store, owner, clock()),
    },
    configuration.services,
    ledAt,
  );
  noteGeneration(leader.recorder, generation);
  return leader;
}

/** Another leads, or soon will: what this worker's leader still finds out is of no account. */
function abdicate(worker: Worker): void {
  if (worker.leader !== undefined) worker.leader.isDeposed = true;
  worker.leader = undefined;
}

export { abdicate, lead };
