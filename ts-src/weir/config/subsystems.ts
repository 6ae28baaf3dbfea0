import { type Subsystem, subsystemOf } from "../model/protocol";
import type { Configuration, Service } from "./configuration";

/** The services of a subsystem of nginx. */
function servicesOf({ services }: Pick<Configuration, "services">, subsystem: Subsystem): readonly Service[] {
  const own: Service[] = [];
  for (const service of services) if (subsystemOf(service.protocol) === subsystem) own.push(service);
  return own;
}

/** Whether there is anything to balance but HTTP and gRPC. */
function hasStream(configuration: Pick<Configuration, "services">): boolean {
  return servicesOf(configuration, "stream").length > 0;
}

/** Where the Weir of `stream {}` answers questions in a rendered nginx.conf. */
function streamSocketOf({ socket }: Pick<Configuration, "socket">): string {
  return `${socket}.stream`;
}

/** Where connections over TCP, or calls of gRPC, wait that no peer accepted, by the keys of the services, in a rendered nginx.conf. */
function waitingRoomsOf(
  configuration: Pick<Configuration, "services" | "socket">,
  subsystem: Subsystem,
): LuaMap<string, string> {
  const rooms = new LuaMap<string, string>();
  let number = 0;
  for (const { key, protocol } of configuration.services) {
    if (protocol === "tcp" || protocol === "grpc") {
      number++;
      if (subsystemOf(protocol) === subsystem) rooms.set(key, `${configuration.socket}.wait${number}`);
    }
  }
  return rooms;
}

/** All sockets of files on which a rendered nginx.conf listens. */
function socketFilesOf(configuration: Pick<Configuration, "services" | "socket">): readonly string[] {
  const files = [configuration.socket, streamSocketOf(configuration)];
  for (const subsystem of ["http", "stream"] as const) {
    for (const [, file] of waitingRoomsOf(configuration, subsystem)) files.push(file);
  }
  return files;
}

export { hasStream, servicesOf, socketFilesOf, streamSocketOf, waitingRoomsOf };
