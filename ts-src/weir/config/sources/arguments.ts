import type { Problem } from "../problem";
import { findOption, set, type Settings } from "./settings";

/** Reads `--name=value` or `--name value`, and returns how many arguments that were. */
function readOption(
  argument: string,
  next: string | undefined,
  where: string,
  settings: Settings,
  problems: Problem[],
): number {
  const [name, attached] = string.match(argument, "^%-%-?([^=]*)=?(.*)$");
  const [equals] = string.match(argument, "=");
  const [option, rejection] = findOption(name!, "command line");
  if (rejection !== undefined) {
    problems.push({ where, what: rejection.what, hint: rejection.hint });
    return 1;
  }
  const value = equals === undefined ? next : attached;
  if (value === undefined) {
    problems.push({ where, what: `--${option.name} has no value`, hint: `write --${option.name}=VALUE` });
    return 1;
  }
  const wrong = set(settings, option, value);
  if (wrong !== undefined) problems.push({ where, what: wrong.what, hint: wrong.hint });
  return equals === undefined ? 2 : 1;
}

/** Reads the options, and hands what is none to `take`. */
function readOptions(
  args: readonly string[],
  from: number,
  problems: Problem[],
  take: (this: void, argument: string, where: string) => void,
): Settings {
  const settings: Settings = new LuaTable();
  let index = from;
  while (index <= args.length) {
    const argument = args[index - 1]!;
    const where = `argument ${index}`;
    const [isOption] = string.match(argument, "^%-");
    if (isOption === undefined) {
      take(argument, where);
      index += 1;
    } else {
      index += readOption(argument, args[index], where, settings, problems);
    }
  }
  return settings;
}

export { readOptions };
