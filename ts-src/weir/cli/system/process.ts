import * as ffi from "ffi";

ffi.cdef(`
  int execvp(const char *file, const char *const args[]);
  struct weir_moment { long seconds; long nanoseconds; };
  int clock_gettime(int clock, struct weir_moment *now);
  int setegid(unsigned int group);
  int seteuid(unsigned int user);
  unsigned int geteuid(void);
  unsigned int getegid(void);
  int getrlimit(int resource, unsigned long limits[2]);
  int isatty(int file);
  char *strerror(int error);
  extern char **environ;
`);

/** A C array, from 0. */
type CArray = CData & LuaTable<number, unknown>;

/**
 * The C library. What fails says so by -1, and `errno` has the reason.
 * @noSelf
 */
interface System {
  readonly execvp: (file: string, args: CData) => number;
  readonly clock_gettime: (clock: number, now: CData) => number;
  readonly setegid: (group: number) => number;
  readonly seteuid: (user: number) => number;
  readonly geteuid: () => number;
  readonly getegid: () => number;
  readonly getrlimit: (resource: number, limits: CData) => number;
  readonly isatty: (file: number) => number;
  readonly strerror: (error: number) => CData;
  readonly environ: LuaTable<number, CData | undefined>;
}

const system = ffi.C as System;

const monotonicClock = 1; // CLOCK_MONOTONIC
const standardOutput = 1; // STDOUT_FILENO
const openFiles = 7; // RLIMIT_NOFILE

/** The words for the last error. */
function reason(): string {
  return ffi.string(system.strerror(ffi.errno()));
}

/** The variables of the environment. */
function environment(): LuaMap<string, string> {
  const variables = new LuaMap<string, string>();
  let index = 0;
  let entry = system.environ.get(index);
  while (entry !== undefined) {
    const [name, value] = string.match(ffi.string(entry), "^([^=]*)=(.*)$");
    if (name !== undefined) variables.set(name, value!);
    index++;
    entry = system.environ.get(index);
  }
  return variables;
}

/** A C record of a moment. */
type Moment = CData & { readonly seconds: unknown; readonly nanoseconds: unknown };

/** Seconds since some fixed moment, which no change of the time of day disturbs. */
function secondsNow(): number {
  const now = ffi.new("struct weir_moment") as Moment;
  system.clock_gettime(monotonicClock, now);
  return tonumber(now.seconds)! + tonumber(now.nanoseconds)! / 1e9;
}

/** Whether a person sees what is written. */
function isTerminal(): boolean {
  return system.isatty(standardOutput) === 1;
}

function isRoot(): boolean {
  return system.geteuid() === 0;
}

function userId(): number {
  return system.geteuid();
}

/** Does something with the rights of another user, as far as files go, for which this one must be root. */
function actingAs<T>(user: number, group: number, act: (this: void) => T): T {
  const ownUser = system.geteuid();
  const ownGroup = system.getegid();
  system.setegid(group);
  system.seteuid(user);
  const result = act();
  system.seteuid(ownUser);
  system.setegid(ownGroup);
  return result;
}

/** How many files a process may have open at most. */
function mostOpenFiles(): number {
  const limits = ffi.new("unsigned long[2]") as CArray;
  return system.getrlimit(openFiles, limits) === 0 ? tonumber(limits.get(1))! : math.huge;
}

/** Becomes another program, which keeps the process id. Returns only where that failed, with the reason. */
function become(program: string, args: readonly string[]): string {
  const words: string[] = []; // the arguments alone: FFI would begin with what Lua's own table of them has at 0
  for (const argument of args) words.push(argument);
  const array = ffi.new("const char *[?]", words.length + 1, words) as CArray;
  array.set(words.length, undefined);
  io.stdout.flush();
  system.execvp(program, array);
  return `could not run ${program}: ${reason()}`;
}

export { actingAs, become, environment, isRoot, isTerminal, mostOpenFiles, reason, secondsNow, userId };
