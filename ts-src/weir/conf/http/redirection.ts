import type { Redirect } from "../../config/types/redirect";
import { append } from "../syntax/lines";
import { quote } from "../syntax/quote";

/** What sends a client elsewhere: never where the client says, as the target begins with a host and what follows, with a slash. */
function redirection({ keepsPath, status, target }: Redirect, headers: readonly string[]): string[] {
  const lines = [`return ${status} ${quote(keepsPath ? `${target}$request_uri` : target)};`];
  append(lines, headers);
  return lines;
}

export { redirection };
