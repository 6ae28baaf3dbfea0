import type { Result } from "../model/result";
import { askWeir } from "./ask_weir";

/** What the running Weir says of itself, in one line; or why it is not well. */
function askHealth(socket: string, path: "/health" | "/ready"): Result<string> {
  const [response, failure] = askWeir(socket, path, 1);
  if (response === undefined) return $multi(undefined, failure);
  const { body, status } = response;
  const [line] = string.match(body, "^[ -~]*");
  const said = string.sub(line!, 1, 500);
  if (status >= 200 && status < 300) return $multi(said, undefined);
  return $multi(undefined, said === "" ? `${path} answers ${status}` : said);
}

export { askHealth };
