import * as ffi from "ffi";
import { sockets } from "./sockets";

const readable = 1; // POLLIN

/** A C array, from 0. */
type Polls = CData & LuaTable<number, { file: number; events: number; returned: number }>;

/** Waits until one of the files can be read, has ended, or that much time is over; those that can, or have. */
function waitForAny(files: readonly number[], milliseconds: number): LuaSet<number> {
  const polls = ffi.new("struct weir_poll[?]", files.length) as Polls;
  for (const index of $range(1, files.length)) {
    polls.get(index - 1).file = files[index - 1]!;
    polls.get(index - 1).events = readable;
  }
  const found = new LuaSet<number>();
  sockets.poll(polls, files.length, milliseconds);
  for (const index of $range(1, files.length)) {
    if (polls.get(index - 1).returned !== 0) found.add(files[index - 1]!);
  }
  return found;
}

/** Whether reading would not wait. */
function isReadable(file: number): boolean {
  return waitForAny([file], 0).has(file);
}

export { isReadable, waitForAny };
