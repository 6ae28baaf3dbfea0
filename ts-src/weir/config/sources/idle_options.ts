import type { Listener } from "../configuration";
import { appliesTo, type Option } from "../options/option";
import { options } from "../options/options";
import { isFile } from "../types/policy";
import type { Problem } from "../problem";
import { listed } from "../../text/wording";
import type { Settings } from "./settings";

/** Whether it is about requests that go on to a service. */
function isOfRequests({ name }: Option): boolean {
  return name === "set_header" || name === "redirect_https";
}

/** What a mapping must have lest the option means nothing; nothing where it has that. */
function missingFor(option: Option, { client_rate, protocol, service }: Listener): string | undefined {
  const { check, name, peer_tls, policy } = service;
  if (!appliesTo(option, protocol)) return `a mapping of ${listed(option.protocols!, "or")}`;
  if (name === "" && (option.scope === "service" || isOfRequests(option)))
    return "a service, which a mapping with redirect=... has not";
  if (option.name === "policy" && policy === "sticky" && protocol !== "http")
    return "clients with cookies: a mapping of http";
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
