import type { Configuration, Service } from "../../config/configuration";
import { trustedFileOf } from "../../config/peer_tls";
import { hasStream, servicesOf, streamSocketOf, waitingRoomsOf } from "../../config/subsystems";
import { writeKeyFiles } from "../../config/types/key_files";
import type { TlsPort } from "../../config/tls_port";
import { tlsPortsIn } from "../../config/tls_ports";
import { alwaysDenied, type Network } from "../../config/types/network";
import { appliesTo, type Option } from "../../config/options/option";
import { options, type ServiceOptions, type Value } from "../../config/options/options";
import { defaultOf, writeValue } from "../../config/options/value";
import type { Protocol, Subsystem } from "../../model/protocol";
import type { Trust } from "./peer_tls";
import { luaKey, luaList, luaString } from "./lua_literal";

const concat = table.concat;

function literal(option: Option, value: Value): string {
  const text = writeValue(option, value);
  if (type(text) === "table") return luaList(text as readonly string[]);
  const isBare = type(value) === "number" && tonumber(text) !== undefined;
  return isBare ? (text as string) : luaString(text as string);
}

/** The option as a field, unless it is as it would be anyway. */
function field(option: Option, value: Value, protocol?: Protocol): string | undefined {
  const usual = defaultOf(option, protocol);
  if (value === undefined || option.reader === "nginx") return undefined;
  const text = literal(option, value);
  return usual !== undefined && literal(option, usual) === text ? undefined : `${luaKey(option.name)} = ${text}`;
}

/** What the user denies, without what is denied to all. */
function deniedBySetting(deny: readonly Network[]): readonly Network[] {
  const networks: Network[] = [];
  for (const index of $range(1, deny.length - alwaysDenied.length)) networks.push(deny[index - 1]!);
  return networks;
}

/**
 * What Weir's own connections do about TLS: where nginx lets them have only the certificates of other services, they verify nothing.
 */
function probesTls(service: Service, { common, usual }: Trust): Service["peer_tls"] {
  const own = trustedFileOf(service, usual);
  return own === undefined || own === common ? service.peer_tls : "insecure";
}

/** The value of an option as the running Weir is to know it. */
function valueFor(option: (typeof options)[number], service: Service, trust: Trust): Value {
  if (option.name === "deny") return deniedBySetting(service.deny);
  return option.name === "peer_tls" ? probesTls(service, trust) : service[option.name as keyof ServiceOptions];
}

/** Whether services of its subsystem have the protocol where they say nothing. */
function isUsual(protocol: Protocol): boolean {
  return protocol === "http" || protocol === "tcp";
}

function serviceFields(service: Service, trust: Trust): string {
  const fields: string[] = [];
  if (service.name !== service.key) fields.push(`name = ${luaString(service.name)}`);
  if (service.port !== undefined) fields.push(`port = ${service.port}`);
  if (!isUsual(service.protocol)) fields.push(`protocol = "${service.protocol}"`);
  for (const option of options) {
    if (option.scope === "service" && appliesTo(option, service.protocol)) {
      const text = field(option, valueFor(option, service, trust), service.protocol);
      if (text !== undefined) fields.push(text);
    }
  }
  return fields.length === 0 ? "{}" : `{ ${concat(fields, ", ")} }`;
}

function appendRooms(lines: string[], configuration: Configuration, subsystem: Subsystem): void {
  const rooms = waitingRoomsOf(configuration, subsystem);
  const fields: string[] = [];
  for (const { key } of servicesOf(configuration, subsystem)) {
    const room = rooms.get(key);
    if (room !== undefined) fields.push(`        ${luaKey(key)} = ${luaString(room)},`);
  }
  if (fields.length === 0) return;
  lines.push("    waiting_rooms = {");
  for (const field of fields) lines.push(field);
  lines.push("    },");
}

function appendTlsPorts(lines: string[], ports: readonly TlsPort[]): void {
  if (ports.length === 0) return;
  lines.push("    tls = {");
  for (const { key, pairs, showsFirst } of ports) {
    lines.push(`        ${luaKey(key)} = {`);
    for (const pair of pairs) lines.push(`            ${luaString(writeKeyFiles(pair))},`);
    if (showsFirst) lines.push('            unknown = "first",');
    lines.push("        },");
  }
  lines.push("    },");
}

function appendPartners(lines: string[], { partners, services }: Configuration): void {
  const fields: string[] = [];
  for (const { key } of services) {
    const others = partners.get(key);
    if (others !== undefined) fields.push(`${luaKey(key)} = ${luaList(others)}`);
  }
  if (fields.length > 0) lines.push(`    partners = { ${concat(fields, ", ")} },`);
}

function appendFronts(lines: string[], configuration: Configuration, subsystem: Subsystem): void {
  const fields: string[] = [];
  for (const { key } of servicesOf(configuration, subsystem)) {
    const list = configuration.fronts.get(key);
    if (list !== undefined) fields.push(`        ${luaKey(key)} = ${luaList(list)},`);
  }
  if (fields.length === 0) return;
  lines.push("    fronts = {");
  for (const field of fields) lines.push(field);
  lines.push("    },");
}

/**
 * The lines of the table from which `weir.configure` reads what of the configuration is for a subsystem.
 * @param listens where nginx listens, as `ADDRESS PORT`
 * @param trust of the subsystem
 */
function configureTable(
  configuration: Configuration,
  subsystem: Subsystem,
  listens: readonly string[],
  trust: Trust,
): string[] {
  const lines = [
    "{",
    `    rendered = ${configuration.isRendered},`,
    `    listens = ${luaList(listens)},`,
    "    services = {",
  ];
  for (const service of servicesOf(configuration, subsystem)) {
    lines.push(`        ${luaKey(service.key)} = ${serviceFields(service, trust)},`);
  }
  lines.push("    },");
  appendFronts(lines, configuration, subsystem);
  appendTlsPorts(lines, tlsPortsIn(subsystem, configuration.tlsPorts));
  appendRooms(lines, configuration, subsystem);
  if (subsystem === "http") appendPartners(lines, configuration);
  if (subsystem === "http" && hasStream(configuration)) {
    lines.push(`    stream_socket = ${luaString(streamSocketOf(configuration))},`);
  }
  for (const option of options) {
    if (option.scope === "process") {
      const isFile = option.name === "state" && subsystem === "stream" && configuration.state !== "off";
      const text = field(option, isFile ? `${configuration.state}.stream` : configuration[option.name]);
      if (text !== undefined) lines.push(`    ${text},`);
    }
  }
  lines.push("}");
  return lines;
}

export { configureTable };
