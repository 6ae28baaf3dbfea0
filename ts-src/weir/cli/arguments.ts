import { expand, type Expanded } from "../config/sources/expand";
import type { Result } from "../model/result";
import { exists } from "./system/files";

/** Far more than anybody writes: a file without an end, such as /dev/zero, must not take all memory. */
const longestFile = 1024 * 1024;

/** The whole of a file of arguments. */
function contentOf(path: string): Result<string> {
  if (exists(`${path}/.`)) return $multi(undefined, `could not read ${path}: it is a folder`);
  const [file, unopened] = io.open(path, "r");
  if (file === undefined) return $multi(undefined, `could not read ${unopened}`);
  // Nothing where the file is empty.
  const content = file.read(longestFile + 1) ?? "";
  file.close();
  if (content.length > longestFile) return $multi(undefined, `could not read ${path}: it is longer than 1 MiB`);
  return $multi(content, undefined);
}

/** The arguments from the `from`th on, where `@FILE` stands for what is in the file. */
function expanded(args: readonly string[], from: number): Result<Expanded> {
  return expand(args, from, contentOf);
}

export { expanded };
