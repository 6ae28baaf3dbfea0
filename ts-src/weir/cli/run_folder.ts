import type { Result } from "../model/result";
import { run } from "./shell";
import { isRendered } from "../conf/render";
import { letThrough, makeFolder, makeTemporaryFolder, openPrivately } from "./system/files";
import { isRoot, userId } from "./system/process";
import { unprivilegedUser } from "./users";

/** Whether only Weir may enter a folder: others might swap the files that root is about to use. */
function isPrivate(folder: string): boolean {
  const { output } = run("stat", ["-c", "%F:%u:%a", folder]);
  const [owner] = string.match(output, "^directory:(%d+):%d*[01]0\n$");
  return owner !== undefined && tonumber(owner) === userId();
}

/** Whether Weir has made a folder in an earlier run, or would lose nothing of anybody's there. */
function isWeirs(folder: string): boolean {
  const [file] = io.open(`${folder}/nginx.conf`, "r");
  if (file === undefined) return run("ls", ["-A", folder]).output === "";
  const first = file.read("*l");
  file.close();
  return first !== undefined && isRendered(first);
}

/** Lets the workers in, where they are not who the master is. */
function letWorkersIn(folder: string): Result<true> {
  const worker = isRoot() ? unprivilegedUser() : undefined;
  if (worker === undefined) return $multi(true, undefined);
  return letThrough(folder, worker.groupId);
}

/** Makes sure of a folder that only Weir may enter: its master as root or as whoever started it, and its workers. */
function prepareFolder(folder: string): Result<true> {
  const [isNew, failure] = makeFolder(folder);
  if (failure !== undefined) return $multi(undefined, failure);
  const another = "choose another by --socket=FOLDER/weir.sock";
  if (!isNew && !isPrivate(folder)) {
    return $multi(undefined, `could not use ${folder}, which others may enter: ${another}`);
  }
  if (!isNew && !isWeirs(folder)) {
    return $multi(undefined, `could not use ${folder}, where there are files that are not Weir's: ${another}`);
  }
  return letWorkersIn(folder);
}

/** Makes such a folder that is new and has a name of its own. */
function prepareTemporaryFolder(): Result<string> {
  const [folder, failure] = makeTemporaryFolder(os.getenv("TMPDIR") ?? "/tmp");
  if (folder === undefined) return $multi(undefined, failure);
  const [, notLetIn] = letWorkersIn(folder);
  if (notLetIn !== undefined) return $multi(undefined, notLetIn);
  return $multi(folder, undefined);
}

/** Writes a file anew, whatever is there by its name, that nobody else may read: it may have a secret in it. */
function writeFile(path: string, content: string): Result<true> {
  os.remove(path);
  const [file, reason] = openPrivately(path);
  if (file === undefined) return $multi(undefined, `could not write ${reason}`);
  const [written] = file.write(content);
  const isClosed = file.close();
  if (written === undefined || !isClosed) return $multi(undefined, `could not write all of ${path}`);
  return $multi(true, undefined);
}

/** Puts a file in the place of another at once: nobody finds a part of it, or none. */
function replaceFile(path: string, content: string): Result<true> {
  const other = `${path}.new`;
  const [, failure] = writeFile(other, content);
  if (failure !== undefined) return $multi(undefined, failure);
  const [isRenamed, reason] = os.rename(other, path);
  if (isRenamed === undefined) return $multi(undefined, `could not rename ${reason}`);
  return $multi(true, undefined);
}

export { prepareFolder, prepareTemporaryFolder, replaceFile, writeFile };
