import { quoted } from "../text/quoted";
import type { AdminView } from "./admin";
import { askCompanion } from "./companion";

/** What to say of a name that no service has: those that there are. */
function noSuchService(view: AdminView, name: string): string {
  const keys: string[] = [];
  for (const { key } of view.weir.configuration.services) keys.push(key);
  const others = (askCompanion(view, "/status")?.fields["services"] ?? {}) as Record<string, unknown>;
  for (const [key] of pairs(others)) keys.push(key);
  return `there is no service ${quoted(name)}; there are ${table.concat(keys, ", ")}`;
}

export { noSuchService };
