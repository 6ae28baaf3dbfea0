import type { Problem } from "../problem";
import type { Argument } from "./argument";
import { findOption, set, type Settings } from "./settings";

/** Reads `--name=value` or `--name value`, and returns how many arguments that were. */
function readOption(argument: Argument, next: Argument | undefined, settings: Settings, problems: Problem[]): number {
  const { text, where } = argument;
  const [name, attached] = string.match(text, "^%-%-?([^=]*)=?(.*)$");
  const [equals] = string.match(text, "=");
  const [option, rejection] = findOption(name!, "command line");
  if (rejection !== undefined) {
    problems.push({ where, what: rejection.what, hint: rejection.hint });
    return 1;
  }
  const value = equals === undefined ? next?.text : attached;
  if (value === undefined) {
    problems.push({ where, what: `--${option.name} has no value`, hint: `write --${option.name}=VALUE` });
    return 1;
  }
  const wrong = set(settings, option, value);
  if (wrong !== undefined) problems.push({ where, what: wrong.what, hint: wrong.hint });
  return equals === undefined ? 2 : 1;
}

/** Reads the options, of which the last of a name counts, and hands what is none to `take`. */
function readOptions(
  args: readonly Argument[],
  problems: Problem[],
  take: (this: void, argument: Argument) => void,
): Settings {
  const settings: Settings = new LuaTable();
  let index = 1;
  while (index <= args.length) {
    const argument = args[index - 1]!;
    const [isOption] = string.match(argument.text, "^%-");
    if (isOption === undefined) {
      take(argument);
      index += 1;
    } else {
      index += readOption(argument, args[index], settings, problems);
    }
  }
  return settings;
}

export { readOptions };
