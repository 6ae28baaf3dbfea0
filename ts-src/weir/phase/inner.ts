import { encode } from "cjson";

import { clock } from "../runtime/clock";
import { ignoredDatagrams } from "../runtime/resolver";
import { storeUsage } from "../runtime/store";
import { isReady, serviceStatus, type ServiceStatus } from "../status/status";
import { explain } from "./explain";
import { balancers, services } from "./services";

const UNAVAILABLE = 503;
const NOT_FOUND = 404;

/** `content_by_lua` of the inner listener: answers questions to the running process. */
function inner(): void {
  const page = pages[ngx.var.uri ?? ""];
  if (page === undefined) ngx.exit(NOT_FOUND);
  else page();
}

/** The page of an answer as JSON. */
function inJson(answer: (this: void) => unknown): (this: void) => void {
  return () => {
    const body = encode(answer());
    ngx.header["Content-Type"] = "application/json";
    ngx.print(body, "\n");
  };
}

/** 200 as long as the process answers at all. */
function health(): unknown {
  return { healthy: true, waiting: waiting() };
}

/** 503 while a service has nobody to send requests to; names those services. */
function ready(): unknown {
  const reasons = waiting();
  const isEverybodyThere = next(reasons)[0] === undefined;
  if (!isEverybodyThere) ngx.status = UNAVAILABLE;
  return { ready: isEverybodyThere, waiting: reasons };
}

/** What DNS said last of each service that nobody serves. Objects throughout, as not every cjson can say an empty list. */
function waiting(): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const [key, balancer] of balancers) {
    if (!isReady(balancer)) reasons[key] = balancer.snapshot.reason;
  }
  return reasons;
}

/** Every service as this worker sees it, and datagrams that were no answer to Weir's queries. */
function status(): unknown {
  const now = clock();
  const pools: Record<string, ServiceStatus> = {};
  for (const [key, balancer] of balancers) pools[key] = serviceStatus(balancer, now);
  return {
    worker: ngx.worker.pid(),
    memory: storeUsage(),
    dns: { ignored: ignoredDatagrams(services().store) },
    services: pools,
  };
}

const pages: Readonly<Record<string, (this: void) => void>> = {
  "/health": inJson(health),
  "/ready": inJson(ready),
  "/status": inJson(status),
  "/explain": explain,
};

export { inner };
