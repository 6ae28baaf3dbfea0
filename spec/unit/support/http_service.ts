import { newOutbox } from "../../../ts-src/weir/pool/reports";
import type { Balancer } from "../../../ts-src/weir/balancer/balancer";
import { parseTable } from "../../../ts-src/weir/config/sources/table";
import { type HttpService, newHttpService } from "../../../ts-src/weir/http/http_service";
import { newQueue } from "../../../ts-src/weir/queue/queue";
import { newWaitingLine } from "../../../ts-src/weir/queue/waiting_line";
import { memoryStore, openGate } from "./fakes";

/** The HTTP half of a service with these options, as `configure` takes them, in Weir's own nginx.conf. */
function httpService(balancer: Balancer, options: Readonly<Record<string, unknown>> = {}): HttpService {
  const fields: Record<string, unknown> = { port: 8080 };
  for (const [name, value] of pairs(options as object)) fields[name as string] = value;
  const service = parseTable({ services: { web: fields } }, "http").configuration.services[0]!;
  return newHttpService(
    service,
    newWaitingLine(balancer, newQueue(memoryStore(), "web", 8, 5), openGate(), newOutbox(memoryStore())),
    true,
  );
}

export { httpService };
