import { type Subsystem, subsystemOf } from "../model/protocol";
import type { Configuration, Service } from "./configuration";
import { hasWaitingRoom } from "./peer_tls";

const roomNumbers = 16_777_216;

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

/** Where the running Weir is asked to reload. */
function controlSocketOf({ socket }: Pick<Configuration, "socket">): string {
  return `${socket}.reload`;
}

/** Where it is asked to have nginx open its logs anew. */
function reopenSocketOf({ socket }: Pick<Configuration, "socket">): string {
  return `${socket}.reopen`;
}

/** A number below 2²⁴ that depends on nothing but the text (Bernstein's hash): as few digits as a socket's name has room for. */
function numberOf(text: string): number {
  let number = 5381;
  for (const index of $range(1, text.length)) number = (number * 33 + string.byte(text, index)) % roomNumbers;
  return number;
}

/**
 * Where connections over TCP, or calls of gRPC, wait that no peer accepted, by the keys of the services, in a rendered nginx.conf. A name and
 * its port keep their room over a reload, whatever mappings come and go: a connection that an old worker sends there must not find
 * another's peers.
 */
function waitingRoomsOf(
  configuration: Pick<Configuration, "services" | "socket">,
  subsystem: Subsystem,
): LuaMap<string, string> {
  const rooms = new LuaMap<string, string>();
  const taken = new LuaSet<number>();
  for (const service of configuration.services) {
    const { key, name, port, protocol } = service;
    if (hasWaitingRoom(service)) {
      let number = numberOf(protocol === "tcp" ? `${name} ${tostring(port)}` : `${name} ${tostring(port)} ${protocol}`);
      while (taken.has(number)) number = (number + 1) % roomNumbers;
      taken.add(number);
      if (subsystemOf(protocol) === subsystem)
        rooms.set(key, `${configuration.socket}.wait${string.format("%06x", number)}`);
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

export { controlSocketOf, hasStream, reopenSocketOf, servicesOf, socketFilesOf, streamSocketOf, waitingRoomsOf };
