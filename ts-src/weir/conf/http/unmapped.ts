import type { Port } from "./port";

/** The location of what no mapping is for; a call of gRPC is told so in its own way. */
function unmapped({ hasCalls }: Port): string[] {
  return ["location / {", hasCalls ? "    content_by_lua_block { weir.unmapped() }" : "    return 404;", "}"];
}

export { unmapped };
