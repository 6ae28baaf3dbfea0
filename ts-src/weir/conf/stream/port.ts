import type { Listener } from "../../config/configuration";
import type { TlsPort } from "../../config/tls_port";
import { tlsPortOf } from "../../config/tls_ports";
import { socketsOf } from "../syntax/listen";

/** The listeners of one port: a `server` of nginx. Several are told apart by what their clients call the host. */
interface Port {
  /** What `listen` says. */
  readonly sockets: readonly string[];
  readonly listeners: Listener[];
  /** Nothing where connections go on as they come. */
  readonly tls: TlsPort | undefined;
}

/** The ports of listeners, in the order of their first. */
function portsOf(listeners: readonly Listener[], hasIPv6: boolean): readonly Port[] {
  const ports: Port[] = [];
  const known = new LuaMap<string, Port>();
  for (const listener of listeners) {
    const id = `${listener.protocol} ${listener.address} ${listener.port}`;
    const port = known.get(id);
    if (port === undefined) {
      const tls = tlsPortOf(listener, listeners);
      const added: Port = { sockets: socketsOf(listener, hasIPv6), listeners: [listener], tls };
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
