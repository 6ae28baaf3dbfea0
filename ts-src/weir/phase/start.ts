import { isAlive } from "../runtime/alive";
import { seedChance } from "../runtime/chance";
import { clock, timeOfDay, timeOfDayAhead } from "../runtime/clock";
import { endConnections } from "../runtime/connections";
import { files } from "../runtime/files";
import { hostName } from "../runtime/host_name";
import { nginxLog } from "../runtime/log";
import { prober } from "../runtime/prober";
import { systemResolver } from "../runtime/resolver";
import { timer } from "../runtime/timer";
import { together } from "../runtime/together";
import { syncPools } from "../worker/sync";
import { quit, tick, TICK_SECONDS } from "../worker/tick";
import { limitRequests } from "../worker/weir";
import { newWorker } from "../worker/worker";
import { configured, running } from "./running";

/** `init_worker_by_lua`: takes over what is published, then looks for changes, and leads if nobody else does. */
function start(): void {
  seedChance();
  const weir = configured();
  limitRequests(weir, ngx.worker.pid());
  const worker = newWorker(weir, {
    pid: ngx.worker.pid(),
    hostName: hostName(),
    clock,
    random: math.random,
    log: nginxLog,
    timer,
    spawn: ngx.thread.spawn,
    together,
    files,
    prober,
    endConnections,
    isAlive,
    timeOfDay,
    timeOfDayAhead,
    newResolver: () => systemResolver(weir.configuration, weir.store, weir.counted),
  });
  running.worker = worker;
  syncPools(worker);
  const problem = timer.every(TICK_SECONDS, (isLeaving) => {
    running.isLeaving = isLeaving;
    if (isLeaving) quit(worker);
    else tick(worker);
  });
  if (problem !== undefined) error(`weir: could not start the timer: ${problem}`, 0);
}

export { start };
