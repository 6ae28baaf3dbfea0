import type { Configuration, Mutable, Parsed, Service } from "../configuration";
import { frontsOf } from "../fronts";
import { partnersOf } from "../partners";
import type { ProcessOptions } from "../options/options";
import type { Problem } from "../problem";
import { tlsPortsOf } from "../tls_ports";
import { checkAdminPort } from "./admin_port";
import type { Argument } from "./argument";
import { readOptions } from "./arguments";
import { type Environment, mappingsOfEnvironment, readEnvironment } from "./environment";
import type { Expanded } from "./expand";
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

interface Given {
  readonly settings: Settings;
  /** Those in which nothing is wrong. */
  readonly mappings: readonly Mapping[];
  readonly hasMappings: boolean;
}

function readArguments(args: readonly Argument[], problems: Problem[]): Given {
  const mappings: Mapping[] = [];
  let hasMappings = false;
  const settings = readOptions(args, problems, (argument) => {
    hasMappings = true;
    const mapping = parseMapping(argument, problems);
    if (mapping !== undefined) mappings.push(mapping);
  });
  return { settings, mappings, hasMappings };
}

/** The problems of the expansion, to which more may be added. */
function problemsOf(expanded: Expanded): Problem[] {
  const problems: Problem[] = [];
  for (const problem of expanded.problems) problems.push(problem);
  return problems;
}

/**
 * What the arguments and the environment say. Mappings win over options, options over the environment;
 * mappings of the environment count where there are none among the arguments.
 */
function parseCommandLine(expanded: Expanded, environment: Environment): Parsed {
  const problems = problemsOf(expanded);
  const given = readArguments(expanded.args, problems);
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
  configuration.tlsPorts = tlsPortsOf(listeners);
  configuration.isRendered = true;
  configuration.streamSocket = undefined;
  configuration.waitingRooms = new LuaMap();
  configuration.partners = partnersOf(configuration);
  configuration.fronts = frontsOf(configuration);
  checkAdminPort(configuration, problems);
  return { configuration, problems };
}

/** The same for what takes options but no mappings: those of a file are for others. */
function parseProcessOptions(expanded: Expanded, environment: Environment): ParsedProcess {
  const problems = problemsOf(expanded);
  let mappings = 0;
  const given = readOptions(expanded.args, problems, ({ isFromFile }) => {
    if (!isFromFile) mappings += 1;
  });
  const variables = readEnvironment(environment, problems);
  if (mappings > 0) problems.push({ where: "arguments", what: "there is a mapping", hint: "only options are of use" });
  return { process: complete(["process"], [given, variables]) as unknown as ProcessOptions, problems };
}

/** What words were given along with options. */
interface ParsedWords {
  readonly words: readonly string[];
  readonly process: ProcessOptions;
  readonly problems: readonly Problem[];
}

/**
 * The same for what takes some words in place of mappings.
 * @param form what they are to be
 */
function parseWords(
  expanded: Expanded,
  environment: Environment,
  least: number,
  most: number,
  form: string,
): ParsedWords {
  const problems = problemsOf(expanded);
  const words: string[] = [];
  const given = readOptions(expanded.args, problems, ({ isFromFile, text }) => {
    if (!isFromFile) words.push(text);
  });
  const variables = readEnvironment(environment, problems);
  const count = words.length;
  if (count < least || count > most) {
    const what = count === 0 ? "nothing is named" : `too ${count < least ? "few" : "many"} words`;
    problems.push({ where: "arguments", what, hint: `write ${form}` });
  }
  return { words, process: complete(["process"], [given, variables]) as unknown as ProcessOptions, problems };
}

/** The same for what takes one name. */
function parseName(expanded: Expanded, environment: Environment): ParsedName {
  const problems = problemsOf(expanded);
  const names: string[] = [];
  const given = readOptions(expanded.args, problems, ({ isFromFile, text }) => {
    if (!isFromFile) names.push(text);
  });
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

export { parseCommandLine, parseName, parseProcessOptions, parseWords };
