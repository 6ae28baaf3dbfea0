import type { Configuration } from "../../config/configuration";
import { writeSize } from "../../config/types/measure";
import { servicesOf } from "../../config/subsystems";
import type { Host } from "../../model/host";
import type { Subsystem } from "../../model/protocol";
import { indent } from "./lines";
import { listensOf } from "./listen";
import { configureTable } from "./lua_configuration";
import { trustOf } from "./peer_tls";
import { quote } from "./quote";

/** The shared dict of each subsystem: nginx lets them share none. */
const dicts: Readonly<Record<Subsystem, string>> = { http: "weir", stream: "weir_stream" };

/** Weir's modules, memory and start, in the block of a subsystem. */
function luaStart(configuration: Configuration, host: Host, subsystem: Subsystem): string[] {
  const lines = [
    `lua_package_path ${quote(`${host.luaFolder}/?.lua;;`)};`,
    "# What the workers share, above all the peers of each service.",
    `lua_shared_dict ${dicts[subsystem]} ${writeSize(configuration.memory)};`,
    "# Weir logs itself what DNS does.",
    "lua_socket_log_errors off;",
    "",
    "init_by_lua_block {",
    '    weir = require "weir"',
  ];
  const trust = trustOf(servicesOf(configuration, subsystem), host);
  const { admin, listeners } = configuration;
  const listens = listensOf(listeners, host.hasIPv6, admin === "off" ? [] : [admin]);
  const fields = configureTable(configuration, subsystem, listens, trust);
  fields[0] = `weir.configure(${fields[0]!}`;
  fields[fields.length - 1] = `${fields[fields.length - 1]!})`;
  indent(lines, fields);
  for (const line of ["}", "init_worker_by_lua_block { weir.start() }"]) lines.push(line);
  return lines;
}

export { luaStart };
