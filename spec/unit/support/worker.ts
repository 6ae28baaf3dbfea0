import { parseTable } from "../../../ts-src/weir/config/sources/table";
import type { Gate, Store } from "../../../ts-src/weir/model/ports";
import { quit, tick, TICK_SECONDS } from "../../../ts-src/weir/worker/tick";
import { newWeir, type Weir } from "../../../ts-src/weir/worker/weir";
import { newWorker, type Worker } from "../../../ts-src/weir/worker/worker";
import { plainCertificates } from "./certificates";
import {
  type HandMovedClock,
  memoryFiles,
  openGate,
  recordingLog,
  type ScriptedProber,
  type ScriptedResolver,
  seededRandom,
} from "./fakes";

/** What the workers of a process have in common, in the spec's hands. */
interface Surroundings {
  readonly clock: HandMovedClock;
  readonly store: Store;
  readonly resolver: ScriptedResolver;
  readonly prober: ScriptedProber;
  readonly files: LuaMap<string, string>;
  readonly logged: string[];
  /** The endpoints whose connections were ended. */
  readonly ended: string[];
  /** Workers that were killed. */
  readonly dead: LuaSet<number>;
}

/** One worker of a process; `services` are what `configure` is given. */
function startWorker(
  { clock, dead, ended, files, logged, prober, resolver, store }: Surroundings,
  settings: Readonly<Record<string, unknown>>,
  pid: number,
  newGate: (this: void) => Gate = openGate,
) {
  const { configuration } = parseTable(settings, "http");
  const weir: Weir = newWeir(configuration, {
    clock: clock.read,
    random: seededRandom(pid),
    store,
    newGate,
    digestFor: (service) => (text) => `${service} ${text}`,
    files: memoryFiles(files),
    certificates: plainCertificates,
  });
  const worker: Worker = newWorker(weir, {
    pid,
    hostName: "",
    clock: clock.read,
    random: seededRandom(pid),
    log: recordingLog(logged),
    timer: { every: () => undefined, soon: (task) => task() },
    spawn: (task) => task(),
    together: (tasks) => {
      for (const task of tasks) task();
    },
    files: memoryFiles(files),
    prober,
    isAlive: (other) => !dead.has(other),
    endConnections: (endpoints) => {
      for (const { address, port } of endpoints) ended.push(`${address} ${port}`);
      return endpoints.length;
    },
    timeOfDay: () => clock.now + 1_000_000,
    timeOfDayAhead: () => 1_000_000,
    newResolver: () => resolver,
  });
  return { weir, worker, quit: () => quit(worker) };
}

/** Lets time pass, in which these workers do what is due. */
function runWorkers(clock: HandMovedClock, workers: readonly Worker[], seconds: number): void {
  const end = clock.now + seconds;
  while (clock.now < end - 1e-6) {
    clock.now = clock.now + TICK_SECONDS;
    for (const worker of workers) tick(worker);
  }
}

export { runWorkers, startWorker };
export type { Surroundings };
