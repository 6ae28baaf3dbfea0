import * as ffi from "ffi";
import type { Result } from "../../model/result";
import { reason } from "./process";

ffi.cdef(`
  typedef struct { unsigned long bits[16]; } weir_signals;
  struct weir_signal { unsigned int number; char rest[124]; };
  int sigemptyset(weir_signals *set);
  int sigaddset(weir_signals *set, int signal);
  int sigprocmask(int how, const weir_signals *set, weir_signals *old);
  int signalfd(int file, const weir_signals *set, int flags);
  long read(int file, void *buffer, size_t length);
`);

/**
 * The C library's signals.
 * @noSelf
 */
interface Library {
  readonly sigemptyset: (set: CData) => number;
  readonly sigaddset: (set: CData, signal: number) => number;
  readonly sigprocmask: (how: number, set: CData, old: CData | undefined) => number;
  readonly signalfd: (file: number, set: CData, flags: number) => number;
  readonly read: (file: number, buffer: CData, length: number) => CData;
}

const library = ffi.C as Library;

// As Linux numbers them on x86 and ARM.
const setMask = 2; // SIG_SETMASK
const closedOnExecAndNonBlocking = 0x80800; // SFD_CLOEXEC | SFD_NONBLOCK
const recordSize = 128;

const signal = {
  hangUp: 1, // SIGHUP
  interrupt: 2, // SIGINT
  quit: 3, // SIGQUIT
  kill: 9, // SIGKILL
  firstUser: 10, // SIGUSR1
  secondUser: 12, // SIGUSR2
  terminate: 15, // SIGTERM
  childChanged: 17, // SIGCHLD
  windowChanged: 28, // SIGWINCH
};

/** Signals that come as what can be read, and interrupt nothing. */
interface Signals {
  /** Readable while there is one. */
  readonly file: number;
  /** The number of the next one that has come; nothing while there is none. */
  readonly next: (this: void) => number | undefined;
  /** Gives a new process the signals back that its parent had. */
  readonly letThrough: (this: void) => void;
}

/** A C record of a signal. */
type SignalRecord = CData & { readonly number: number };

/** Takes the signals of these numbers from now on. */
function takeSignals(numbers: readonly number[]): Result<Signals> {
  const set = ffi.new("weir_signals");
  library.sigemptyset(set);
  for (const number of numbers) library.sigaddset(set, number);
  const before = ffi.new("weir_signals");
  library.sigprocmask(setMask, set, before);
  const file = library.signalfd(-1, set, closedOnExecAndNonBlocking);
  if (file < 0) return $multi(undefined, `could not take signals: ${reason()}`);
  const record = ffi.new("struct weir_signal") as SignalRecord;
  const signals: Signals = {
    file,
    next: () => (tonumber(library.read(file, record, recordSize)) === recordSize ? record.number : undefined),
    letThrough: () => {
      library.sigprocmask(setMask, before, undefined);
    },
  };
  return $multi(signals, undefined);
}

export { signal, takeSignals };
export type { Signals };
