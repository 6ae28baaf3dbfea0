import type { Listener } from "../configuration";
import { appliesTo, type Option } from "../options/option";
import { options } from "../options/options";
import { isFile } from "../types/policy";
import type { Problem } from "../problem";
import type { Settings } from "./settings";

const concat = table.concat;

/** What a mapping must have lest the option means nothing; nothing where it has that. */
function missingFor(option: Option, { client_rate, protocol, service }: Listener): string | undefined {
  const { check, peer_tls, policy } = service;
  if (!appliesTo(option, protocol)) return `a mapping of ${concat(option.protocols as unknown as string[], " or ")}`;
  const [family] = string.match(option.name, "^(%l+)_?");
  if (family === "hash" && policy !== "hash" && !isFile(policy)) return "policy=hash";
  if (family === "sticky" && policy !== "sticky") return "policy=sticky";
  if (option.name === "peer_ca" && peer_tls !== "on") return "peer_tls=on";
  if (option.name === "peer_tls_name" && peer_tls === "off") return "peer_tls=on";
  if (family === "check" && option.name !== "check" && check === "off")
    return "check=/path, check=tcp, check=udp or check=dns";
  if (option.name === "client_burst" && client_rate === "off") return "client_rate=...";
  return undefined;
}

/** Adds a problem for each option of the settings that means nothing to any of the listeners. */
function rejectIdle(
  settings: Settings,
  listeners: readonly Listener[],
  where: string,
  form: (this: void, name: string) => string,
  problems: Problem[],
): void {
  for (const option of options) {
    if ((option.scope === "service" || option.scope === "listener") && settings.has(option.name)) {
      let missing: string | undefined;
      let isUsed = listeners.length === 0;
      for (const listener of listeners) {
        missing = missingFor(option, listener);
        if (missing === undefined) isUsed = true;
      }
      if (!isUsed) problems.push({ where, what: `${form(option.name)} does nothing`, hint: `it needs ${missing!}` });
    }
  }
}

export { rejectIdle };
