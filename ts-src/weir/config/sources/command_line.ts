import type { Configuration, Mutable, Parsed, Service } from "../configuration";
import { partnersOf } from "../partners";
import type { ProcessOptions } from "../options/options";
import type { Problem } from "../problem";
import { readOptions } from "./arguments";
import { type Environment, mappingsOfEnvironment, readEnvironment } from "./environment";
import { type Mapping, parseMapping } from "./mapping";
import { assemble, completeService } from "./services";
import { complete, type Settings } from "./settings";

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
  if (listeners.length === 0 && problems.length === 0) {
    problems.push({ where: "arguments", what: "there is no mapping", hint: "write one, such as 80:webserver:8080" });
  }
  const configuration = complete(["process"], [given.settings, variables]) as unknown as Mutable<Configuration>;
  configuration.services = services;
  configuration.listeners = listeners;
  configuration.listens = [];
  configuration.isRendered = true;
  configuration.streamSocket = undefined;
  configuration.waitingRooms = new LuaMap();
  configuration.partners = partnersOf(configuration);
  return { configuration, problems };
}

/** The same for what takes options but no mappings. */
function parseProcessOptions(args: readonly string[], from: number, environment: Environment): ParsedProcess {
  const problems: Problem[] = [];
  const given = readArguments(args, from, problems);
  const variables = readEnvironment(environment, problems);
  if (given.hasMappings)
    problems.push({ where: "arguments", what: "there is a mapping", hint: "only options are of use" });
  return { process: complete(["process"], [given.settings, variables]) as unknown as ProcessOptions, problems };
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
  const service = completeService(name, undefined, "http", [given, variables]);
  service.key = name;
  return { service, process: complete(["process"], [given, variables]) as unknown as ProcessOptions, problems };
}

export { parseCommandLine, parseName, parseProcessOptions };
