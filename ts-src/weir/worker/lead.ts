import { explain } from "../explain/service";
import { answerRequests } from "../explain/requests";
import { type Leader, newLeader } from "../leader/leader";
import { tick } from "../leader/tick";
import { json } from "../text/json";
import type { Worker } from "./worker";

/** What only the leader does. */
function lead(worker: Worker): void {
  const leader = (worker.leader ??= becomeLeader(worker));
  tick(leader);
  const now = worker.tools.clock();
  answerRequests(worker.weir.store, now, (key) => {
    const service = leader.byKey.get(key);
    return service === undefined ? undefined : json(explain(service, now));
  });
  worker.save(now);
}

function becomeLeader({ tools, weir }: Worker): Leader {
  const { clock, log, newResolver, pid, prober, random, spawn } = tools;
  log.notice(`worker ${pid} leads: it asks DNS for all`);
  const { configuration, store } = weir;
  return newLeader({ clock, random, log, store, resolver: newResolver(), prober, spawn }, configuration.services);
}

export { lead };
