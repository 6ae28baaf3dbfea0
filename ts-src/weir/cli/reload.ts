import { parseProcessOptions } from "../config/sources/command_line";
import type { Configuration } from "../config/configuration";
import { controlSocketOf, reopenSocketOf } from "../config/subsystems";
import { expanded } from "./arguments";
import { fail, report } from "./output";
import { environment } from "./system/process";
import { exchange } from "./system/unix_socket";

/** A reload, or what waits for one, may wait for another, and gives up by itself. */
const patienceSeconds = 300;

/** Has the running Weir do something, and says what came of it. */
function askAt(
  socketOf: (this: void, process: Pick<Configuration, "socket">) => string,
  args: readonly string[],
): number {
  const [said, unread] = expanded(args, 2);
  if (said === undefined) return fail(unread);
  const { process, problems } = parseProcessOptions(said, environment());
  if (problems.length > 0) return report(problems);
  const [answer, failure] = exchange(socketOf(process), "", patienceSeconds);
  if (answer === undefined) return fail(failure);
  const [status, text] = string.match(answer, "^(%d+)\n(.*)$");
  if (status === undefined) return fail("the running Weir has ended meanwhile");
  io.stderr.write(text!);
  return tonumber(status)!;
}

/** Has it read its arguments anew. */
function askForReload(args: readonly string[]): number {
  return askAt(controlSocketOf, args);
}

/** Has it open its logs anew. */
function askToReopen(args: readonly string[]): number {
  return askAt(reopenSocketOf, args);
}

export { askForReload, askToReopen };
