import type { Mutable, Service } from "../config/configuration";
import { problemLine } from "../config/problem";
import { parseTable } from "../config/sources/table";
import { ownEndpoints } from "../discovery/own_endpoints";
import { certificates } from "../runtime/certificates";
import { inWaitingRoom, keyInWaitingRoom, newHttpService } from "../http/http_service";
import { subsystemOf } from "../model/protocol";
import type { WaitingLine } from "../queue/waiting_line";
import { clock, timeOfDayAhead } from "../runtime/clock";
import { digestMaker } from "../runtime/digest";
import { files } from "../runtime/files";
import { newGate } from "../runtime/gate";
import { localAddresses } from "../runtime/local_addresses";
import { nginxLog } from "../runtime/log";
import { sharedStore } from "../runtime/store";
import { newStreamService } from "../stream/stream_service";
import { problemOf } from "../tls/followed_pair";
import { restoreState } from "../worker/state";
import { newWeir } from "../worker/weir";
import { httpServices, running, streamServices } from "./running";

/**
 * `init_by_lua`: says which services there are, in `http` or in `stream`.
 * @param settings `services`, a table by the keys that `balance` is called with, and options: `{ services = { webserver = { port = 8080 } } }`
 * Raises for what cannot be meant, one line per problem.
 */
function configure(settings: unknown): void {
  const { configuration, problems } = parseTable(settings, ngx.config.subsystem);
  if (problems.length > 0) {
    const lines: string[] = ["weir: the configuration cannot be used:"];
    for (const problem of problems) lines.push(problemLine(problem));
    error(table.concat(lines, "\n"), 0);
  }
  const store = sharedStore();
  const digestFor = digestMaker(configuration.sticky_secret, store);
  const tools = { clock, random: math.random, store, newGate, digestFor, files, certificates };
  const weir = newWeir(configuration, tools, store.increment("generation", 1));
  for (const followed of weir.certificates.followed) if (followed.problem !== "") nginxLog.error(problemOf(followed));
  const own = ownEndpoints(configuration.listens, localAddresses());
  for (const service of configuration.services) {
    (service as Mutable<Service>).own = own;
    const line = weir.lines.get(service.key)!;
    const room = configuration.waitingRooms.get(service.key);
    if (subsystemOf(service.protocol) === "http") addHttpService(service, line, configuration.isRendered, room);
    else streamServices.set(service.key, newStreamService(service, line, room));
  }
  running.weir = weir;
  restoreState(configuration, store, { files, log: nginxLog, timeOfDayAhead });
}

function addHttpService(service: Service, line: WaitingLine, isRendered: boolean, room: string | undefined): void {
  httpServices.set(service.key, newHttpService(service, line, isRendered, room));
  if (room !== undefined) httpServices.set(keyInWaitingRoom(service.key), inWaitingRoom(service, line));
}

export { configure };
