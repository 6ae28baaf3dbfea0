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

/** Where the running Weir is asked to reload. */
function controlSocketOf({ socket }: Pick<Configuration, "socket">): string {
  return `${socket}.reload`;
}

/** Where connections over TCP wait that no peer accepted, by the keys of the services, in a rendered nginx.conf. */
function waitingRoomsOf(configuration: Pick<Configuration, "services" | "socket">): LuaMap<string, string> {
  const rooms = new LuaMap<string, string>();
  let number = 0;
  for (const { key, protocol } of configuration.services) {
    if (protocol === "tcp") {
      number++;
      rooms.set(key, `${configuration.socket}.wait${number}`);
    }
  }
  return rooms;
}

/** All sockets of files on which a rendered nginx.conf listens. */
function socketFilesOf(configuration: Pick<Configuration, "services" | "socket">): readonly string[] {
  const files = [configuration.socket, streamSocketOf(configuration)];
  for (const [, file] of waitingRoomsOf(configuration)) files.push(file);
  return files;
}

export { controlSocketOf, hasStream, servicesOf, socketFilesOf, streamSocketOf, waitingRoomsOf };
