import type { Configuration } from "../config/configuration";
import { parseCommandLine } from "../config/sources/command_line";
import { expand } from "../config/sources/expand";
import { controlSocketOf, reopenSocketOf, socketFilesOf } from "../config/subsystems";
import { folderOf } from "../conf/render";
import { obstacle } from "./obstacles";
import { complain, fail, Status } from "./output";
import { argumentsTaken, reload } from "./reloading";
import { reopen } from "./reopening";
import { renderHere } from "./rendered";
import { prepareFolder, writeFile } from "./run_folder";
import { checkSnippets } from "./snippets";
import { openDoor } from "./system/door";
import type { Duties } from "./system/duties";
import { environment } from "./system/process";
import { runNginx } from "./system/supervisor";
import { isListening } from "./system/unix_socket";

/** What arguments say that named files no more when they were taken. */
function configurationOf(taken: readonly string[]): Configuration {
  const [said] = expand(taken, 1, () => $multi(undefined, "there is no file among arguments that were taken"));
  return parseCommandLine(said!, environment()).configuration;
}

/** Where to ask for what a command does. Without it Weir runs all the same, and a signal is the way. */
function doorAt(command: string, path: string): number | undefined {
  const [door, failure] = openDoor(path);
  if (failure !== undefined) complain(`weir ${command} will not work: ${failure}`);
  return door;
}

/** What there is to do for nginx, which runs with what the arguments say; a reload reads them anew. */
function dutiesOf(configuration: Configuration, args: readonly string[]): Duties {
  let inForce = configuration;
  return {
    secondsToEnd: () => inForce.shutdown_timeout,
    reload: {
      name: "reload",
      door: doorAt("reload", controlSocketOf(configuration)),
      have: (nginx) => reload(args, inForce, nginx),
    },
    reopen: {
      name: "reopen",
      door: doorAt("reopen", reopenSocketOf(configuration)),
      have: (nginx) => $multi(reopen(inForce, nginx), ""),
    },
    learn: (found) => {
      inForce = configurationOf(argumentsTaken(found));
    },
  };
}

/** Runs nginx until it ends. The arguments are those that said the configuration. */
function serve(configuration: Configuration, args: readonly string[]): number {
  const [rendered, notRendered] = renderHere(configuration);
  if (rendered === undefined) return fail(notRendered);
  const unfit = checkSnippets(configuration);
  if (unfit !== Status.Good) return unfit;
  const obstructed = obstacle(configuration, []);
  if (obstructed !== undefined) return fail(obstructed);
  const folder = folderOf(configuration.socket);
  const [, notPrepared] = prepareFolder(folder);
  if (notPrepared !== undefined) return fail(notPrepared);
  if (isListening(configuration.socket)) {
    return fail(
      `another Weir runs with ${configuration.socket}: give this one its own by --socket=/tmp/weir2/weir.sock`,
    );
  }
  // Left by one that was killed, they would keep nginx from starting.
  for (const socket of socketFilesOf(configuration)) os.remove(socket);
  const doors = [controlSocketOf(configuration), reopenSocketOf(configuration)];
  for (const door of doors) os.remove(door);
  const file = `${folder}/nginx.conf`;
  const [, notWritten] = writeFile(file, rendered.text);
  if (notWritten !== undefined) return fail(notWritten);
  const command = [rendered.nginx, "-e", "stderr", "-c", file];
  const [status, notRun] = runNginx(rendered.nginx, command, dutiesOf(configuration, args));
  for (const door of doors) os.remove(door);
  return status === undefined ? fail(notRun) : status;
}

export { serve };
