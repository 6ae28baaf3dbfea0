import type { Configuration } from "../config/configuration";
import { socketFilesOf } from "../config/subsystems";
import { folderOf } from "../conf/render";
import { obstacle } from "./obstacles";
import { fail } from "./output";
import { renderHere } from "./rendered";
import { prepareFolder, writeFile } from "./run_folder";
import { runNginx } from "./system/supervisor";
import { isListening } from "./system/unix_socket";

/** Runs nginx until it ends. */
function serve(configuration: Configuration): number {
  const [rendered, notRendered] = renderHere(configuration);
  if (rendered === undefined) return fail(notRendered);
  const obstructed = obstacle(configuration);
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
  const file = `${folder}/nginx.conf`;
  const [, notWritten] = writeFile(file, rendered.text);
  if (notWritten !== undefined) return fail(notWritten);
  const args = [rendered.nginx, "-e", "stderr", "-c", file];
  const [status, notRun] = runNginx(rendered.nginx, args, configuration.shutdown_timeout);
  return status === undefined ? fail(notRun) : status;
}

export { serve };
