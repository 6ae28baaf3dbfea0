import type { Result } from "../../model/result";
import { dismiss, letIn } from "./door";
import type { Duties, Service } from "./duties";
import { begin, conclude, type Errand, hear } from "./errand";
import { become, secondsNow } from "./process";
import { branch, ended, send } from "./processes";
import { waitForAny } from "./readable";
import { signal, type Signals, takeSignals } from "./signals";

/** What is going on. */
interface Watch {
  readonly nginx: number;
  readonly signals: Signals;
  readonly duties: Duties;
  isEnding: boolean;
  endsBy: number;
  isReloadWanted: boolean;
  errand: Errand | undefined;
  /** What for. */
  service: Service | undefined;
  /** Who asked for it; nothing if it was SIGHUP. */
  caller: number | undefined;
}

const taken = [
  signal.hangUp,
  signal.interrupt,
  signal.quit,
  signal.firstUser,
  signal.secondUser,
  signal.terminate,
  signal.childChanged,
  signal.windowChanged,
];

function answer({ caller }: Watch, status: number, said: string): void {
  if (caller === undefined) io.stderr.write(said);
  else dismiss(caller, `${status}\n${said}`);
}

function heed(watch: Watch, number: number): void {
  const { duties, nginx } = watch;
  if (number === signal.quit || number === signal.terminate || number === signal.interrupt) {
    send(watch.isEnding ? signal.terminate : signal.quit, nginx);
    const seconds = duties.secondsToEnd();
    if (!watch.isEnding && seconds > 0) watch.endsBy = secondsNow() + seconds;
    watch.isEnding = true;
  } else if (number === signal.hangUp) watch.isReloadWanted = true;
  else if (number !== signal.childChanged) send(number, nginx);
}

/** One after the other: each begins after its cause, so that it sees all that was written before. */
function beginErrand(watch: Watch, service: Service, caller: number | undefined): void {
  const { nginx, signals } = watch;
  watch.caller = caller;
  watch.service = service;
  const [errand, failure] = begin(() => service.have(nginx), signals.letThrough);
  if (failure !== undefined) answer(watch, 1, `weir: could not ${service.name}: ${failure}\n`);
  watch.errand = errand;
}

/** Does what somebody asks for at one of the doors. */
function admit(watch: Watch, ready: LuaSet<number>): void {
  for (const service of [watch.duties.reopen, watch.duties.reload]) {
    if (service.door !== undefined && ready.has(service.door)) {
      const caller = letIn(service.door);
      if (caller !== undefined) beginErrand(watch, service, caller);
      return;
    }
  }
}

function endErrand(watch: Watch, errand: Errand, status: number): void {
  const { found, said, status: outcome } = conclude(errand, status);
  watch.errand = undefined;
  if (outcome === 0 && watch.service === watch.duties.reload) watch.duties.learn(found);
  answer(watch, outcome, said);
}

/** Waits for what happens next, for a second at most, and does what is to be done then. */
function look(watch: Watch): void {
  const { duties, errand, signals } = watch;
  const isFree = errand === undefined && !watch.isEnding;
  const files = [signals.file];
  if (errand !== undefined) files.push(errand.output);
  for (const { door } of isFree ? [duties.reload, duties.reopen] : []) if (door !== undefined) files.push(door);
  const ready = waitForAny(files, isFree && watch.isReloadWanted ? 0 : 1000);
  let number = signals.next();
  while (number !== undefined) {
    heed(watch, number);
    number = signals.next();
  }
  if (errand !== undefined && ready.has(errand.output)) hear(errand);
  if (!isFree || watch.isEnding) return;
  if (watch.isReloadWanted) {
    watch.isReloadWanted = false;
    beginErrand(watch, duties.reload, undefined);
  } else admit(watch, ready);
}

/** Does its duties until nginx ends, whose status it returns. */
function supervise(watch: Watch): number {
  let status: number | undefined;
  while (status === undefined) {
    look(watch);
    if (secondsNow() >= watch.endsBy) send(signal.terminate, watch.nginx);
    const statuses = ended();
    const { errand } = watch;
    const ofErrand = errand === undefined ? undefined : statuses.get(errand.process);
    if (errand !== undefined && ofErrand !== undefined) endErrand(watch, errand, ofErrand);
    status = statuses.get(watch.nginx);
  }
  if (watch.errand !== undefined) answer(watch, 1, "weir: nginx has ended meanwhile\n");
  return status;
}

/**
 * Runs nginx as a child, as it takes SIGTERM and SIGINT for an order to cut all requests off: either ends Weir as SIGQUIT does,
 * and lets them finish; a second one, or `secondsToEnd` later, cuts them off. SIGHUP is a reload; other signals go on to nginx.
 * @returns the status that nginx ended with, as a shell has it; where it could not be run, the reason
 */
function runNginx(program: string, args: readonly string[], duties: Duties): Result<number> {
  const [signals, failure] = takeSignals(taken);
  if (signals === undefined) return $multi(undefined, failure);
  const nginx = branch(signal.quit);
  if (nginx < 0) return $multi(undefined, "could not make a process for nginx");
  if (nginx === 0) {
    signals.letThrough();
    return $multi(undefined, become(program, args));
  }
  const watch: Watch = {
    nginx,
    signals,
    duties,
    isEnding: false,
    endsBy: math.huge,
    isReloadWanted: false,
    errand: undefined,
    service: undefined,
    caller: undefined,
  };
  return $multi(supervise(watch), undefined);
}

export { runNginx };
