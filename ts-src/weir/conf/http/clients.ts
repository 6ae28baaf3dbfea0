import type { Listener } from "../../config/configuration";
import { affinityOf } from "../../policy/affinity";
import { isLimited, limitsOf } from "./limits";

/** Whether it matters that clients have addresses of their own, in which case the log phase has a look. */
function tellsClientsApart(listener: Listener): boolean {
  const variable = affinityOf(listener.service);
  return isLimited(listener) || variable === "remote_addr" || variable === "binary_remote_addr";
}

/** What a mapping does with its clients. */
function ofClients(listener: Listener): string[] {
  const lines = limitsOf(listener);
  if (tellsClientsApart(listener)) lines.push("log_by_lua_block { weir.log_client() }");
  return lines;
}

export { ofClients };
