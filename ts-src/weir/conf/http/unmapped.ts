import type { Configuration } from "../../config/configuration";
import { logged } from "../syntax/access_log";
import { append, indent } from "../syntax/lines";
import type { Port } from "./port";

/** The location of what no mapping is for; a call of gRPC is told so in its own way. */
function unmapped({ hasCalls }: Port, configuration: Configuration): string[] {
  const inner = logged(configuration, "reason", "unmapped");
  append(inner, [hasCalls ? "content_by_lua_block { weir.unmapped() }" : "return 404;"]);
  const lines = ["location / {"];
  indent(lines, inner);
  lines.push("}");
  return lines;
}

export { unmapped };
