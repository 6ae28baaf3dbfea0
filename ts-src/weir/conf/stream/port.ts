import type { Listener } from "../../config/configuration";
import { socketsOf } from "../syntax/listen";

/** The listeners of one port: a `server` of nginx. Several are told apart by what their clients call the host. */
interface Port {
  /** What `listen` says. */
  readonly sockets: readonly string[];
  readonly listeners: Listener[];
}

/** The ports of listeners, in the order of their first. */
function portsOf(listeners: readonly Listener[], hasIPv6: boolean): readonly Port[] {
  const ports: Port[] = [];
  const known = new LuaMap<string, Port>();
  for (const listener of listeners) {
    const id = `${listener.protocol} ${listener.address} ${listener.port}`;
    const port = known.get(id);
    if (port === undefined) {
      const added: Port = { sockets: socketsOf(listener, hasIPv6), listeners: [listener] };
      ports.push(added);
      known.set(id, added);
    } else {
      port.listeners.push(listener);
    }
  }
  return ports;
}

export { portsOf };
export type { Port };
