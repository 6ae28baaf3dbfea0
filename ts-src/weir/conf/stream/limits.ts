import type { Listener } from "../../config/configuration";
import { countedClients, zoneSize } from "../syntax/clients";
import { append } from "../syntax/lines";
import type { Port } from "./port";

type Limited = Pick<Listener, "client_connections" | "protocol">;

function nameOf(connections: number): string {
  return `weir_tcp_connections_${connections}`;
}

function isLimited({ client_connections, protocol }: Limited): boolean {
  return protocol === "tcp" && client_connections > 0;
}

/** The memory in which clients are counted, a zone for each number. */
function zones(ports: readonly Port[]): string[] {
  const lines: string[] = [];
  const known = new LuaSet<string>();
  for (const { listeners } of ports) {
    const name = nameOf(listeners[0]!.client_connections);
    if (isLimited(listeners[0]!) && !known.has(name)) {
      known.add(name);
      lines.push(`limit_conn_zone $weir_client zone=${name}:${zoneSize};`);
    }
  }
  if (lines.length === 0) return lines;
  const all: string[] = [];
  append(all, countedClients);
  append(all, lines);
  append(all, ["# A client whose connection is closed learns no reason.", "limit_conn_log_level warn;"]);
  return all;
}

/** What a server does with clients that have too many connections. */
function limitOf(listener: Limited): string[] {
  const { client_connections } = listener;
  return isLimited(listener) ? [`    limit_conn ${nameOf(client_connections)} ${client_connections};`] : [];
}

export { limitOf, zones };
