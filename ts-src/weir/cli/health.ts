import { parseProcessOptions } from "../config/sources/command_line";
import type { Result } from "../model/result";
import { expanded } from "./arguments";
import { askWeir } from "./ask_weir";
import { fail, report, Status } from "./output";
import { environment } from "./system/process";

/** What the running Weir says of itself, in one line; or why it is not well. */
function askHealth(socket: string, path: "/health" | "/ready"): Result<string> {
  const [response, failure] = askWeir(socket, path, 1);
  if (response === undefined) return $multi(undefined, failure);
  const { body, status } = response;
  const [line] = string.match(body, "^[ -~]*");
  const said = string.sub(line!, 1, 500);
  if (status >= 200 && status < 300) return $multi(said, undefined);
  return $multi(undefined, said === "" ? `${path} answers ${status}` : said);
}

/** Asks the running Weir how it is, and says it. */
function health(args: readonly string[]): Status {
  const rest: string[] = [];
  for (const argument of args) if (argument !== "--ready") rest.push(argument);
  const isReady = rest.length < args.length;
  const [said, unread] = expanded(rest, 2);
  if (said === undefined) return fail(unread);
  const { process, problems } = parseProcessOptions(said, environment());
  if (problems.length > 0) return report(problems);
  const [answer, failure] = askHealth(process.socket, isReady ? "/ready" : "/health");
  if (answer === undefined) return fail(failure);
  print(answer);
  return Status.Good;
}

export { health };
