import * as ffi from "ffi";
import type { Result } from "../../model/result";
import { reason } from "./process";

ffi.cdef(`
  int access(const char *path, int mode);
  int chmod(const char *path, unsigned int mode);
  int chown(const char *path, unsigned int owner, unsigned int group);
  int mkdir(const char *path, unsigned int mode);
  char *mkdtemp(char *template);
  int rmdir(const char *path);
  unsigned int umask(unsigned int mask);
`);

/**
 * The C library's files. What fails says so by -1, `mkdtemp` by nothing, and `errno` has the reason.
 * @noSelf
 */
interface Files {
  readonly access: (path: string, mode: number) => number;
  readonly chmod: (path: string, mode: number) => number;
  readonly chown: (path: string, owner: number, group: number) => number;
  readonly mkdir: (path: string, mode: number) => number;
  readonly mkdtemp: (template: CData) => CData | undefined;
  readonly rmdir: (path: string) => number;
  readonly umask: (mask: number) => number;
}

const files = ffi.C as Files;

const alreadyExists = 17; // EEXIST
const mayExecute = 1; // X_OK
const othersNothing = 63; // ---rwxrwx, as a mask
const ownerOnly = 448; // rwx------
const groupThrough = 456; // rwx--x---

function exists(path: string): boolean {
  return files.access(path, 0) === 0;
}

/** Whether it is a file that may be executed, no folder. */
function isProgram(path: string): boolean {
  return files.access(path, mayExecute) === 0 && !exists(`${path}/.`);
}

/** Makes a folder that only its owner may enter. False where there is something of that name already. */
function makeFolder(path: string): Result<boolean> {
  if (files.mkdir(path, ownerOnly) === 0) return $multi(true, undefined);
  if (ffi.errno() === alreadyExists) return $multi(false, undefined);
  return $multi(undefined, `could not create ${path}: ${reason()}`);
}

/** Makes a new folder in another that only its owner may enter. */
function makeTemporaryFolder(parent: string): Result<string> {
  const template = `${parent}/weir.XXXXXX`;
  const path = files.mkdtemp(ffi.new("char[?]", template.length + 1, template));
  if (path === undefined) return $multi(undefined, `could not create ${template}: ${reason()}`);
  return $multi(ffi.string(path), undefined);
}

/** Opens a new file for writing, that only its owner may read. */
function openPrivately(path: string): Result<LuaFile> {
  const before = files.umask(othersNothing);
  const [file, failure] = io.open(path, "w");
  files.umask(before);
  if (file === undefined) return $multi(undefined, failure);
  return $multi(file, undefined);
}

/** Removes a folder that is empty. */
function removeFolder(path: string): void {
  files.rmdir(path);
}

/** Lets the members of a group go through root's folder to what is theirs, and do no more. */
function letThrough(path: string, group: number): Result<true> {
  if (files.chown(path, 0, group) === 0 && files.chmod(path, groupThrough) === 0) return $multi(true, undefined);
  return $multi(undefined, `could not let group ${group} through ${path}: ${reason()}`);
}

export { exists, isProgram, letThrough, makeFolder, makeTemporaryFolder, openPrivately, removeFolder };
