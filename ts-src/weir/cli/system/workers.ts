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

/** What has become of the workers that there were: others are in the place of all or beside some, or nothing has. */
type Change = "replaced" | "joined" | "none";

function changeSince(before: LuaSet<number>, master: number): Change {
  let were = 0;
  let stay = 0;
  let come = 0;
  for (const _ of before) were++;
  for (const worker of workersOf(master)) {
    if (before.has(worker)) stay++;
    else come++;
  }
  if (come > 0 && stay === 0) return "replaced";
  // One that has died gets a successor, which means nothing.
  return come > were - stay ? "joined" : "none";
}

/** Lets a moment go by between two looks. */
function pause(): void {
  sockets.poll(ffi.new("struct weir_poll[1]"), 0, millisecondsBetween);
}

/** Waits until others have taken the place of all workers, for that many seconds at most; what has changed then. */
function waitForOthers(before: LuaSet<number>, master: number, seconds: number): Change {
  const deadline = secondsNow() + seconds;
  let change = changeSince(before, master);
  while (change !== "replaced" && secondsNow() < deadline) {
    pause();
    change = changeSince(before, master);
  }
  return change;
}

export { pause, waitForOthers, workersOf };
