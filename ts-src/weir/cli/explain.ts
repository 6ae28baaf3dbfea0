import { parseName } from "../config/sources/command_line";
import type { Service } from "../config/configuration";
import { isName } from "../config/types/name";
import type { ProcessOptions } from "../config/options/options";
import { quoted } from "../text/quoted";
import { inColour, type Paint, undecorated } from "../text/columns";
import { wouldServe } from "../explain/peers";
import { explainedText } from "../explain/text";
import { percentEncoded } from "../text/percent";
import { json } from "../text/json";
import { expanded } from "./arguments";
import { askWeir } from "./ask_weir";
import { lookUpOnce } from "./lookup";
import { complain, fail, report, Status } from "./output";
import { environment, isTerminal } from "./system/process";
import { isDeserted } from "./system/unix_socket";

/** How a running Weir says by its status that it explained a service with peers, and one without. */
const explained = 200;
const explainedWithoutPeers = 503;
/** It waits itself for up to two seconds for each service of the name. */
const patienceSeconds = 20;

/** What the answer is for: another program, a terminal in colour (https://no-color.org), or any other reader. */
type Reader = "json" | "colour" | "text";

function readerOf(isJson: boolean): Reader {
  if (isJson) return "json";
  return isTerminal() && (os.getenv("NO_COLOR") ?? "") === "" ? "colour" : "text";
}

/** Prints what the running Weir says. */
function askRunning(socket: string, name: string, reader: Reader): Status {
  const [response, failure] = askWeir(socket, `/explain?service=${percentEncoded(name)}&as=${reader}`, patienceSeconds);
  if (response === undefined) return fail(failure);
  const { body, status } = response;
  const isExplained = status === explained || status === explainedWithoutPeers;
  if (isExplained || reader === "json") io.stdout.write(body);
  else complain(string.match(body, "^[ -~]*")[0]!);
  return status === explained ? Status.Good : Status.Failed;
}

/** Prints what one lookup finds. */
function askOnce(service: Service, options: ProcessOptions, reader: Reader): Status {
  if (!isName(service.name)) {
    complain(`${quoted(service.name)} is no DNS name`);
    return Status.Misused;
  }
  const [found, failure] = lookUpOnce(service, options);
  if (found === undefined) return fail(failure);
  if (reader === "json") {
    print(json({ running: false, services: [found] }));
  } else {
    const paint: Paint = reader === "colour" ? inColour : undecorated;
    print(`No Weir runs with ${options.socket}: this is one lookup, and no peer was tried.\n`);
    io.stdout.write(explainedText(found, paint));
  }
  return wouldServe(found) ? Status.Good : Status.Failed;
}

/** Says what is behind a name, and how that is known: by the Weir that runs, or by one lookup where none does. */
function explain(args: readonly string[]): Status {
  const rest: string[] = [];
  for (const argument of args) if (argument !== "--json") rest.push(argument);
  const [said, unread] = expanded(rest, 2);
  if (said === undefined) return fail(unread);
  const { problems, process, service } = parseName(said, environment());
  if (problems.length > 0) return report(problems);
  const reader = readerOf(rest.length < args.length);
  if (isDeserted(process.socket)) return askOnce(service, process, reader);
  return askRunning(process.socket, service.name, reader);
}

export { explain };
