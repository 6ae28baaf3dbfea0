import type { Listener } from "../../config/configuration";
import { cookieOf } from "../../policy/affinity";
import { quote } from "../syntax/quote";
import { drawsByCookie } from "./second";

/**
 * All that a location adds to responses, and takes off those of peers. It is in one place, as nginx takes no `add_header` from
 * outside where there is one inside.
 */
function responseHeaders(listener: Listener): string[] {
  const { service, set_response_header } = listener;
  const lines: string[] = [];
  if (drawsByCookie(listener)) lines.push("add_header Set-Cookie $weir_set_draw always;");
  if (cookieOf(service) !== "") {
    lines.push("# The balancer fills it in for a client that has a new peer.");
    lines.push('set $weir_cookie "";');
    lines.push("add_header Set-Cookie $weir_cookie always;");
  }
  for (const { name, value } of set_response_header) {
    lines.push(`proxy_hide_header ${name};`);
    if (value !== "") lines.push(`add_header ${name} ${quote(value)} always;`);
  }
  return lines;
}

export { responseHeaders };
