import { parseProcessOptions } from "../config/sources/command_line";
import type { Configuration } from "../config/configuration";
import { quoted } from "../text/quoted";
import { nearest } from "../text/spelling";
import { version } from "../model/version";
import { expanded } from "./arguments";
import { testConfiguration } from "./config_test";
import { explain } from "./explain";
import { askHealth } from "./health";
import { help, usage } from "./help";
import { complain, fail, report, Status } from "./output";
import { findProgram } from "./path";
import { askForReload, askToReopen } from "./reload";
import { renderHere } from "./rendered";
import { serve } from "./serve";
import { become, environment } from "./system/process";
import { using } from "./using";

/** What to do with arguments of which the one that chose it is the first; the status to end with. */
type Command = (this: void, args: readonly string[]) => number;

function printRendered(configuration: Configuration): Status {
  const [rendered, failure] = renderHere(configuration);
  if (rendered === undefined) return fail(failure);
  io.stdout.write(rendered.text);
  return Status.Good;
}

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

function printHelp(): Status {
  io.stdout.write(help());
  return Status.Good;
}

function printVersion(): Status {
  print(`weir ${version}`);
  return Status.Good;
}

const commandNames = ["check", "render", "health", "explain", "reload", "reopen"];

const commands: Readonly<Record<string, Command | undefined>> = {
  check: (args) => using(args, 2, testConfiguration),
  render: (args) => using(args, 2, printRendered),
  health,
  explain,
  reload: askForReload,
  reopen: askToReopen,
  "--help": printHelp,
  "-h": printHelp,
  help: printHelp,
  "--version": printVersion,
  "-v": printVersion,
};

/** Whether it can be the name of a program; a mapping has a colon, and the port alone is a mapping that is not finished. */
function isProgramName(argument: string): boolean {
  const [name] = string.match(argument, "^[%w_./][%w_./+-]*$");
  const [digits] = string.match(argument, "^%d+$");
  return name !== undefined && digits === undefined;
}

/** Runs another program in Weir's place, as the images of other servers do. */
function runProgram(args: readonly string[]): Status {
  const name = args[0]!;
  const program = findProgram(name);
  if (program !== undefined) return fail(become(program, args));
  const command = nearest(name, commandNames);
  if (command !== undefined) {
    complain(`argument 1: there is no command ${quoted(name)}; did you mean ${command}?`);
    return Status.Misused;
  }
  complain(`argument 1: ${quoted(name)} is neither a mapping, such as 80:webserver:8080, nor a program on the PATH`);
  return Status.NotFound;
}

function main(args: readonly string[]): number {
  const first = args[0];
  if (first === undefined && (os.getenv("WEIR_SERVICES") ?? "") === "") {
    io.stderr.write(`${usage}\n`);
    return Status.Misused;
  }
  const command = first === undefined ? undefined : commands[first];
  if (command !== undefined) return command(args);
  if (first !== undefined && isProgramName(first)) return runProgram(args);
  return using(args, 1, (configuration) => serve(configuration, args));
}

export { main };
