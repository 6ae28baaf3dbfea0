import { quoted } from "../config/problem";
import type { Result } from "../model/result";
import { exchange } from "./unix_socket";

/** What the running Weir says of itself, in one line; or why it is not well. */
function askHealth(socket: string, path: "/health" | "/ready"): Result<string> {
  const [response, failure] = exchange(socket, `GET ${path} HTTP/1.0\r\nHost: weir\r\n\r\n`);
  if (response === undefined) return $multi(undefined, failure);
  const [status, body] = string.match(response, "^HTTP/%d%.%d (%d%d%d).-\r\n\r\n(.*)$");
  if (status === undefined || body === undefined) return $multi(undefined, `could not understand ${quoted(response)}`);
  const [line] = string.match(body, "^[ -~]*");
  const [isGood] = string.match(status, "^2");
  const said = string.sub(line!, 1, 500);
  if (isGood !== undefined) return $multi(said, undefined);
  return $multi(undefined, said === "" ? `${path} answers ${status}` : said);
}

export { askHealth };
