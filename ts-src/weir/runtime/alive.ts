import * as ffi from "ffi";

ffi.cdef("int kill(int process, int signal);");

/** @noSelf */
interface Signals {
  readonly kill: (process: number, signal: number) => number;
}

const signals = ffi.C as Signals;

const notPermitted = 1; // EPERM

/** Whether there is a process of that number. */
function isAlive(pid: number): boolean {
  return signals.kill(pid, 0) === 0 || ffi.errno() === notPermitted;
}

export { isAlive };
