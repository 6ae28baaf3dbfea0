import type { Handler } from "./admin";
import { jsonResponse } from "./response";
import { serviceStatus, type ServiceStatus } from "./service_status";

/** `/status`: every service as this worker sees it. */
const status: Handler = ({ clock, ignoredDatagrams, memory, pid, weir }) => {
  const now = clock();
  const services: Record<string, ServiceStatus> = {};
  for (const [key, balancer] of weir.balancers) services[key] = serviceStatus(balancer, now);
  return jsonResponse(200, { worker: pid, memory: memory(), dns: { ignored: ignoredDatagrams() }, services });
};

export { status };
