import { parseCommandLine } from "../../../../ts-src/weir/config/sources/command_line";
import { expand } from "../../../../ts-src/weir/config/sources/expand";
import type { Parsed } from "../../../../ts-src/weir/config/configuration";
import { type Problem, problemLine } from "../../../../ts-src/weir/config/problem";

/** What arguments mean, in an environment that is given by its variables, and with these files. */
function parse(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): Parsed {
  const environment = new LuaMap<string, string>();
  for (const [name, value] of pairs(variables)) environment.set(name, value);
  const [expanded, failure] = expand(args, 1, (path) => {
    const content = files[path];
    if (content === undefined) return $multi(undefined, `could not read ${path}`);
    return $multi(content, undefined);
  });
  if (expanded === undefined) error(failure);
  return parseCommandLine(expanded, environment);
}

/** Problems as the command line prints them. */
function linesOf(problems: readonly Problem[]): string[] {
  const lines: string[] = [];
  for (const problem of problems) lines.push(problemLine(problem));
  return lines;
}

export { linesOf, parse };
