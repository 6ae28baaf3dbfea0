import type { Handler } from "./admin";
import { addNamed, askCompanion } from "./companion";
import { certificateStatus } from "./certificate_status";
import { jsonResponse } from "./response";
import { serviceStatus, type ServiceStatus } from "./service_status";

/** `/status`: every service as this worker sees it. */
const status: Handler = (view) => {
  const { clock, ignoredDatagrams, memory, pid, weir } = view;
  const now = clock();
  const services: Record<string, ServiceStatus> = {};
  for (const [key, balancer] of weir.balancers) services[key] = serviceStatus(balancer, now);
  const stream = askCompanion(view, "/status")?.fields;
  addNamed(services, stream?.["services"]);
  const certificates = certificateStatus(weir.certificates);
  addNamed(certificates, stream?.["certificates"]);
  return jsonResponse(200, {
    worker: pid,
    memory: memory(),
    dns: { ignored: ignoredDatagrams() },
    stream:
      stream === undefined ? undefined : { worker: stream["worker"], memory: stream["memory"], dns: stream["dns"] },
    certificates,
    services,
  });
};

export { status };
