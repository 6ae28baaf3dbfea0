import type { Service } from "../configuration";
import { appliesTo, type Option } from "../options/option";
import { options } from "../options/options";
import { isFile } from "../types/policy";
import type { Problem } from "../problem";
import { listed } from "../../text/wording";
import type { Settings } from "./settings";

/** What a service must have lest the option means nothing; nothing where it has that. */
function missingFor(option: Option, { check, policy, protocol }: Service): string | undefined {
  if (!appliesTo(option, protocol)) return `a mapping of ${listed(option.protocols!, "or")}`;
  if (option.name === "policy" && policy === "sticky" && protocol !== "http")
    return "clients with cookies: a mapping of http";
  const [family] = string.match(option.name, "^(%l+)_?");
  if (family === "hash" && policy !== "hash" && !isFile(policy)) return "policy=hash";
  if (family === "sticky" && policy !== "sticky") return "policy=sticky";
  if (family === "check" && option.name !== "check" && check === "off")
    return "check=/path, check=tcp, check=udp or check=dns";
  return undefined;
}

/** Adds a problem for each option of the settings that means nothing to any of the services. */
function rejectIdle(
  settings: Settings,
  services: readonly Service[],
  where: string,
  form: (this: void, name: string) => string,
  problems: Problem[],
): void {
  for (const option of options) {
    if ((option.scope === "service" || option.scope === "listener") && settings.has(option.name)) {
      let missing: string | undefined;
      let isUsed = services.length === 0;
      for (const service of services) {
        missing = missingFor(option, service);
        if (missing === undefined) isUsed = true;
      }
      if (!isUsed) problems.push({ where, what: `${form(option.name)} does nothing`, hint: `it needs ${missing!}` });
    }
  }
}

export { rejectIdle };
