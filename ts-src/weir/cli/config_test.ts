import type { Configuration, Mutable } from "../config/configuration";
import { socketFilesOf } from "../config/subsystems";
import { temporaryFolders } from "../conf/http/http";
import { counted } from "../text/wording";
import { hintsOfCertificates } from "./certificates";
import { complain, fail, Status } from "./output";
import { findNginx } from "./path";
import { renderHere } from "./rendered";
import { prepareTemporaryFolder, writeFile } from "./run_folder";
import { run } from "./shell";
import { checkSnippets } from "./snippets";
import { removeFolder } from "./system/files";

/** How much there is in it. */
function summary(configuration: Configuration): string {
  return `${counted(configuration.listeners.length, "mapping")}, ${counted(configuration.services.length, "service")}`;
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

/** Asks nginx in a folder apart. What it says is complained about. */
function testIn(folder: string, configuration: Configuration): Status {
  const [rendered, notRendered] = renderHere(configuration);
  if (rendered === undefined) return fail(notRendered);
  const file = `${folder}/nginx.conf`;
  const [, notWritten] = writeFile(file, rendered.text);
  if (notWritten !== undefined) return fail(notWritten);
  const { status, output } = run(rendered.nginx, ["-t", "-q", "-e", "stderr", "-c", file]);
  for (const [line] of string.gmatch(output, "[^\n]+")) complainInShort(line!);
  return status === 0 ? Status.Good : Status.Misused;
}

/** Asks nginx whether it accepts the configuration, so that one that runs does not notice. */
function askNginx(configuration: Mutable<Configuration>): Status {
  const [folder, failure] = prepareTemporaryFolder();
  if (folder === undefined) return fail(failure);
  const { socket } = configuration;
  configuration.socket = `${folder}/weir.sock`;
  const status = testIn(folder, configuration);
  cleanUp(folder, configuration);
  configuration.socket = socket;
  return status;
}

/** Says whether the configuration would run here. */
function testConfiguration(configuration: Configuration): Status {
  const unfit = checkSnippets(configuration);
  if (unfit !== Status.Good) return unfit;
  for (const hint of hintsOfCertificates(configuration)) complain(hint);
  if (findNginx() === undefined) {
    print(`ok: ${summary(configuration)}; there is no nginx here to ask`);
    return Status.Good;
  }
  const status = askNginx(configuration);
  if (status === Status.Good) print(`ok: ${summary(configuration)}; nginx accepts it`);
  return status;
}

export { askNginx, summary, testConfiguration };
