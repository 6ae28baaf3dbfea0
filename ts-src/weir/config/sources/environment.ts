import { options } from "../options/options";
import type { Problem } from "../problem";
import { type Mapping, parseMapping } from "./mapping";
import { set, type Settings } from "./settings";

/** Reads a variable of the environment. */
type Environment = (this: void, name: string) => string | undefined;

function environmentName(option: string): string {
  return `WEIR_${string.upper(option)}`;
}

/** A variable that is empty counts as unset, since that is how templates leave out a value. */
function readEnvironment(environment: Environment, problems: Problem[]): Settings {
  const settings: Settings = new LuaTable();
  for (const option of options) {
    const where = environmentName(option.name);
    const value = option.scope === "mapping" ? undefined : environment(where);
    if (value !== undefined && value !== "") {
      const wrong = set(settings, option, value);
      if (wrong !== undefined) problems.push({ where, what: wrong.what, hint: wrong.hint });
    }
  }
  return settings;
}

/** The mappings of WEIR_SERVICES, which are between blanks or lines. */
function mappingsOfEnvironment(environment: Environment, problems: Problem[]): Mapping[] {
  const mappings: Mapping[] = [];
  let number = 0;
  for (const [text] of string.gmatch(environment("WEIR_SERVICES") ?? "", "%S+")) {
    number += 1;
    const mapping = parseMapping(text!, `WEIR_SERVICES, mapping ${number}`, problems);
    if (mapping !== undefined) mappings.push(mapping);
  }
  return mappings;
}

export { mappingsOfEnvironment, readEnvironment };
export type { Environment };
