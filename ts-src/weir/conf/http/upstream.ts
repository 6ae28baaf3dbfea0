import type { Service } from "../../config/configuration";
import { writeDuration } from "../../config/types/measure";
import type { Host } from "../../model/host";
import { luaString } from "../syntax/lua_literal";

const requestsOfConnection = 100_000;

/** The directives that keep connections to peers open. Written after the balancer, which they wrap. */
function keepalive(service: Service, host: Host): string[] {
  if (service.keepalive === 0) return host.keepsAliveByDefault ? ["    keepalive 0;"] : [];
  return [
    `    keepalive ${service.keepalive};`,
    `    keepalive_timeout ${writeDuration(service.keepalive_timeout)};`,
    `    keepalive_requests ${requestsOfConnection};`,
  ];
}

/**
 * The upstream of a service, in which nginx wants a server though none is ever used.
 * @param key what `balance` is called with
 */
function upstream(service: Service, host: Host, key = service.key): string[] {
  const lines = [
    `upstream ${key} {`,
    "    server 0.0.0.1;",
    `    balancer_by_lua_block { weir.balance(${luaString(key)}) }`,
  ];
  for (const line of keepalive(service, host)) lines.push(line);
  lines.push("}");
  return lines;
}

export { upstream };
