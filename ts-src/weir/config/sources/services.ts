import type { Protocol } from "../../model/protocol";
import type { Configuration, Listener, Mutable, Service } from "../configuration";
import type { Mapping } from "./mapping";
import { alwaysDenied, type Network } from "../types/network";
import { type MappingOptions, options, type ServiceOptions } from "../options/options";
import type { Problem } from "../problem";
import { rejectIdle } from "./idle_options";
import { complete, type Settings } from "./settings";
import { writeValue } from "../options/value";

const concat = table.concat;

/** The service's options are those of the first layer that has them; without a key yet. */
function completeService(
  name: string,
  port: number | undefined,
  protocol: Protocol,
  layers: readonly Settings[],
): Mutable<Service> {
  const service = complete("service", layers, protocol) as unknown as Mutable<Service>;
  const deny: Network[] = [];
  for (const network of service.deny) deny.push(network);
  for (const network of alwaysDenied) deny.push(network);
  service.name = name;
  service.port = port;
  service.protocol = protocol;
  service.deny = deny;
  return service;
}

/** The same for services between which there is no difference. */
function fingerprint(service: ServiceOptions & Pick<Service, "name" | "port" | "protocol">): string {
  const parts = [service.name, tostring(service.port), service.protocol];
  for (const option of options) {
    if (option.scope === "service") {
      const text = writeValue(option, service[option.name]);
      parts.push(type(text) === "table" ? concat(text as string[], " ") : (text as string));
    }
  }
  return concat(parts, ",");
}

/** A key that is the name where that is free, and else says what is different: the port, and then a number. */
function freeKey(name: string, port: number | undefined, taken: LuaSet<string>): string {
  const [plain] = string.gsub(name, "%.$", "");
  if (!taken.has(plain)) return plain;
  const withPort = port === undefined ? plain : `${plain}-${port}`;
  if (!taken.has(withPort)) return withPort;
  let number = 2;
  while (taken.has(`${withPort}-${number}`)) number++;
  return `${withPort}-${number}`;
}

/** HTTP comes over TCP. */
const transports = { http: "tcp", tcp: "tcp", udp: "udp" };

/** The sockets of nginx that a listener has. */
function socketsOf({ address, port, protocol }: Listener): readonly string[] {
  const addresses = address === "" ? ["0.0.0.0", "::"] : [address];
  const sockets: string[] = [];
  for (const one of addresses) sockets.push(concat([transports[protocol], one, port], " "));
  return sockets;
}

/** What a listener takes of the traffic of a socket. */
function claimOn(socket: string, { host, path }: Listener): string {
  return concat([socket, host, path], " ");
}

/** Who has what, by socket and by claim. */
interface Owners {
  readonly claims: LuaMap<string, string>;
  readonly sockets: LuaMap<string, { readonly protocol: Protocol; readonly where: string }>;
}

/** Who takes the same requests, or another protocol's at the same port. */
function ownerOf(listener: Listener, { claims, sockets }: Owners): string | undefined {
  for (const socket of socketsOf(listener)) {
    const first = sockets.get(socket);
    if (first !== undefined && first.protocol !== listener.protocol) return first.where;
    const owner = claims.get(claimOn(socket, listener));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

const separations = { http: "host=... or path=...", tcp: "host=...", udp: "another address" };

/** Adds a problem if another mapping takes the same requests. */
function claim(listener: Listener, where: string, owners: Owners, problems: Problem[]): void {
  const { port, protocol } = listener;
  const owner = ownerOf(listener, owners);
  if (owner !== undefined) {
    const what = `port ${port} is taken by ${owner} already`;
    problems.push({ where, what, hint: `give one of them another port, ${separations[protocol]}` });
    return;
  }
  for (const socket of socketsOf(listener)) {
    owners.claims.set(claimOn(socket, listener), where);
    if (!owners.sockets.has(socket)) owners.sockets.set(socket, { protocol, where });
  }
}

/** Services and listeners of mappings. Their own settings win, then those of the command line, then of the environment. */
function assemble(
  mappings: readonly Mapping[],
  commandLine: Settings,
  environment: Settings,
  problems: Problem[],
): Pick<Configuration, "services" | "listeners"> {
  const services: Service[] = [];
  const listeners: Listener[] = [];
  const known = new LuaMap<string, Service>();
  const keys = new LuaSet<string>();
  const owners: Owners = { claims: new LuaMap(), sockets: new LuaMap() };
  for (const mapping of mappings) {
    const { address, name, namePort, port, protocol, settings, where } = mapping;
    const candidate = completeService(name, namePort, protocol, [settings, commandLine, environment]);
    const identity = fingerprint(candidate);
    const service = known.get(identity) ?? candidate;
    if (service === candidate) {
      candidate.key = freeKey(candidate.name, candidate.port, keys);
      keys.add(candidate.key);
      known.set(identity, candidate);
      services.push(candidate);
    }
    rejectIdle(settings, [candidate], where, (option) => `${option}=...`, problems);
    const routing = complete("mapping", [settings]) as unknown as MappingOptions;
    const { host, path } = routing;
    const listener = { address, port, protocol, service, host, path };
    claim(listener, where, owners, problems);
    listeners.push(listener);
  }
  rejectIdle(commandLine, services, "arguments", (option) => `--${option}=...`, problems);
  return { services, listeners };
}

export { assemble, completeService };
