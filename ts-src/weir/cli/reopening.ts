import type { Configuration } from "../config/configuration";
import { complain, fail, Status } from "./output";
import { run } from "./shell";
import { secondsNow } from "./system/process";
import { send } from "./system/processes";
import { signal } from "./system/signals";
import { pause, workersOf } from "./system/workers";

/** How long workers may take: each does it when it next looks for events. */
const secondsToReopen = 5;

/** Whether a process has a file open by this name; nothing where that is not to be seen. */
function hasOpen(process: number, path: string): boolean | undefined {
  const { output, status } = run("ls", ["-l", `/proc/${process}/fd`]);
  if (status !== 0) return undefined;
  // What was renamed or removed has another name there.
  const [at] = string.find(output, ` -> ${path}\n`, 1, true);
  return (at as number | undefined) !== undefined;
}

/** Whether nginx and its workers write to the file that has the name now; nothing where that is not to be seen. */
function hasReopened(nginx: number, path: string): boolean | undefined {
  const processes = [nginx];
  for (const worker of workersOf(nginx)) processes.push(worker);
  for (const process of processes) {
    const isOpen = hasOpen(process, path);
    if (isOpen !== true) return isOpen;
  }
  return true;
}

/** The name that the system has for a file, whatever links lead there. */
function realName(path: string): string {
  const [name] = string.match(run("readlink", ["-f", path]).output, "^(.+)\n$");
  return name ?? path;
}

/** Has nginx open its logs by their names again, as they were renamed; waits until all workers have. */
function reopen({ access_log }: Configuration, nginx: number): Status {
  send(signal.firstUser, nginx);
  if (access_log === "off") {
    complain("access_log is off; nginx was told to reopen the files of your own lines");
    return Status.Good;
  }
  const [isDevice] = string.match(access_log, "^/dev/");
  const deadline = secondsNow() + secondsToReopen;
  let isDone = isDevice === undefined ? hasReopened(nginx, realName(access_log)) : true;
  while (isDone === false && secondsNow() < deadline) {
    pause();
    isDone = hasReopened(nginx, realName(access_log));
  }
  if (isDone === false) {
    return fail(`nginx has not opened ${access_log} anew within ${secondsToReopen} s; its log says why`);
  }
  complain(`reopened: ${access_log}${isDone === undefined ? ", as far as can be seen from here" : ""}`);
  return Status.Good;
}

export { reopen };
