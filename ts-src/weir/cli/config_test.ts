import type { Configuration, Mutable } from "../config/configuration";
import { socketFilesOf } from "../config/subsystems";
import { temporaryFolders } from "../conf/http/http";
import { complain, fail, Status } from "./output";
import { findNginx } from "./path";
import { renderHere } from "./rendered";
import { prepareTemporaryFolder, writeFile } from "./run_folder";
import { run } from "./shell";
import { removeFolder } from "./system/files";

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function summary(configuration: Configuration): string {
  return `ok: ${counted(configuration.listeners.length, "mapping")}, ${counted(configuration.services.length, "service")}`;
}

/** Removes what a test of nginx leaves behind. */
function cleanUp(folder: string, configuration: Configuration): void {
  for (const name of ["nginx.conf", "nginx.pid"]) os.remove(`${folder}/${name}`);
  for (const socket of socketFilesOf(configuration)) os.remove(socket);
  for (const name of temporaryFolders) removeFolder(`${folder}/${name}`);
  removeFolder(folder);
}

/** What nginx says, without the time and process that its log has, and without the file that only this test knows. */
function complainInShort(line: string): void {
  const [level, said] = string.match(line, "^[%d/]+ [%d:]+ (%[%l+%]) %d+#%d+: (.*)$");
  const [summary] = string.match(line, "^nginx: configuration file .* test failed$");
  if (summary !== undefined) return;
  complain(level === undefined ? line : `nginx: ${level} ${said!}`);
}

/** Asks nginx in a folder apart, so that one that runs does not notice. */
function testIn(folder: string, configuration: Mutable<Configuration>): Status {
  configuration.socket = `${folder}/weir.sock`;
  const [rendered, notRendered] = renderHere(configuration);
  if (rendered === undefined) return fail(notRendered);
  const file = `${folder}/nginx.conf`;
  const [, notWritten] = writeFile(file, rendered.text);
  if (notWritten !== undefined) return fail(notWritten);
  const { status, output } = run(rendered.nginx, ["-t", "-q", "-e", "stderr", "-c", file]);
  for (const [line] of string.gmatch(output, "[^\n]+")) complainInShort(line!);
  if (status === 0) {
    print(`${summary(configuration)}; nginx accepts it`);
    return Status.Good;
  }
  return Status.Misused;
}

/** Says whether the configuration would run here. */
function testConfiguration(configuration: Configuration): Status {
  if (findNginx() === undefined) {
    print(`${summary(configuration)}; there is no nginx here to ask`);
    return Status.Good;
  }
  const [folder, failure] = prepareTemporaryFolder();
  if (folder === undefined) return fail(failure);
  const status = testIn(folder, configuration);
  cleanUp(folder, configuration);
  return status;
}

export { testConfiguration };
