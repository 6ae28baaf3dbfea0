import type { Listener, Service } from "../configuration";
import { appliesTo, type Option } from "../options/option";
import { options } from "../options/options";
import { isFile } from "../types/policy";
import type { Problem } from "../problem";
import type { Settings } from "./settings";

const concat = table.concat;

/** What a service must have lest the option means nothing; nothing where it has that. */
function missingFor(option: Option, { check, name, policy, protocol }: Service): string | undefined {
  if (!appliesTo(option, protocol)) return `a mapping of ${concat(option.protocols as unknown as string[], " or ")}`;
  if (name === "" && (option.scope === "service" || option.name === "set_header"))
    return "a service, which a mapping with redirect=... has not";
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

/** Adds a problem where a mapping takes nothing off the path that it sends on. */
function rejectIdleRouting(
  settings: Settings,
  { path, redirect, strip_path }: Pick<Listener, "path" | "redirect" | "strip_path">,
  where: string,
  problems: Problem[],
): void {
  if (!settings.has("strip_path") || !strip_path) return;
  const what = "strip_path=on does nothing";
  if (redirect !== undefined) problems.push({ where, what, hint: "redirect=... sends no path on to a service" });
  else if (path === "/") problems.push({ where, what, hint: "it needs path=/..." });
}

export { rejectIdle, rejectIdleRouting };
