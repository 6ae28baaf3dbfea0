import { options } from "../options/options";
import type { Problem } from "../problem";
import { type Mapping, parseMapping } from "./mapping";
import { environmentName, findOption, set, type Settings } from "./settings";

/** The variables of the environment, by name. */
type Environment = LuaMap<string, string>;

const servicesVariable = "WEIR_SERVICES";

/**
 * Whether Kubernetes makes such a variable for a Service whose name begins with `weir`, or Docker for a link: they are no options,
 * even where they have the name of one, as WEIR_CHECK_PORT=tcp://10.0.0.1:80.
 */
function isOfService(name: string, value: string): boolean {
  const [url] = string.match(value, "^%l+://");
  const [port] = string.match(name, "_PORT_%d+_%u+");
  const [service] = string.match(name, "_SERVICE_[HP]O[SR]T");
  return url !== undefined || port !== undefined || service !== undefined;
}

/** Adds a problem for each variable that looks like an option, and is none. */
function rejectUnknown(environment: Environment, problems: Problem[]): void {
  const names: string[] = [];
  for (const [name, value] of environment) {
    const [option] = string.match(name, "^WEIR_(.*)$");
    if (option !== undefined && name !== servicesVariable && !isOfService(name, value)) names.push(name);
  }
  table.sort(names);
  for (const name of names) {
    const [, rejection] = findOption(string.lower(string.sub(name, environmentName("").length + 1)), "environment");
    if (rejection !== undefined) problems.push({ where: name, what: rejection.what, hint: rejection.hint });
  }
}

/** A variable that is empty counts as unset, since that is how templates leave out a value. */
function readEnvironment(environment: Environment, problems: Problem[]): Settings {
  const settings: Settings = new LuaTable();
  for (const option of options) {
    const where = environmentName(option.name);
    const value = option.scope === "mapping" ? undefined : environment.get(where);
    if (value !== undefined && value !== "" && !isOfService(where, value)) {
      const wrong = set(settings, option, value);
      if (wrong !== undefined) problems.push({ where, what: wrong.what, hint: wrong.hint });
    }
  }
  rejectUnknown(environment, problems);
  return settings;
}

/** The mappings of WEIR_SERVICES, which are between blanks or lines. */
function mappingsOfEnvironment(environment: Environment, problems: Problem[]): Mapping[] {
  const mappings: Mapping[] = [];
  let number = 0;
  for (const [text] of string.gmatch(environment.get(servicesVariable) ?? "", "%S+")) {
    number += 1;
    const where = `${servicesVariable}, mapping ${number}`;
    const mapping = parseMapping({ text: text!, where, isFromFile: false, columns: undefined }, problems);
    if (mapping !== undefined) mappings.push(mapping);
  }
  return mappings;
}

export { mappingsOfEnvironment, readEnvironment };
export type { Environment };
