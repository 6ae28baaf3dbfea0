import { encode } from "cjson";

import { explain } from "../keeper/explain";
import type { Keeper, Tools } from "../keeper/desk";
import { newKeeper, tick } from "../keeper/keeper";
import { holdsLease, releaseLease } from "../keeper/lease";
import { INTERVAL_SECONDS, ratesSince } from "../health/rates";
import { grantWishes } from "../keeper/wishes";
import { report } from "../pool/reports";
import { clock } from "../runtime/clock";
import { nginxLog } from "../runtime/log";
import { prober } from "../runtime/prober";
import { seedChance } from "../runtime/chance";
import { systemResolver } from "../runtime/resolver";
import { endOverdue } from "./draining";
import { takeNews } from "./news";
import { balancers, services, type Services, shareConnections } from "./services";
import { newSaver, type Saver } from "./state";
import { wakeAll } from "./waiting_rooms";

/** How often a worker looks for news, in seconds: what a change takes to arrive, at most. */
const TICK_SECONDS = 0.04;

/** One worker's part in keeping the pools true. */
interface Worker {
  readonly services: Services;
  /** Unlike that of any other worker, past or present. */
  readonly owner: string;
  /** While this worker is the one that keeps the pools. */
  keeper: Keeper | undefined;
  /** When this worker tells next how its peers answered. */
  tellsAt: number;
  /** Writes the state file. */
  readonly save: Saver;
}

/** `init_worker_by_lua`: takes over what is published, then looks for news, and keeps the pools if nobody else does. */
function start(): void {
  seedChance();
  const inherited = services();
  shareConnections(ngx.worker.count());
  const worker: Worker = {
    services: inherited,
    owner: `${ngx.worker.pid()} ${math.random()}`,
    keeper: undefined,
    tellsAt: clock() + INTERVAL_SECONDS,
    save: newSaver(inherited.configuration, inherited.store),
  };
  takeNews();
  const [, problem] = ngx.timer.every(TICK_SECONDS, (premature) => work(worker, premature));
  if (problem !== undefined) error(`weir: could not start the timer: ${problem}`, 0);
}

function work(worker: Worker, isLeaving: boolean): void {
  const { owner, services } = worker;
  if (isLeaving) {
    releaseLease(services.store, owner);
    // What is woken here and now would only notice with the next event.
    ngx.timer.at(0, wakeAll);
    return;
  }
  if (!holdsLease(services.store, owner)) worker.keeper = undefined;
  else keep(worker);
  takeNews();
  const now = clock();
  endOverdue(now);
  if (now >= worker.tellsAt) tellRates(worker, now);
}

/** Tells the keeper how the peers of each service answered. */
function tellRates(worker: Worker, now: number): void {
  worker.tellsAt = now + INTERVAL_SECONDS;
  for (const [key, { parts, peers }] of balancers) {
    if (parts.ejectAfter > 0) {
      for (const rates of ratesSince(peers)) report(worker.services.store, key, "rates", rates);
    }
  }
}

function keep(worker: Worker): void {
  const keeper = (worker.keeper ??= becomeKeeper(worker));
  tick(keeper);
  const now = clock();
  grantWishes(keeper.tools.store, now, (key) => {
    const watch = keeper.watches.get(key);
    return watch === undefined ? undefined : encode(explain(watch, now));
  });
  worker.save(now);
}

function becomeKeeper(worker: Worker): Keeper {
  const { configuration, store } = worker.services;
  nginxLog.notice(`worker ${ngx.worker.pid()} resolves for all`);
  const tools: Tools = {
    clock,
    random: math.random,
    log: nginxLog,
    store,
    resolver: systemResolver(configuration, store),
    prober,
    spawn: ngx.thread.spawn,
  };
  return newKeeper(tools, configuration.services);
}

export { start };
