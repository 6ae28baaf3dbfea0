import type { Listener } from "../../config/configuration";
import type { Rate } from "../../config/types/rate";
import { countedClients, zoneSize } from "../syntax/clients";
import { append } from "../syntax/lines";

const ceil = math.ceil;
const max = math.max;

/** What nginx refuses for each limit has a status of its own, by which the answer is found; clients see 429. */
const OVER_RATE = 491;
const OVER_CONNECTIONS = 492;

/** `client_burst=auto`: what the rate allows in 5 s, and the requests that a browser sends at once. */
const BURST_SECONDS = 5;
const LEAST_BURST = 5;

type Limits = Pick<Listener, "client_burst" | "client_connections" | "client_rate" | "protocol">;

function rateName({ requests, seconds }: Rate): string {
  return seconds === 1 ? `rate_${requests}_s` : `rate_${requests}_m`;
}

function connectionsName(connections: number): string {
  return `connections_${connections}`;
}

function burstOf({ client_burst }: Limits, { requests, seconds }: Rate): number {
  return client_burst === "auto" ? max(LEAST_BURST, ceil((requests * BURST_SECONDS) / seconds)) : client_burst;
}

/** Whether clients are counted. */
function isLimited({ client_connections, client_rate }: Limits): boolean {
  return client_connections > 0 || client_rate !== "off";
}

/** The memory in which clients are counted, a zone for each number. */
function zones(listeners: readonly Limits[]): string[] {
  const lines: string[] = [];
  const known = new LuaSet<string>();
  function add(name: string, line: string): void {
    if (!known.has(name)) lines.push(line);
    known.add(name);
  }
  for (const { client_connections, client_rate } of listeners) {
    if (client_rate !== "off") {
      const name = rateName(client_rate);
      const { requests, seconds } = client_rate;
      const rate = `${requests}r/${seconds === 1 ? "s" : "m"}`;
      add(name, `limit_req_zone $weir_client zone=weir_${name}:${zoneSize} rate=${rate};`);
    }
    if (client_connections > 0) {
      const name = connectionsName(client_connections);
      add(name, `limit_conn_zone $weir_client zone=weir_${name}:${zoneSize};`);
    }
  }
  if (lines.length === 0) return lines;
  const all: string[] = [];
  append(all, countedClients);
  append(all, lines);
  append(all, [
    `limit_req_status ${OVER_RATE};`,
    `limit_conn_status ${OVER_CONNECTIONS};`,
    "# A line for each refusal would be what a flood is for; the access log has them.",
    "limit_req_log_level info;",
    "limit_conn_log_level info;",
  ]);
  return all;
}

/** The location that answers who is over a limit, in the form of the protocol. */
function answerName(name: string, { protocol }: Limits): string {
  return protocol === "grpc" ? `@over_${name}_grpc` : `@over_${name}`;
}

/** What a location does with clients that are over a limit. */
function limitsOf(limits: Limits): string[] {
  const { client_connections, client_rate } = limits;
  const lines: string[] = [];
  if (client_rate !== "off") {
    const name = rateName(client_rate);
    const burst = burstOf(limits, client_rate);
    lines.push(`limit_req zone=weir_${name}${burst > 0 ? ` burst=${burst}` : ""} nodelay;`);
    lines.push(`error_page ${OVER_RATE} = ${answerName(name, limits)};`);
  }
  if (client_connections > 0) {
    const name = connectionsName(client_connections);
    lines.push(`limit_conn weir_${name} ${client_connections};`);
    lines.push(`error_page ${OVER_CONNECTIONS} = ${answerName(name, limits)};`);
  }
  return lines;
}

export { answerName, connectionsName, isLimited, limitsOf, rateName, zones };
export type { Limits };
