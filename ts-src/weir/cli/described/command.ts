/** A word without a value that a command understands, beside options. */
interface Flag {
  readonly name: string;
  readonly doc: string;
}

/** What Weir does where the first argument is the name of it. The help, the manual and the completions are made from these. */
interface Command {
  readonly name: string;
  /** What may follow, as the help writes it; empty where that is nothing. */
  readonly arguments: string;
  readonly summary: string;
  /** The names of the options that make a difference to it. */
  readonly options: "all" | readonly string[];
  readonly flags: readonly Flag[];
  /** The words of which one follows; none where it is something else. */
  readonly words: readonly string[];
  /** The status to end with, for arguments of which the first is the name of the command, and among all commands. */
  readonly run: (this: void, args: readonly string[], commands: readonly Command[]) => number;
}

export type { Command, Flag };
