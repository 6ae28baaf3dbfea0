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
import { addLines, linesOf, servicesJson, type ServiceTexts } from "./service_lines";
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
function ownServices(view: AdminView, numbers: AllNumbers): ServiceTexts {
  const { clock, sleep, weir } = view;
  const services: ServiceTexts = {};
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

/** Adds what the companion says. */
function addCompanion({ companion }: AdminView, head: Head, services: ServiceTexts): void {
  const body = companion?.("/status?as=lines")?.body;
  const [first, rest] = string.match(body ?? "", "^({[^\n]*})\n(.*)$");
  if (first === undefined) return;
  const { certificates, dns, memory, worker, workers } = decode(first) as Head;
  head["stream"] = { worker, workers, memory, dns };
  addNamed(head["certificates"] as Head, certificates);
  addLines(services, rest!);
}

const status: Handler = (view, { argument }) => {
  const numbers = allNumbers(view);
  const head = headOf(view, numbers);
  const services = ownServices(view, numbers);
  const type = "application/json";
  if (argument("as") === "lines") return { status: 200, type, body: `${encode(head)}\n${linesOf(services)}` };
  addCompanion(view, head, services);
  const body = `${string.sub(encode(head), 1, -2)},"services":${servicesJson(services)}}\n`;
  return { status: 200, type, body };
};

export { status };
