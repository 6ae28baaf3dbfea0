import type { Result } from "../../model/result";
import type { Problem } from "../problem";
import type { Argument } from "./argument";
import { fileSign, readArgumentsFile } from "./arguments_file";

/** The arguments once each file has given its own in its place. */
interface Expanded {
  readonly args: readonly Argument[];
  readonly problems: readonly Problem[];
}

/** Reads a whole file, or says why it could not. */
type ReadFile = (this: void, path: string) => Result<string>;

/** Those from the `from`th on, where `@FILE` stands for what is in the file. Fails where one cannot be read. */
function expand(given: readonly string[], from: number, read: ReadFile): Result<Expanded> {
  const args: Argument[] = [];
  const problems: Problem[] = [];
  for (const index of $range(from, given.length)) {
    const text = given[index - 1]!;
    const where = `argument ${index}`;
    const path = string.sub(text, 2);
    if (string.sub(text, 1, 1) !== fileSign) {
      args.push({ text, where, isFromFile: false, columns: undefined });
    } else if (path === "") {
      problems.push({ where, what: "there is no file after @", hint: "write it like @/etc/weir/weir.args" });
    } else {
      const [content, failure] = read(path);
      if (content === undefined) return $multi(undefined, failure);
      for (const argument of readArgumentsFile(path, content, problems)) args.push(argument);
    }
  }
  return $multi({ args, problems }, undefined);
}

export { expand };
export type { Expanded, ReadFile };
