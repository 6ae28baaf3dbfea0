import * as ffi from "ffi";

ffi.cdef(`
  int kill(int process, int signal);
  int fork(void);
  int setsid(void);
  int prctl(int option, unsigned long argument);
  int waitpid(int process, int *status, int options);
`);

/**
 * The C library's processes.
 * @noSelf
 */
interface Processes {
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
const tellOfParentsDeath = 1; // PR_SET_PDEATHSIG
const withoutWaiting = 1; // WNOHANG
/** The status of a process that a signal ended is this and the signal, as shells have it. */
const signalled = 128;

/** Takes note of children that have ended, as process 1 must of any: the status of each, by its process id. */
function ended(): LuaMap<number, number> {
  const found = new LuaMap<number, number>();
  const status = ffi.new("int[1]") as CArray;
  let child = processes.waitpid(-1, status, withoutWaiting);
  while (child > 0) {
    const word = status.get(0);
    const signal = word % signalled;
    found.set(child, signal === 0 ? math.floor(word / 256) % 256 : signalled + signal);
    child = processes.waitpid(-1, status, withoutWaiting);
  }
  return found;
}

/**
 * Makes another process that goes on from here, and gets that signal when this one ends. Ctrl-C in a terminal is not for it.
 * @returns its id; 0 in the new one; less where there could be none
 */
function branch(signalOnParentsDeath: number): number {
  io.stdout.flush();
  const child = processes.fork();
  if (child === 0) {
    processes.setsid();
    processes.prctl(tellOfParentsDeath, signalOnParentsDeath);
  }
  return child;
}

function send(signal: number, process: number): void {
  processes.kill(process, signal);
}

export { branch, ended, send, signalled };
