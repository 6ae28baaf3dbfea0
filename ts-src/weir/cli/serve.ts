import type { Configuration } from "../config/configuration";
import { folderOf } from "../conf/render";
import { fail, type Status } from "./output";
import { renderHere } from "./rendered";
import { prepareFolder, writeFile } from "./run_folder";
import { become } from "./system/process";
import { isListening } from "./system/unix_socket";

/** Becomes nginx. Returns only where that cannot be. */
function serve(configuration: Configuration): Status {
  const [rendered, notRendered] = renderHere(configuration);
  if (rendered === undefined) return fail(notRendered);
  const folder = folderOf(configuration.socket);
  const [, notPrepared] = prepareFolder(folder);
  if (notPrepared !== undefined) return fail(notPrepared);
  if (isListening(configuration.socket)) {
    return fail(
      `another Weir runs with ${configuration.socket}: give this one its own by --socket=/tmp/weir2/weir.sock`,
    );
  }
  os.remove(configuration.socket); // left by one that was killed, it would keep nginx from starting
  const file = `${folder}/nginx.conf`;
  const [, notWritten] = writeFile(file, rendered.text);
  if (notWritten !== undefined) return fail(notWritten);
  return fail(become(rendered.nginx, [rendered.nginx, "-e", "stderr", "-c", file]));
}

export { serve };
