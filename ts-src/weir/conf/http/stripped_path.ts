import type { Listener } from "../../config/configuration";
import { quote } from "../syntax/quote";

/** A segment of one or two dots, encoded or not, in the path of a target. */
const dots = "[^?#]*(?:/|%2[fF])(?:\\.|%2[eE]){1,2}(?:[/?#]|%2[fF]|$)";

/** A path as a regular expression that no other path matches. */
function literally(path: string): string {
  const [escaped] = string.gsub(path, "[^%w/]", "\\%0");
  return escaped;
}

/**
 * What takes a mapping's path off the target of a request. The rest goes on as the client wrote it, and only where the client
 * wrote the path in another way, encoded or with `..`, as nginx understood it. nginx escapes what has a number in place of a name.
 */
function takeOff({ path }: Listener): string[] {
  const target = `^/+${string.sub(literally(path), 2)}(?!${dots})(?:/|(?=\\?|$))(?<weir_rest>.*)`;
  return [
    "# The rest of the path goes on as it came.",
    `set $weir_prefix ${quote(path)};`,
    'set $weir_path "";',
    `if ($request_uri ~ ${quote(target)}) {`,
    "    set $weir_path /$weir_rest;",
    "}",
  ];
}

/** The same for a target in which the path is written in another way. */
function takeOffNormalized({ path }: Listener): string[] {
  return [
    "# Where the client wrote the path in another way, the rest goes on as nginx understands it.",
    'if ($weir_path = "") {',
    `    rewrite ${quote(`(?s)^${literally(path)}/?(.*)`)} /$1 break;`,
    "    rewrite_by_lua_block { weir.connection() }",
    "}",
  ];
}

export { takeOff, takeOffNormalized };
