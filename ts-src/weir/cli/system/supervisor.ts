import * as ffi from "ffi";
import type { Result } from "../../model/result";
import { become, secondsNow } from "./process";

ffi.cdef(`
  typedef struct { unsigned long bits[16]; } weir_signals;
  struct weir_span { long seconds; long nanoseconds; };
  int sigemptyset(weir_signals *set);
  int sigaddset(weir_signals *set, int signal);
  int sigprocmask(int how, const weir_signals *set, weir_signals *old);
  int sigtimedwait(const weir_signals *set, void *info, const struct weir_span *most);
  int kill(int process, int signal);
  int fork(void);
  int setsid(void);
  int prctl(int option, unsigned long argument);
  int waitpid(int process, int *status, int options);
`);

/**
 * The C library's processes and signals.
 * @noSelf
 */
interface Processes {
  readonly sigemptyset: (set: CData) => number;
  readonly sigaddset: (set: CData, signal: number) => number;
  readonly sigprocmask: (how: number, set: CData, old: CData | undefined) => number;
  readonly sigtimedwait: (set: CData, info: undefined, most: CData) => number;
  readonly kill: (process: number, signal: number) => number;
  readonly fork: () => number;
  readonly setsid: () => number;
  readonly prctl: (option: number, argument: number) => number;
  readonly waitpid: (process: number, status: CData, options: number) => number;
}

const processes = ffi.C as Processes;

/** A C array, from 0. */
type CArray = CData & LuaTable<number, number>;

// As Linux numbers them on x86 and ARM.
const setMask = 2; // SIG_SETMASK
const tellOfParentsDeath = 1; // PR_SET_PDEATHSIG
const withoutWaiting = 1; // WNOHANG
const hangUp = 1; // SIGHUP
const interrupt = 2; // SIGINT
const quit = 3; // SIGQUIT
const firstUser = 10; // SIGUSR1
const secondUser = 12; // SIGUSR2
const terminate = 15; // SIGTERM
const childChanged = 17; // SIGCHLD
const windowChanged = 28; // SIGWINCH
/** The status of a process that a signal ended is this and the signal, as shells have it. */
const signalled = 128;

function signals(numbers: readonly number[]): CData {
  const set = ffi.new("weir_signals");
  processes.sigemptyset(set);
  for (const number of numbers) processes.sigaddset(set, number);
  return set;
}

/** Takes note of children that have ended, as process 1 must of any; the status of that one if it is among them. */
function statusOf(child: number): number | undefined {
  const status = ffi.new("int[1]") as CArray;
  let found: number | undefined;
  let ended = processes.waitpid(-1, status, withoutWaiting);
  while (ended > 0) {
    const word = status.get(0);
    const signal = word % signalled;
    if (ended === child) found = signal === 0 ? math.floor(word / 256) % 256 : signalled + signal;
    ended = processes.waitpid(-1, status, withoutWaiting);
  }
  return found;
}

/**
 * Hands signals on until the child ends, whose status it returns.
 * @param seconds how long the child may take to end once it is told to; 0 for any time
 */
function supervise(child: number, taken: CData, seconds: number): number {
  const aWhile = ffi.new("struct weir_span", 1, 0);
  let endsBy = math.huge;
  let isEnding = false;
  let status: number | undefined;
  while (status === undefined) {
    const signal = processes.sigtimedwait(taken, undefined, aWhile);
    if (signal === quit || signal === terminate || signal === interrupt) {
      processes.kill(child, isEnding ? terminate : quit);
      if (!isEnding && seconds > 0) endsBy = secondsNow() + seconds;
      isEnding = true;
    } else if (signal > 0 && signal !== childChanged) {
      processes.kill(child, signal);
    }
    if (secondsNow() >= endsBy) processes.kill(child, terminate);
    status = statusOf(child);
  }
  return status;
}

/**
 * Runs nginx as a child, as it takes SIGTERM and SIGINT for an order to cut all requests off: either ends Weir as SIGQUIT does,
 * and lets them finish; a second one, or `seconds` later, cuts them off. Other signals go on to nginx.
 * @returns the status that nginx ended with, as a shell has it; where it could not be run, the reason
 */
function runNginx(program: string, args: readonly string[], seconds: number): Result<number> {
  const taken = signals([hangUp, interrupt, quit, firstUser, secondUser, terminate, childChanged, windowChanged]);
  const before = ffi.new("weir_signals");
  processes.sigprocmask(setMask, taken, before);
  const child = processes.fork();
  if (child < 0) return $multi(undefined, "could not make a process for nginx");
  if (child > 0) return $multi(supervise(child, taken, seconds), undefined);
  // Ctrl-C in a terminal is for Weir, which says so to nginx.
  processes.setsid();
  processes.prctl(tellOfParentsDeath, quit);
  processes.sigprocmask(setMask, before, undefined);
  return $multi(undefined, become(program, args));
}

export { runNginx };
