import type { Configuration } from "../config/configuration";
import { hints } from "../config/hints";
import type { Expanded } from "../config/sources/expand";
import { parseCommandLine } from "../config/sources/command_line";
import { expanded } from "./arguments";
import { hintsOfToken } from "./admin_token";
import { problemsOfCertificates } from "./certificates";
import { lackingForHttp } from "./http_support";
import { complain, fail, report, Status } from "./output";
import { lackingForStream } from "./stream_support";
import { environment } from "./system/process";

/** What is done with a configuration, and with the arguments that said it; the status to end with. */
type Use = (this: void, configuration: Configuration, said: Expanded) => number;

/** Uses the configuration that the arguments from the `from`th on say, if nothing is wrong with it. */
function using(args: readonly string[], from: number, use: Use): number {
  const [said, unread] = expanded(args, from);
  if (said === undefined) return fail(unread);
  const { configuration, problems } = parseCommandLine(said, environment());
  if (problems.length > 0) return report(problems);
  for (const hint of hints(configuration)) complain(hint);
  for (const hint of hintsOfToken(configuration)) complain(hint);
  const unusable = problemsOfCertificates(configuration);
  for (const problem of unusable) complain(problem);
  if (unusable.length > 0) return Status.Misused;
  const [lacking, failure] = lackingForStream(configuration);
  if (lacking === undefined) return fail(failure);
  const complaint = lacking === "" ? lackingForHttp(configuration) : lacking;
  if (complaint === "") return use(configuration, said);
  complain(complaint);
  return Status.Misused;
}

export { using };
