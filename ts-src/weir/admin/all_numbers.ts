import { stayingWorkers } from "../metrics/workers";
import { addNumbers, type ServiceNumbers } from "../pool/numbers";
import { askForNumbers, numbersOf } from "../pool/rounds";
import { numbersText } from "../worker/numbers";
import type { AdminView } from "./admin";
import { PAUSE_SECONDS } from "./pause";

/** How long other workers are waited for, and how often it is looked whether they have answered, in seconds. */
const PATIENCE_SECONDS = 0.3;
const LOOK_SECONDS = 0.01;

/** What all workers have done. */
interface AllNumbers {
  /** By the encoded keys of the services. */
  readonly services: LuaMap<string, ServiceNumbers>;
  /** How many workers' numbers these are. */
  readonly workers: number;
}

/** The other workers that are there. */
function others({ isAlive, pid, weir }: AdminView): readonly number[] {
  const pids: number[] = [];
  for (const other of stayingWorkers(weir.store, isAlive)) if (other !== pid) pids.push(other);
  return pids;
}

/** Those of some workers that are there still and have not answered; what the others say is appended. */
function collect({ isAlive, weir }: AdminView, pids: readonly number[], round: number, texts: string[]): number[] {
  const missing: number[] = [];
  for (const pid of pids) {
    const text = numbersOf(weir.store, pid, round);
    if (text !== undefined) texts.push(text);
    else if (isAlive(pid)) missing.push(pid);
  }
  return missing;
}

/** Asks all workers. One that does not answer in time is left out; none that was killed is waited for. */
function allNumbers(view: AdminView): AllNumbers {
  const { clock, sleep, weir, worker } = view;
  const texts: string[] = [];
  const pids = others(view);
  const until = clock() + PATIENCE_SECONDS;
  if (pids.length > 0) {
    const round = askForNumbers(weir.store, clock());
    let missing = collect(view, pids, round, texts);
    while (missing.length > 0 && clock() < until) {
      sleep(LOOK_SECONDS);
      missing = collect(view, missing, round, texts);
    }
  }
  const services = new LuaMap<string, ServiceNumbers>();
  addNumbers(services, numbersText(worker));
  let workers = 1;
  for (const text of texts) {
    sleep(PAUSE_SECONDS);
    addNumbers(services, text);
    if (text !== "") workers++;
  }
  return { services, workers };
}

export { allNumbers };
export type { AllNumbers };
