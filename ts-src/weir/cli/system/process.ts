import * as ffi from "ffi";
import type { Result } from "../../model/result";

ffi.cdef(`
  int access(const char *path, int mode);
  int chmod(const char *path, unsigned int mode);
  int chown(const char *path, unsigned int owner, unsigned int group);
  int execvp(const char *file, const char *const args[]);
  struct weir_moment { long seconds; long nanoseconds; };
  int clock_gettime(int clock, struct weir_moment *now);
  unsigned int geteuid(void);
  int getrlimit(int resource, unsigned long limits[2]);
  int isatty(int file);
  int mkdir(const char *path, unsigned int mode);
  char *mkdtemp(char *template);
  int rmdir(const char *path);
  char *strerror(int error);
  extern char **environ;
`);

/** A C array, from 0. */
type CArray = CData & LuaTable<number, unknown>;

/**
 * The C library. What fails says so by -1, `mkdtemp` by nothing, and `errno` has the reason.
 * @noSelf
 */
interface System {
  readonly access: (path: string, mode: number) => number;
  readonly chmod: (path: string, mode: number) => number;
  readonly chown: (path: string, owner: number, group: number) => number;
  readonly execvp: (file: string, args: CData) => number;
  readonly clock_gettime: (clock: number, now: CData) => number;
  readonly geteuid: () => number;
  readonly getrlimit: (resource: number, limits: CData) => number;
  readonly isatty: (file: number) => number;
  readonly mkdir: (path: string, mode: number) => number;
  readonly mkdtemp: (template: CData) => CData | undefined;
  readonly rmdir: (path: string) => number;
  readonly strerror: (error: number) => CData;
  readonly environ: LuaTable<number, CData | undefined>;
}

const system = ffi.C as System;

const alreadyExists = 17; // EEXIST
const mayExecute = 1; // X_OK
const monotonicClock = 1; // CLOCK_MONOTONIC
const standardOutput = 1; // STDOUT_FILENO
const openFiles = 7; // RLIMIT_NOFILE
const ownerOnly = 448; // rwx------
const groupThrough = 456; // rwx--x---

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

function exists(path: string): boolean {
  return system.access(path, 0) === 0;
}

/** Whether it is a file that may be executed, no folder. */
function isProgram(path: string): boolean {
  return system.access(path, mayExecute) === 0 && !exists(`${path}/.`);
}

/** How many files a process may have open at most. */
function mostOpenFiles(): number {
  const limits = ffi.new("unsigned long[2]") as CArray;
  return system.getrlimit(openFiles, limits) === 0 ? tonumber(limits.get(1))! : math.huge;
}

/** Makes a folder that only its owner may enter. False where there is something of that name already. */
function makeFolder(path: string): Result<boolean> {
  if (system.mkdir(path, ownerOnly) === 0) return $multi(true, undefined);
  if (ffi.errno() === alreadyExists) return $multi(false, undefined);
  return $multi(undefined, `could not create ${path}: ${reason()}`);
}

/** Makes a new folder in another that only its owner may enter. */
function makeTemporaryFolder(parent: string): Result<string> {
  const template = `${parent}/weir.XXXXXX`;
  const path = system.mkdtemp(ffi.new("char[?]", template.length + 1, template));
  if (path === undefined) return $multi(undefined, `could not create ${template}: ${reason()}`);
  return $multi(ffi.string(path), undefined);
}

/** Removes a folder that is empty. */
function removeFolder(path: string): void {
  system.rmdir(path);
}

/** Lets the members of a group go through root's folder to what is theirs, and do no more. */
function letThrough(path: string, group: number): Result<true> {
  if (system.chown(path, 0, group) === 0 && system.chmod(path, groupThrough) === 0) return $multi(true, undefined);
  return $multi(undefined, `could not let group ${group} through ${path}: ${reason()}`);
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

export {
  become,
  environment,
  exists,
  isProgram,
  isRoot,
  isTerminal,
  letThrough,
  makeFolder,
  makeTemporaryFolder,
  mostOpenFiles,
  removeFolder,
  secondsNow,
  userId,
};
