import { isAddress } from "../types/address";
import type { Configuration, Mutable, Parsed, Service } from "../configuration";
import { isName } from "../types/name";
import { isPort } from "../types/nameserver";
import type { Problem } from "../problem";
import { quoted, shown } from "../../text/quoted";
import { completeService } from "./services";
import { complete, findOption, type Place, set, type Settings } from "./settings";

type Fields = LuaTable<AnyNotNil, unknown>;

const example = "write { services = { webserver = { port = 8080 } } }";

function isTable(input: unknown): input is Fields {
  return type(input) === "table";
}

/** The keys of a table in an order that is always the same, so that problems come in one. */
function sortedKeys(fields: Fields): AnyNotNil[] {
  const keys: AnyNotNil[] = [];
  for (const [key] of pairs(fields)) keys.push(key);
  table.sort(keys, (a, b) => tostring(a) < tostring(b));
  return keys;
}

/** A key as a part of a path: as it is where it is a word, and never longer than a line. */
function pathOf(path: string, key: unknown): string {
  const text = tostring(key);
  const [word] = string.match(text, "^[%w_.-]+$");
  const step = type(key) === "string" && word !== undefined && text.length <= 64 ? text : `[${shown(key)}]`;
  return path === "" ? step : `${path}.${step}`;
}

/** Reads the fields that are options; `apart` are those that are not. */
function readFields(fields: Fields, place: Place, path: string, apart: LuaSet, problems: Problem[]): Settings {
  const settings: Settings = new LuaTable();
  for (const key of sortedKeys(fields)) {
    if (!apart.has(key)) {
      const [option, unknown] = findOption(tostring(key), place);
      const rejection = option === undefined ? unknown : set(settings, option, fields.get(key));
      if (rejection !== undefined)
        problems.push({ where: pathOf(path, key), what: rejection.what, hint: rejection.hint });
    }
  }
  return settings;
}

function nameOf(input: unknown, where: string, problems: Problem[]): string | undefined {
  if (type(input) === "string" && isAddress(input as string)) {
    problems.push({ where, what: `${input as string} is an address`, hint: "Weir finds peers by their name in DNS" });
  } else if (type(input) === "string" && isName(input as string)) {
    return string.lower(input as string);
  } else {
    problems.push({ where, what: `${shown(input)} is no DNS name`, hint: "" });
  }
  return undefined;
}

/** The port of a service; nothing for an SRV name that has none. */
function portOf(input: unknown, name: string, where: string, problems: Problem[]): number | undefined {
  const [isService] = string.match(name, "^_");
  if (input === undefined) {
    if (isService !== undefined) return undefined;
    problems.push({
      where,
      what: `${quoted(name)} has no port`,
      hint: "only SRV names, which begin with _, go without",
    });
    return undefined;
  }
  const port = tonumber(input);
  if (isPort(port) && port % 1 === 0) return port;
  problems.push({ where, what: `${shown(input)} is no port`, hint: "a number from 1 to 65535" });
  return undefined;
}

const besideServiceOptions = new LuaSet();
besideServiceOptions.add("name");
besideServiceOptions.add("port");

function readService(key: AnyNotNil, fields: unknown, general: Settings, problems: Problem[]): Service | undefined {
  const path = pathOf("services", key);
  if (type(key) !== "string" || !isTable(fields)) {
    const hint = "services are written like webserver = { port = 8080 }";
    problems.push({ where: path, what: `${shown(fields)} is no service`, hint });
    return undefined;
  }
  const given = fields.get("name");
  const name = nameOf(given ?? key, given === undefined ? path : `${path}.name`, problems);
  const settings = readFields(fields, "service", path, besideServiceOptions, problems);
  if (name === undefined) return undefined;
  const port = portOf(fields.get("port"), name, `${path}.port`, problems);
  const service = completeService(name, port, "http", [settings, general]);
  service.key = key as string;
  return service;
}

function readServices(fields: unknown, general: Settings, problems: Problem[]): Service[] {
  const services: Service[] = [];
  if (!isTable(fields)) {
    problems.push({ where: "services", what: `${shown(fields)} is no table of services`, hint: example });
    return services;
  }
  for (const key of sortedKeys(fields)) {
    const service = readService(key, fields.get(key), general, problems);
    if (service !== undefined) services.push(service);
  }
  return services;
}

/** `rendered = true`, which only the nginx.conf that Weir renders says, as it does `listens`. */
function readRendered(input: unknown, problems: Problem[]): boolean {
  if (input !== undefined && type(input) !== "boolean") {
    problems.push({ where: "rendered", what: `${shown(input)} is no boolean`, hint: "leave it out" });
  }
  return input === true;
}

const besideProcessOptions = new LuaSet();
besideProcessOptions.add("services");
besideProcessOptions.add("rendered");
besideProcessOptions.add("listens");

/**
 * What a table of the Lua API says. Its fields are `services`, a table by the keys that `balance` is called with, and the
 * options; an option of a service is there the default for all. The environment has no say.
 */
function parseTable(input: unknown): Parsed {
  const problems: Problem[] = [];
  if (!isTable(input)) problems.push({ where: "configure", what: `${shown(input)} is no table`, hint: example });
  const fields: Fields = isTable(input) ? input : new LuaTable();
  const settings = readFields(fields, "table", "", besideProcessOptions, problems);
  const configuration = complete("process", [settings]) as unknown as Mutable<Configuration>;
  configuration.services = isTable(input) ? readServices(fields.get("services"), settings, problems) : [];
  configuration.listeners = [];
  configuration.listens = (fields.get("listens") ?? []) as string[];
  configuration.isRendered = readRendered(fields.get("rendered"), problems);
  return { configuration, problems };
}

export { parseTable };
