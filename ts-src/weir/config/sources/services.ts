import type { Protocol } from "../../model/protocol";
import type { Configuration, Listener, Mutable, Service } from "../configuration";
import { claim, newOwners } from "./claims";
import type { Mapping } from "./mapping";
import { alwaysDenied, type Network } from "../types/network";
import { options, type ServiceOptions } from "../options/options";
import type { Problem } from "../problem";
import { rejectIdle, rejectIdleRouting } from "./idle_options";
import { rejectIdleTls, type Written } from "./idle_tls";
import { checkProxyProtocol, proxyProtocolFor } from "./listener_rules";
import { secondOf } from "./second_service";
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
  const service = complete(["service"], layers, protocol) as unknown as Mutable<Service>;
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

/** The services so far: those that are the same are one. */
interface Known {
  readonly services: Service[];
  readonly byIdentity: LuaMap<string, Service>;
  readonly keys: LuaSet<string>;
}

/** The service that is like the candidate; the candidate itself, with a key, where there is none yet. */
function register(candidate: Mutable<Service>, { byIdentity, keys, services }: Known): Service {
  const identity = fingerprint(candidate);
  const known = byIdentity.get(identity);
  if (known !== undefined) return known;
  candidate.key = freeKey(candidate.name, candidate.port, keys);
  keys.add(candidate.key);
  byIdentity.set(identity, candidate);
  services.push(candidate);
  return candidate;
}

/** Services and listeners of mappings. Their own settings win, then those of the command line, then of the environment. */
function assemble(
  mappings: readonly Mapping[],
  commandLine: Settings,
  environment: Settings,
  problems: Problem[],
): Pick<Configuration, "services" | "listeners"> {
  const listeners: Listener[] = [];
  const known: Known = { services: [], byIdentity: new LuaMap(), keys: new LuaSet() };
  const owners = newOwners();
  const written: Written[] = [];
  for (const mapping of mappings) {
    const { address, name, namePort, port, protocol, settings, where } = mapping;
    const layers = [settings, commandLine, environment];
    const candidate = completeService(name, namePort, protocol, layers);
    candidate.key = "";
    const listener = complete(["mapping", "listener"], layers) as unknown as Mutable<Listener>;
    listener.address = address;
    listener.port = port;
    listener.protocol = protocol;
    listener.service = listener.redirect === undefined ? register(candidate, known) : candidate;
    const second = secondOf(listener, where, problems);
    listener.second =
      second === undefined ? undefined : register(completeService(second.name, second.port, protocol, layers), known);
    rejectIdle(settings, [listener], where, (option) => `${option}=...`, problems);
    rejectIdleRouting(settings, listener, where, problems);
    checkProxyProtocol(listener, settings, [commandLine, environment], where, problems);
    listener.proxy_protocol = proxyProtocolFor(listener);
    claim(listener, where, owners, problems);
    listeners.push(listener);
    written.push({ listener, where, settings });
  }
  rejectIdleTls(written, listeners, commandLine, problems);
  rejectIdle(commandLine, listeners, "arguments", (option) => `--${option}=...`, problems);
  return { services: known.services, listeners };
}

export { assemble, completeService };
