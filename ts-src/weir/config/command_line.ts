import type { Configuration, Mutable, Parsed, Service } from "./configuration";
import { type Mapping, parseMapping } from "./mapping";
import { options, type ProcessOptions } from "./options";
import { type Problem } from "./problem";
import { assemble, completeService } from "./services";
import { complete, findOption, set, type Settings } from "./settings";

/** Reads a variable of the environment. */
type Environment = (this: void, name: string) => string | undefined;

interface ParsedProcess {
  readonly process: ProcessOptions;
  readonly problems: readonly Problem[];
}

/** What a name in place of mappings was given along with. */
interface ParsedName {
  /** Without a port, and with a key that is the name. */
  readonly service: Service;
  readonly process: ProcessOptions;
  readonly problems: readonly Problem[];
}

interface Arguments {
  readonly settings: Settings;
  /** Those in which nothing is wrong. */
  readonly mappings: readonly Mapping[];
  readonly hasMappings: boolean;
}

function environmentName(option: string): string {
  return `WEIR_${string.upper(option)}`;
}

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

function readArguments(args: readonly string[], from: number, problems: Problem[]): Arguments {
  const mappings: Mapping[] = [];
  let hasMappings = false;
  const settings = readOptions(args, from, problems, (argument, where) => {
    hasMappings = true;
    const mapping = parseMapping(argument, where, problems);
    if (mapping !== undefined) mappings.push(mapping);
  });
  return { settings, mappings, hasMappings };
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

/**
 * What the arguments from the `from`th on and the environment say. Mappings win over options, options over the environment;
 * mappings of the environment count where there are none among the arguments.
 */
function parseCommandLine(args: readonly string[], from: number, environment: Environment): Parsed {
  const problems: Problem[] = [];
  const given = readArguments(args, from, problems);
  const variables = readEnvironment(environment, problems);
  const mappings = given.hasMappings ? given.mappings : mappingsOfEnvironment(environment, problems);
  const { services, listeners } = assemble(mappings, given.settings, variables, problems);
  if (services.length === 0 && problems.length === 0) {
    problems.push({ where: "arguments", what: "there is no mapping", hint: "write one, such as 80:webserver:8080" });
  }
  const configuration = complete("process", [given.settings, variables]) as unknown as Mutable<Configuration>;
  configuration.services = services;
  configuration.listeners = listeners;
  return { configuration, problems };
}

/** The same for what takes options but no mappings. */
function parseProcessOptions(args: readonly string[], from: number, environment: Environment): ParsedProcess {
  const problems: Problem[] = [];
  const given = readArguments(args, from, problems);
  const variables = readEnvironment(environment, problems);
  if (given.hasMappings)
    problems.push({ where: "arguments", what: "there is a mapping", hint: "only options are of use" });
  return { process: complete("process", [given.settings, variables]) as unknown as ProcessOptions, problems };
}

/** The same for what takes one name. */
function parseName(args: readonly string[], from: number, environment: Environment): ParsedName {
  const problems: Problem[] = [];
  const names: string[] = [];
  const given = readOptions(args, from, problems, (argument) => names.push(argument));
  const variables = readEnvironment(environment, problems);
  const name = names[0] ?? "";
  if (names.length !== 1) {
    const what = names.length === 0 ? "there is no name" : `there are ${names.length} names`;
    problems.push({ where: "arguments", what, hint: "write one, such as webserver" });
  }
  const service = completeService(name, undefined, [given, variables]);
  service.key = name;
  return { service, process: complete("process", [given, variables]) as unknown as ProcessOptions, problems };
}

export { environmentName, parseCommandLine, parseName, parseProcessOptions };
export type { Environment };
