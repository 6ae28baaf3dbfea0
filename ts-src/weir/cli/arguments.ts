import { expand, type Expanded } from "../config/sources/expand";
import type { Result } from "../model/result";

/** Far more than anybody writes: a file without an end, such as /dev/zero, must not take all memory. */
const longestFile = 1024 * 1024;

/** The whole of a file of arguments. */
function contentOf(path: string): Result<string> {
  const [file, unopened] = io.open(path, "r");
  if (file === undefined) return $multi(undefined, `could not read ${unopened}`);
  const [content, unread] = file.read(longestFile + 1) as unknown as LuaMultiReturn<[string | undefined, string]>;
  file.close();
  // There is neither content nor an error where a file is empty.
  if (content === undefined && unread !== undefined) return $multi(undefined, `could not read ${path}: ${unread}`);
  if ((content ?? "").length > longestFile) return $multi(undefined, `could not read ${path}: it is longer than 1 MiB`);
  return $multi(content ?? "", undefined);
}

/** The arguments from the `from`th on, where `@FILE` stands for what is in the file. */
function expanded(args: readonly string[], from: number): Result<Expanded> {
  return expand(args, from, contentOf);
}

export { expanded };
