import * as ffi from "ffi";
import { sockets } from "./sockets";
import { secondsNow } from "./process";

const millisecondsBetween = 20;

function contentOf(path: string): string | undefined {
  const [file] = io.open(path, "r");
  if (file === undefined) return undefined;
  const content = file.read("*a");
  file.close();
  return content;
}

/** Whether a process is a worker of nginx that takes connections: those that leave say so in their title. */
function isTaking(process: number): boolean {
  const title = contentOf(`/proc/${process}/cmdline`) ?? "";
  const [isWorker] = string.match(title, "^nginx: worker process");
  const [isLeaving] = string.match(title, "shutting down");
  return isWorker !== undefined && isLeaving === undefined;
}

/** The workers of a master that take connections. */
function workersOf(master: number): LuaSet<number> {
  const workers = new LuaSet<number>();
  const children = contentOf(`/proc/${master}/task/${master}/children`) ?? "";
  for (const [text] of string.gmatch(children, "%d+")) {
    const process = tonumber(text)!;
    if (isTaking(process)) workers.add(process);
  }
  return workers;
}

/** Whether others have taken the place of all workers. */
function areReplaced(before: LuaSet<number>, master: number): boolean {
  let hasNew = false;
  for (const worker of workersOf(master)) {
    if (before.has(worker)) return false;
    hasNew = true;
  }
  return hasNew;
}

/** Waits until others have taken the place of all workers, or that many seconds; says whether they have. */
function waitForOthers(before: LuaSet<number>, master: number, seconds: number): boolean {
  const deadline = secondsNow() + seconds;
  while (!areReplaced(before, master)) {
    if (secondsNow() > deadline) return false;
    sockets.poll(ffi.new("struct weir_poll[1]"), 0, millisecondsBetween);
  }
  return true;
}

export { waitForOthers, workersOf };
