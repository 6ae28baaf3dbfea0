import { decode, encode } from "cjson";

import { version } from "../model/version";
import { countsOf } from "../metrics/totals";
import { json } from "../text/json";
import { percentEncoded } from "../text/percent";
import type { AdminView, Handler } from "./admin";
import { allNumbers, type AllNumbers } from "./all_numbers";
import { certificateStatus } from "./certificate_status";
import { addNamed } from "./companion";
import { PAUSE_SECONDS } from "./pause";
import { serviceStatus } from "./service_status";

/*
 * `/status`: every service, with the numbers of all workers. It is written service by service, and not as a whole, lest requests wait
 * for a large one.
 */

/** So many services are written in one go. */
const AT_ONCE = 5;

/** What is said of a process, or of one of its subsystems. */
type Head = Record<string, unknown>;

function headOf(view: AdminView, { workers }: AllNumbers): Head {
  return {
    version,
    time: view.timeOfDay(),
    worker: view.pid,
    workers,
    memory: view.memory(),
    dns: { ignored: view.ignoredDatagrams() },
    certificates: certificateStatus(view.weir.certificates),
  };
}

/** The services as JSON, by their keys as JSON. */
function ownServices(view: AdminView, numbers: AllNumbers): Record<string, string> {
  const { clock, sleep, weir } = view;
  const services: Record<string, string> = {};
  let written = 0;
  for (const [key, balancer] of weir.balancers) {
    const listen = weir.configuration.fronts.get(key) ?? [];
    const sums = numbers.services.get(percentEncoded(key));
    services[json(key)] = serviceStatus(
      weir.rules.get(key)!,
      balancer,
      listen,
      countsOf(weir.store, key),
      sums,
      clock(),
    );
    written++;
    if (written % AT_ONCE === 0) sleep(PAUSE_SECONDS);
  }
  return services;
}

/** The same as lines, for the Weir of `http`, which need not read what it passes on. */
function lines(head: Head, services: Record<string, string>): string {
  const parts = [encode(head)];
  for (const [key, service] of pairs(services)) parts.push(`${key}\t${service}`);
  return `${table.concat(parts, "\n")}\n`;
}

/** Adds what the companion says. */
function addCompanion({ companion }: AdminView, head: Head, services: Record<string, string>): void {
  const body = companion?.("/status?as=lines")?.body;
  const [first, rest] = string.match(body ?? "", "^({[^\n]*})\n(.*)$");
  if (first === undefined) return;
  const { certificates, dns, memory, worker, workers } = decode(first) as Head;
  head["stream"] = { worker, workers, memory, dns };
  addNamed(head["certificates"] as Head, certificates);
  for (const [key, service] of string.gmatch(rest!, '("[^\t\n]*")\t([^\n]+)')) {
    services[services[key!] === undefined ? key! : `${string.sub(key!, 1, -2)} (stream)"`] = service!;
  }
}

const status: Handler = (view, { argument }) => {
  const numbers = allNumbers(view);
  const head = headOf(view, numbers);
  const services = ownServices(view, numbers);
  const type = "application/json";
  if (argument("as") === "lines") return { status: 200, type, body: lines(head, services) };
  addCompanion(view, head, services);
  const parts: string[] = [];
  for (const [key, service] of pairs(services)) parts.push(`${key}:${service}`);
  table.sort(parts);
  const body = `${string.sub(encode(head), 1, -2)},"services":{${table.concat(parts, ",")}}}\n`;
  return { status: 200, type, body };
};

export { status };
