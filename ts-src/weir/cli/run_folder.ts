import type { Result } from "../model/result";
import { run } from "./shell";
import { isRoot, letThrough, makeFolder, makeTemporaryFolder, userId } from "./system/process";
import { unprivilegedUser } from "./users";

/**
 * Whether a folder that is there already may be used: it must be one that Weir made in an earlier run. In a folder of anybody
 * else, others might swap the files that root is about to use, or Weir overwrite theirs.
 */
function isOwn(folder: string): boolean {
  const { output } = run("stat", ["-c", "%F:%u:%a", folder]);
  const [owner] = string.match(output, "^directory:(%d+):%d*[01]0\n$");
  return owner !== undefined && tonumber(owner) === userId();
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
  if (!isNew && !isOwn(folder)) {
    return $multi(undefined, `could not use ${folder}, which others may enter: choose another by --socket=...`);
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

/** Writes a file anew, whatever is there by its name. */
function writeFile(path: string, content: string): Result<true> {
  os.remove(path);
  const [file, reason] = io.open(path, "w");
  if (file === undefined) return $multi(undefined, `could not write ${reason}`);
  const [written] = file.write(content);
  const isClosed = file.close();
  if (written === undefined || !isClosed) return $multi(undefined, `could not write all of ${path}`);
  return $multi(true, undefined);
}

export { prepareFolder, prepareTemporaryFolder, writeFile };
