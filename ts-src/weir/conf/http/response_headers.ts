import type { Listener } from "../../config/configuration";
import { cookieOf } from "../../policy/affinity";
import { append } from "../syntax/lines";
import { quote } from "../syntax/quote";
import type { Context } from "./context";
import { requestIdToClient } from "./request_id";
import { drawsByCookie } from "./second";

/** The header by which browsers keep to https, at a port that ends TLS. */
function hsts({ hsts: seconds }: Listener, { port }: Context): string[] {
  if (port.tls === undefined || seconds === 0) return [];
  return [
    "proxy_hide_header Strict-Transport-Security;",
    `add_header Strict-Transport-Security max-age=${math.floor(seconds)} always;`,
  ];
}

function cookie({ service }: Listener): string[] {
  if (cookieOf(service) === "") return [];
  return [
    "# The balancer fills it in for a client that has a new peer.",
    'set $weir_cookie "";',
    "add_header Set-Cookie $weir_cookie always;",
  ];
}

/** Tells clients of HTTP/3 (RFC 9114, 3.1.1). */
function alternative({ port: number }: Listener, { port }: Context): string[] {
  return port.hasHttp3 ? [`add_header Alt-Svc 'h3=":${number}"; ma=86400' always;`] : [];
}

/** What the user says for the responses of a mapping. */
function ofUser({ set_response_header }: Listener): string[] {
  const lines: string[] = [];
  for (const { name, value } of set_response_header) {
    lines.push(`proxy_hide_header ${name};`);
    if (value !== "") lines.push(`add_header ${name} ${quote(value)} always;`);
  }
  return lines;
}

/** A client keeps to its side of a canary. */
function draw(listener: Listener): string[] {
  return drawsByCookie(listener) ? ["add_header Set-Cookie $weir_set_draw always;"] : [];
}

/** What a location adds to responses; then all there is, as nothing else would be added that is said around it. */
function responseHeaders(listener: Listener, context: Context): string[] {
  const lines = cookie(listener);
  append(lines, draw(listener));
  append(lines, hsts(listener, context));
  append(lines, alternative(listener, context));
  append(lines, ofUser(listener));
  if (lines.length > 0) append(lines, requestIdToClient(context.configuration));
  return lines;
}

export { responseHeaders };
