import type { Subsystem } from "../../model/protocol";
import { shown } from "../../text/quoted";
import type { Configuration, Mutable, Parsed, Service } from "../configuration";
import type { Problem } from "../problem";
import { complete, type Settings } from "./settings";
import { type Fields, isTable, readFields, sortedKeys } from "./table_fields";
import { readService } from "./table_service";
import { readTlsPorts } from "./table_tls";

const example = "write { services = { webserver = { port = 8080 } } }";

function readServices(fields: unknown, general: Settings, subsystem: Subsystem, problems: Problem[]): Service[] {
  const services: Service[] = [];
  if (!isTable(fields)) {
    problems.push({ where: "services", what: `${shown(fields)} is no table of services`, hint: example });
    return services;
  }
  for (const key of sortedKeys(fields)) {
    const service = readService(key, fields.get(key), general, subsystem, problems);
    if (service !== undefined) services.push(service);
  }
  return services;
}

/** `rendered = true`, which only the nginx.conf that Weir renders says, as it does `listens`, `fronts`, `waiting_rooms` and `partners`. */
function readRendered(input: unknown, problems: Problem[]): boolean {
  if (input !== undefined && type(input) !== "boolean") {
    problems.push({ where: "rendered", what: `${shown(input)} is no boolean`, hint: "leave it out" });
  }
  return input === true;
}

const besideProcessOptions = new LuaSet();
for (const name of ["services", "rendered", "listens", "stream_socket", "tls", "waiting_rooms", "partners", "fronts"])
  besideProcessOptions.add(name);

/**
 * What a table of the Lua API says. Its fields are `services`, a table by the keys that `balance` is called with, and the
 * options; an option of a service is there the default for all. The environment has no say.
 * @param subsystem the block of nginx.conf that it is written in
 */
function parseTable(input: unknown, subsystem: Subsystem): Parsed {
  const problems: Problem[] = [];
  if (!isTable(input)) problems.push({ where: "configure", what: `${shown(input)} is no table`, hint: example });
  const fields: Fields = isTable(input) ? input : new LuaTable();
  const settings = readFields(fields, "table", "", besideProcessOptions, problems);
  const configuration = complete(["process"], [settings]) as unknown as Mutable<Configuration>;
  configuration.services = isTable(input) ? readServices(fields.get("services"), settings, subsystem, problems) : [];
  configuration.listeners = [];
  configuration.listens = (fields.get("listens") ?? []) as string[];
  configuration.fronts = (fields.get("fronts") ?? new LuaMap()) as LuaMap<string, readonly string[]>;
  configuration.tlsPorts = readTlsPorts(fields.get("tls"), subsystem, problems);
  configuration.waitingRooms = (fields.get("waiting_rooms") ?? new LuaMap()) as LuaMap<string, string>;
  configuration.partners = (fields.get("partners") ?? new LuaMap()) as LuaMap<string, readonly string[]>;
  configuration.streamSocket = fields.get("stream_socket") as string | undefined;
  configuration.isRendered = readRendered(fields.get("rendered"), problems);
  return { configuration, problems };
}

export { parseTable };
