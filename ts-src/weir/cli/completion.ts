import { quoted } from "../text/quoted";
import { didYouMean } from "../text/spelling";
import { bash } from "./completion/bash";
import { fish } from "./completion/fish";
import { zsh } from "./completion/zsh";
import type { Command } from "./described/command";
import { complain, Status } from "./output";

type Completion = (this: void, commands: readonly Command[]) => string;

const completions: Readonly<Record<string, Completion | undefined>> = { bash, zsh, fish };

/** The shells that there are completions for. */
const shells = ["bash", "zsh", "fish"];

/** Prints the completion of Weir's command line for the shell that the second argument names. */
function printCompletion(args: readonly string[], commands: readonly Command[]): Status {
  const shell = args[1];
  const completion = completions[shell ?? ""];
  if (completion === undefined || args.length > 2) {
    const what = shell === undefined ? "there is no shell" : `${quoted(args[2] ?? shell)} is unknown`;
    complain(`arguments: ${what}; ${args.length > 2 ? "one shell is enough" : didYouMean(shell ?? "", shells)}`);
    return Status.Misused;
  }
  io.stdout.write(completion(commands));
  return Status.Good;
}

export { printCompletion, shells };
