import type { Result } from "../../model/result";
import { dismiss, letIn } from "./door";
import { begin, conclude, type Errand, hear, type Work } from "./errand";
import { become, secondsNow } from "./process";
import { branch, ended, send } from "./processes";
import { waitForAny } from "./readable";
import { signal, type Signals, takeSignals } from "./signals";

/** What is to be done for nginx beside waiting for its end. */
interface Duties {
  /** How long nginx may take to end once it is told to; 0 for any time. */
  readonly secondsToEnd: (this: void) => number;
  /** A socket at which callers ask for a reload, and are told what came of it; nothing where there is none. */
  readonly door: number | undefined;
  /** Makes that nginx take a new configuration, in a process of its own. */
  readonly reload: (this: void, nginx: number) => ReturnType<Work>;
  /** Told what a reload found that went well. */
  readonly learn: (this: void, found: string) => void;
}

/** What is going on. */
interface Watch {
  readonly nginx: number;
  readonly signals: Signals;
  readonly duties: Duties;
  isEnding: boolean;
  endsBy: number;
  isReloadWanted: boolean;
  errand: Errand | undefined;
  /** Who asked for the reload; nothing if it was SIGHUP. */
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

/** One reload after the other: each begins after its cause, so that it sees all that was written before. */
function beginReload(watch: Watch, caller: number | undefined): void {
  const { duties, nginx, signals } = watch;
  watch.caller = caller;
  const [errand, failure] = begin(() => duties.reload(nginx), signals.letThrough);
  if (failure !== undefined) answer(watch, 1, `weir: could not reload: ${failure}\n`);
  watch.errand = errand;
}

function endReload(watch: Watch, errand: Errand, status: number): void {
  const { found, said, status: outcome } = conclude(errand, status);
  watch.errand = undefined;
  if (outcome === 0) watch.duties.learn(found);
  answer(watch, outcome, said);
}

/** Waits for what happens next, for a second at most, and does what is to be done then. */
function look(watch: Watch): void {
  const { duties, errand, signals } = watch;
  const mayReload = errand === undefined && !watch.isEnding;
  const files = [signals.file];
  if (errand !== undefined) files.push(errand.output);
  if (mayReload && duties.door !== undefined) files.push(duties.door);
  const ready = waitForAny(files, mayReload && watch.isReloadWanted ? 0 : 1000);
  let number = signals.next();
  while (number !== undefined) {
    heed(watch, number);
    number = signals.next();
  }
  if (errand !== undefined && ready.has(errand.output)) hear(errand);
  if (!mayReload || watch.isEnding) return;
  if (watch.isReloadWanted) {
    watch.isReloadWanted = false;
    beginReload(watch, undefined);
  } else if (duties.door !== undefined && ready.has(duties.door)) {
    const caller = letIn(duties.door);
    if (caller !== undefined) beginReload(watch, caller);
  }
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
    if (errand !== undefined && ofErrand !== undefined) endReload(watch, errand, ofErrand);
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
  const endsBy = math.huge;
  const watch: Watch = {
    nginx,
    signals,
    duties,
    isEnding: false,
    endsBy,
    isReloadWanted: false,
    errand: undefined,
    caller: undefined,
  };
  return $multi(supervise(watch), undefined);
}

export { runNginx };
export type { Duties };
