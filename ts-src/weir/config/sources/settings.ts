import type { Protocol } from "../../model/protocol";
import type { Option } from "../options/option";
import { options, type Value } from "../options/options";
import { quoted } from "../../text/quoted";
import type { Reading, Rejection } from "../types/reading";
import { nearest } from "../../text/spelling";
import { defaultOf, readValue } from "../options/value";

/** What somebody set in one place, by the names of the options. */
type Settings = LuaTable<string, Value>;

/**
 * Where options can be written.
 *
 * - `mapping`: after the commas of a mapping
 * - `command line`: as `--name=value`
 * - `environment`: as `WEIR_NAME=value`
 * - `service`, `table`: as a field of one service, or of the whole table, in the Lua API
 */
type Place = "mapping" | "command line" | "environment" | "service" | "table";

/** What is no option but may be what was meant. */
const beside: Readonly<Record<Place, readonly string[]>> = {
  mapping: [],
  "command line": [],
  environment: [],
  service: ["name", "port", "protocol"],
  table: ["services", "rendered", "tls"],
};

function isWrittenIn(place: Place, option: Option): boolean {
  if (place === "mapping") return option.scope !== "process";
  if (place === "command line" || place === "environment") return option.scope !== "mapping";
  if (option.reader === "nginx") return false;
  return place === "table" || option.scope === "service";
}

/** What to say about an option that exists but is written elsewhere. */
function elsewhere(option: Option, place: Place): string {
  if (place === "command line" || place === "environment")
    return `it belongs in a mapping, such as 80:webserver:8080,${option.name}=...`;
  if (place === "mapping") return `it is one for all: --${option.name}=...`;
  return option.reader === "nginx" ? "it is a directive of nginx.conf" : "it is one for all: a field beside services";
}

function environmentName(option: string): string {
  return `WEIR_${string.upper(option)}`;
}

/** The option of this name; a hyphen is as good as an underscore. */
function findOption(name: string, place: Place): Reading<Option> {
  const [plain] = string.gsub(name, "-", "_");
  const names: string[] = [];
  for (const other of beside[place]) names.push(other);
  for (const option of options) {
    if (option.name === plain) {
      if (isWrittenIn(place, option)) return $multi(option, undefined);
      return $multi(undefined, { what: `${option.name} cannot be set here`, hint: elsewhere(option, place) });
    }
    if (isWrittenIn(place, option)) names.push(option.name);
  }
  const near = nearest(plain, names);
  const meant = near === undefined || place !== "environment" ? near : environmentName(near);
  const hint = meant === undefined ? "weir --help lists them" : `did you mean ${meant}?`;
  return $multi(undefined, { what: `there is no option ${quoted(name)}`, hint });
}

/** Reads an input into the settings, or says why it cannot be. */
function set(settings: Settings, option: Option, input: unknown): Rejection | undefined {
  const [value, rejection] = readValue(option, input);
  if (rejection !== undefined) return { what: `${option.name}: ${rejection.what}`, hint: rejection.hint };
  settings.set(option.name, value);
  return undefined;
}

function isAmong(scope: Option["scope"], scopes: readonly Option["scope"][]): boolean {
  for (const one of scopes) if (one === scope) return true;
  return false;
}

/** Each option of some scopes as the first of the layers has it that has it, or else its default for the protocol. */
function complete(scopes: readonly Option["scope"][], layers: readonly Settings[], protocol?: Protocol): Settings {
  const settings: Settings = new LuaTable();
  for (const option of options) {
    if (isAmong(option.scope, scopes)) {
      let value: Value = undefined;
      for (const layer of layers) {
        if (value === undefined && layer.has(option.name)) value = layer.get(option.name);
      }
      settings.set(option.name, value ?? defaultOf(option, protocol));
    }
  }
  return settings;
}

export { complete, environmentName, findOption, isWrittenIn, set };
export type { Place, Settings };
