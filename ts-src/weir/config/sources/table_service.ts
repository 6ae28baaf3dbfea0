import type { Protocol, Subsystem } from "../../model/protocol";
import { quoted, shown } from "../../text/quoted";
import type { Service } from "../configuration";
import { requests, stream } from "../options/protocols";
import type { Problem } from "../problem";
import { isAddress } from "../types/address";
import { isName } from "../types/name";
import { isPort } from "../types/nameserver";
import { completeService } from "./services";
import type { Settings } from "./settings";
import { isTable, pathOf, readFields } from "./table_fields";

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

/** The protocols that services of a subsystem of nginx may have, its own first. */
const protocols: Readonly<Record<Subsystem, readonly Protocol[]>> = { http: requests, stream };

function protocolOf(input: unknown, subsystem: Subsystem, where: string, problems: Problem[]): Protocol {
  const possible = protocols[subsystem];
  for (const protocol of possible) if (input === protocol) return protocol;
  if (input !== undefined) {
    const hint = `in ${subsystem} {} it can be ${table.concat(possible as string[], " or ")}`;
    problems.push({ where, what: `protocol: ${shown(input)} is none here`, hint });
  }
  return possible[0]!;
}

const besideServiceOptions = new LuaSet();
for (const name of ["name", "port", "protocol"]) besideServiceOptions.add(name);

/** The service that a field of `services` says; what is wrong with it is added to the problems. */
function readService(
  key: AnyNotNil,
  fields: unknown,
  general: Settings,
  subsystem: Subsystem,
  problems: Problem[],
): Service | undefined {
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
  const protocol = protocolOf(fields.get("protocol"), subsystem, path, problems);
  const service = completeService(name, port, protocol, [settings, general]);
  service.key = key as string;
  return service;
}

export { readService };
