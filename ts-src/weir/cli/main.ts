import { quoted } from "../text/quoted";
import { nearest } from "../text/spelling";
import { version } from "../model/version";
import type { Command } from "./described/command";
import { commands } from "./commands";
import { help, usage } from "./help";
import { complain, fail, Status } from "./output";
import { findProgram } from "./path";
import { serve } from "./serve";
import { become } from "./system/process";
import { using } from "./using";

function printHelp(): Status {
  io.stdout.write(help(commands));
  return Status.Good;
}

function printVersion(): Status {
  print(`weir ${version}`);
  return Status.Good;
}

/** What prints something about Weir itself, by the first argument. */
const printers: Readonly<Record<string, ((this: void) => Status) | undefined>> = {
  "--help": printHelp,
  "-h": printHelp,
  help: printHelp,
  "--version": printVersion,
  "-v": printVersion,
};

/** The command of that name. */
function findCommand(name: string): Command | undefined {
  for (const command of commands) if (command.name === name) return command;
  return undefined;
}

function commandNames(): string[] {
  const names: string[] = [];
  for (const { name } of commands) names.push(name);
  return names;
}

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
  const command = nearest(name, commandNames());
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
    io.stderr.write(`${usage(commands)}\n`);
    return Status.Misused;
  }
  if (first !== undefined) {
    const printer = printers[first];
    if (printer !== undefined) return printer();
    const command = findCommand(first);
    if (command !== undefined) return command.run(args, commands);
    if (isProgramName(first)) return runProgram(args);
  }
  return using(args, 1, (configuration) => serve(configuration, args));
}

export { main };
