import type { Configuration } from "../config/configuration";
import { parseCommandLine } from "../config/sources/command_line";
import { expand } from "../config/sources/expand";
import { controlSocketOf, socketFilesOf } from "../config/subsystems";
import { folderOf } from "../conf/render";
import { obstacle } from "./obstacles";
import { complain, fail, Status } from "./output";
import { argumentsTaken, reload } from "./reloading";
import { renderHere } from "./rendered";
import { prepareFolder, writeFile } from "./run_folder";
import { checkSnippets } from "./snippets";
import { openDoor } from "./system/door";
import { environment } from "./system/process";
import { type Duties, runNginx } from "./system/supervisor";
import { isListening } from "./system/unix_socket";

/** What arguments say that named files no more when they were taken. */
function configurationOf(taken: readonly string[]): Configuration {
  const [said] = expand(taken, 1, () => $multi(undefined, "there is no file among arguments that were taken"));
  return parseCommandLine(said!, environment()).configuration;
}

/** Where to ask for a reload. Without it Weir runs all the same, and SIGHUP is the way. */
function doorAt(path: string): number | undefined {
  const [door, failure] = openDoor(path);
  if (failure !== undefined) complain(`weir reload will not work: ${failure}`);
  return door;
}

/** What there is to do for nginx, which runs with what the arguments say; a reload reads them anew. */
function dutiesOf(configuration: Configuration, args: readonly string[]): Duties {
  let inForce = configuration;
  return {
    secondsToEnd: () => inForce.shutdown_timeout,
    door: doorAt(controlSocketOf(configuration)),
    reload: (nginx) => reload(args, inForce, nginx),
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
  const control = controlSocketOf(configuration);
  os.remove(control);
  const file = `${folder}/nginx.conf`;
  const [, notWritten] = writeFile(file, rendered.text);
  if (notWritten !== undefined) return fail(notWritten);
  const command = [rendered.nginx, "-e", "stderr", "-c", file];
  const [status, notRun] = runNginx(rendered.nginx, command, dutiesOf(configuration, args));
  os.remove(control);
  return status === undefined ? fail(notRun) : status;
}

export { serve };
