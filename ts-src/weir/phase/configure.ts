import { problemLine } from "../config/problem";
import { parseTable } from "../config/table";
import { sharedStore } from "../runtime/store";
import { configureServices } from "./services";
import { restoreState } from "./state";

/**
 * `init_by_lua`: says which services there are.
 * @param settings `services`, a table by the keys that `balance` is called with, and options: `{ services = { webserver = { port = 8080 } } }`
 * Raises for what cannot be meant, one line per problem.
 */
function configure(settings: unknown): void {
  const { configuration, problems } = parseTable(settings);
  if (problems.length > 0) {
    const lines: string[] = ["weir: the configuration cannot be used:"];
    for (const problem of problems) lines.push(problemLine(problem));
    error(table.concat(lines, "\n"), 0);
  }
  const store = sharedStore();
  configureServices(configuration, store);
  restoreState(configuration, store);
}

export { configure };
