import * as ffi from "ffi";
import type { Result } from "../../model/result";
import { reason } from "./process";
import { branch, signalled } from "./processes";
import { isReadable } from "./readable";
import { signal } from "./signals";

ffi.cdef(`
  int pipe2(int files[2], int flags);
  int dup2(int file, int as);
  unsigned int alarm(unsigned int seconds);
  long read(int file, void *buffer, size_t length);
  int close(int file);
`);

/**
 * The C library's files.
 * @noSelf
 */
interface Files {
  readonly pipe2: (files: CData, flags: number) => number;
  readonly dup2: (file: number, as: number) => number;
  readonly alarm: (seconds: number) => number;
  readonly read: (file: number, buffer: CData, length: number) => CData;
  readonly close: (file: number) => number;
}

const files = ffi.C as Files;

const closedOnExec = 0x80000; // O_CLOEXEC
const bufferSize = 4096;
const standardOutput = 1;
const standardError = 2;

/** Ends what the process says; after it is what it found, for the one that sent it only. */
const separator = string.char(0);

/** What a process of its own does, so that the one that sent it goes on meanwhile. */
interface Errand {
  readonly process: number;
  /** Readable once it says something. */
  readonly output: number;
  readonly parts: string[];
}

/** How it ended, what it said, and what it found. */
interface Return {
  readonly status: number;
  readonly said: string;
  readonly found: string;
}

/** What is to be done: the status, and what was found. What it writes is what it says. */
type Work = (this: void) => LuaMultiReturn<[number, string]>;

/** Ends the process that is out for an errand after that many seconds; 0 lets it take its time again. */
function giveUpAfter(seconds: number): void {
  files.alarm(seconds);
}

function work(doIt: Work, output: number): never {
  files.dup2(output, standardOutput);
  files.dup2(output, standardError);
  let status = 1;
  let found = "";
  const [isDone, raised] = pcall(() => {
    [status, found] = doIt();
  });
  if (!isDone) io.stderr.write(`weir: ${tostring(raised)}\n`);
  io.stdout.write(separator + found);
  return os.exit(status);
}

/** Sends a process of its own. `prepare` is done first in it. */
function begin(doIt: Work, prepare: (this: void) => void): Result<Errand> {
  const pipe = ffi.new("int[2]") as CData & LuaTable<number, number>;
  if (files.pipe2(pipe, closedOnExec) !== 0) return $multi(undefined, `could not make a pipe: ${reason()}`);
  const process = branch(signal.terminate);
  if (process === 0) {
    prepare();
    work(doIt, pipe.get(1));
  }
  files.close(pipe.get(1));
  if (process > 0) return $multi({ process, output: pipe.get(0), parts: [] }, undefined);
  files.close(pipe.get(0));
  return $multi(undefined, "could not make a process");
}

/** Hears what it has said since; whether it goes on. */
function hear({ output, parts }: Errand): boolean {
  const buffer = ffi.new("char[?]", bufferSize);
  const received = tonumber(files.read(output, buffer, bufferSize))!;
  if (received > 0) parts.push(ffi.string(buffer, received));
  return received > 0;
}

/** What came of one that ended so. */
function conclude(errand: Errand, status: number): Return {
  while (isReadable(errand.output) && hear(errand));
  files.close(errand.output);
  const whole = table.concat(errand.parts);
  const [end] = string.find(whole, separator, 1, true);
  const said = string.sub(whole, 1, ((end as number | undefined) ?? whole.length + 1) - 1);
  if (status < signalled) return { status, said, found: string.sub(whole, said.length + 2) };
  return { status: 1, said: `${said}weir: it took too long, and was given up\n`, found: "" };
}

export { begin, conclude, giveUpAfter, hear };
export type { Errand, Return, Work };
