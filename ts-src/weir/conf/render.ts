import type { Configuration } from "../config/configuration";
import { hasStream } from "../config/subsystems";
import { writeDuration } from "../config/types/measure";
import { version } from "../model/version";
import type { Host } from "../model/host";
import { http } from "./http/http";
import { stream } from "./stream/stream";
import { append, indent } from "./syntax/lines";
import { quote } from "./syntax/quote";

const concat = table.concat;
const min = math.min;

/** Files of a worker that are no connections: logs, sockets to listen on, bodies of requests. */
const otherFiles = 1024;

const renderedBy = "# Rendered by Weir ";

/** The folder that is Weir's own: its socket is there, nginx's temporary files and the file with its process id. */
function folderOf(socket: string): string {
  const [folder] = string.match(socket, "^(.*)/");
  return folder === undefined || folder === "" ? "/" : folder;
}

/** Whether a file that begins with this line is an nginx.conf of Weir's, of whatever version. */
function isRendered(firstLine: string): boolean {
  return string.sub(firstLine, 1, renderedBy.length) === renderedBy;
}

/** The whole nginx.conf of a configuration on a host. */
function render(configuration: Configuration, host: Host): string {
  const folder = folderOf(configuration.socket);
  const workers = configuration.workers === "auto" ? host.workers : configuration.workers;
  const lines = [`${renderedBy}${version}. It is complete: nginx runs it without Weir's command line too.`, ""];
  for (const module of host.modules) lines.push(`load_module ${quote(module)};`);
  if (host.user !== "") lines.push(`user ${host.user};`);
  append(lines, [
    "daemon off;",
    `worker_processes ${workers};`,
    `worker_rlimit_nofile ${min(configuration.worker_connections + otherFiles, host.openFiles)};`,
    "# How long a request may go on after a reload began.",
    `worker_shutdown_timeout ${writeDuration(configuration.reload_timeout)};`,
    `pid ${quote(`${folder}/nginx.pid`)};`,
    `error_log stderr ${configuration.log_level};`,
    "pcre_jit on;",
    "",
    "events {",
    `    worker_connections ${configuration.worker_connections};`,
    "}",
    "",
    "http {",
  ]);
  indent(lines, http(configuration, host, folder));
  lines.push("}");
  if (hasStream(configuration)) {
    append(lines, ["", "stream {"]);
    indent(lines, stream(configuration, host));
    lines.push("}");
  }
  lines.push("");
  return concat(lines, "\n");
}

export { folderOf, isRendered, render };
