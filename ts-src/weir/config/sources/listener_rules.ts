import { subsystemOf } from "../../model/protocol";
import type { Listener } from "../configuration";
import type { Problem } from "../problem";
import { takesProxyProtocol } from "../proxy_protocol";
import type { Network } from "../types/network";
import type { Settings } from "./settings";

/** What a mapping without a word of its own does where all are told something that its protocol has no form of. */
function proxyProtocolFor({ protocol, proxy_protocol }: Listener): Listener["proxy_protocol"] {
  if (protocol === "tcp") return proxy_protocol;
  return subsystemOf(protocol) === "http" && takesProxyProtocol({ protocol, proxy_protocol }) ? "in" : "off";
}

/** Whether somebody in front is trusted, in the first of the layers that says anything of it. */
function isAnybodyTrusted(layers: readonly Settings[]): boolean {
  for (const layer of layers) {
    const trusted = layer.get("trusted") as readonly Network[] | undefined;
    if (trusted !== undefined) return trusted.length > 0;
  }
  return false;
}

/**
 * Adds a problem where a listener takes or tells a client's address in a way that cannot be.
 * @param settings the mapping's own
 * @param general those of the command line and the environment
 */
function checkProxyProtocol(
  listener: Listener,
  settings: Settings,
  general: readonly Settings[],
  where: string,
  problems: Problem[],
): void {
  const own = settings.get("proxy_protocol");
  if (own !== undefined && own !== proxyProtocolFor(listener)) {
    const hint = "nginx's HTTP proxy sends no such header, and peers are told in X-Forwarded-For: leave it out, or in";
    problems.push({ where, what: `proxy_protocol=${own as string} does not apply to ${listener.protocol}`, hint });
  } else if (takesProxyProtocol(listener) && listener.http3) {
    const hint = "a proxy in front speaks it over TCP only: leave http3 out";
    problems.push({ where, what: "http3=on does not go with proxy_protocol=in", hint });
  } else if (takesProxyProtocol(listener) && !isAnybodyTrusted(general)) {
    const hint = "say where the proxies in front are, such as --trusted=10.0.0.0/8";
    problems.push({ where, what: "proxy_protocol=in believes nobody, as nobody is trusted", hint });
  }
}

export { checkProxyProtocol, proxyProtocolFor };
