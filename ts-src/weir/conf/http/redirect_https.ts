import type { Listener } from "../../config/configuration";
import { HTTPS_PORT } from "../../config/types/https_port";
import { append } from "../syntax/lines";
import type { Context } from "./context";

/** Clients of gRPC follow no redirects. */
function isRedirecting({ protocol, redirect_https }: Listener, { port }: Context): boolean {
  return redirect_https > 0 && port.tls === undefined && protocol === "http";
}

/** Whether any request of a mapping goes to its service, and is not sent to https. */
function isProxying(listener: Listener, context: Context): boolean {
  if (listener.redirect !== undefined) return false;
  return !isRedirecting(listener, context) || context.configuration.trusted.length > 0;
}

/** Sends clients to https where a mapping says so, but those that a proxy in front says came by it. */
function redirectToHttps(listener: Listener, context: Context): string[] {
  if (!isRedirecting(listener, context)) return [];
  const { redirect_https } = listener;
  const port = redirect_https === HTTPS_PORT ? "" : `:${redirect_https}`;
  const redirect = `return 308 https://$host${port}$request_uri;`;
  const lines = ["# A request of HTTP/1.0 may name no host.", 'if ($host = "") {', "    return 400;", "}"];
  if (context.configuration.trusted.length === 0) lines.push(redirect);
  else append(lines, ["if ($weir_x_forwarded_proto != https) {", `    ${redirect}`, "}"]);
  return lines;
}

export { isProxying, redirectToHttps };
