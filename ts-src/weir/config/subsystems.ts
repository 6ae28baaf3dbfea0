import { type Subsystem, subsystemOf } from "../model/protocol";
import type { Configuration, Service } from "./configuration";

/** The services of a subsystem of nginx. */
function servicesOf({ services }: Pick<Configuration, "services">, subsystem: Subsystem): readonly Service[] {
  const own: Service[] = [];
  for (const service of services) if (subsystemOf(service.protocol) === subsystem) own.push(service);
  return own;
}

/** Whether there is anything to balance but HTTP. */
function hasStream(configuration: Pick<Configuration, "services">): boolean {
  return servicesOf(configuration, "stream").length > 0;
}

/** Where the Weir of `stream {}` answers questions in a rendered nginx.conf. */
function streamSocketOf({ socket }: Pick<Configuration, "socket">): string {
  return `${socket}.stream`;
}

export { hasStream, servicesOf, streamSocketOf };
