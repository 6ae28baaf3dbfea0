import type { Configuration } from "../config/configuration";
import { type Place, places } from "../conf/syntax/snippets";
import { complain, fail, Status } from "./output";
import { run } from "./shell";

/** In these, headers for peers would take the place of all that Weir sets. */
const inner: readonly Place[] = ["server", "location"];

function namesIn(folder: string): string[] {
  const names: string[] = [];
  const { output, status } = run("ls", ["-A", "--", folder]);
  if (status === 0) for (const [name] of string.gmatch(output, "[^\n]+")) names.push(name!);
  return names;
}

function isPlace(name: string): boolean {
  for (const place of places) if (place === name) return true;
  return false;
}

function countOf(pattern: string, text: string): number {
  return string.gsub(text, pattern, "")[1];
}

/**
 * The line on which a directive is that would undo Weir's; nothing where none is, or the file cannot be read. In a server, a
 * location of the user's own may have it.
 */
function undoingLine(path: string, place: Place): number | undefined {
  const [file] = io.open(path, "r");
  if (file === undefined) return undefined;
  let number = 0;
  let depth = 0;
  let found: number | undefined;
  for (const [line] of file.lines()) {
    number++;
    const [code] = string.gsub(string.gsub(string.gsub(line, '"[^"]*"', "")[0], "'[^']*'", "")[0], "#.*", "");
    const [before] = string.match(code, "^(.-)%f[%w_]proxy_set_header%f[^%w_]");
    const depthThere = depth + countOf("{", before ?? "") - countOf("}", before ?? "");
    if (before !== undefined && (place === "location" || depthThere === 0)) found ??= number;
    depth += countOf("{", code) - countOf("}", code);
  }
  file.close();
  return found;
}

/** Says whether the user's own lines can be had, and do not undo what Weir is trusted for; what nginx thinks of them, it says. */
function checkSnippets({ snippets }: Configuration): Status {
  if (snippets === "off") return Status.Good;
  const [folder, reason] = io.open(`${snippets}/.`, "r");
  if (folder === undefined) return fail(`could not read the snippets in ${reason}`);
  folder.close();
  for (const name of namesIn(snippets)) {
    const [isConf] = string.match(name, "%.conf$");
    if (isConf !== undefined && !isPlace(name)) {
      complain(`${snippets}/${name} is not used: put it into http, server, location or stream there`);
    }
  }
  let status = Status.Good;
  for (const place of inner) {
    for (const name of namesIn(`${snippets}/${place}`)) {
      const path = `${snippets}/${place}/${name}`;
      const [isConf] = string.match(name, "%.conf$");
      const line = isConf === undefined ? undefined : undoingLine(path, place);
      if (line !== undefined) {
        const what = "proxy_set_header would take the place of all that Weir sets, such as X-Forwarded-For";
        complain(`${path}, line ${line}: ${what}; put it into ${snippets}/http`);
        status = Status.Misused;
      }
    }
  }
  return status;
}

export { checkSnippets };
