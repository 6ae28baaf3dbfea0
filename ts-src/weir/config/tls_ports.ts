import { type Subsystem, subsystemOf } from "../model/protocol";
import type { Listener } from "./configuration";
import type { TlsPort } from "./tls_port";
import type { KeyFiles } from "./types/key_files";

function portKeyOf({ address, port }: Pick<Listener, "address" | "port">): string {
  return address === "" ? `${port}` : `${address} ${port}`;
}

function portOf(first: Listener, listeners: readonly Listener[]): TlsPort {
  const pairs: KeyFiles[] = [];
  const known = new LuaSet<string>();
  let showsFirst = false;
  for (const listener of listeners) {
    if (listener.port === first.port && listener.address === first.address) {
      if (listener.tls_unknown === "first") showsFirst = true;
      for (const pair of listener.tls) {
        const id = `${pair.certificate}:${pair.key}`;
        if (!known.has(id)) pairs.push(pair);
        known.add(id);
      }
    }
  }
  return { subsystem: subsystemOf(first.protocol), key: portKeyOf(first), pairs, showsFirst };
}

/** The ports that end TLS, in the order of the mappings: those at which any mapping has a certificate. */
function tlsPortsOf(listeners: readonly Listener[]): readonly TlsPort[] {
  const ports: TlsPort[] = [];
  const known = new LuaSet<string>();
  for (const listener of listeners) {
    const key = portKeyOf(listener);
    if (listener.tls.length > 0 && !known.has(key)) ports.push(portOf(listener, listeners));
    if (listener.tls.length > 0) known.add(key);
  }
  return ports;
}

/** Those of a subsystem of nginx. */
function tlsPortsIn(subsystem: Subsystem, ports: readonly TlsPort[]): readonly TlsPort[] {
  const own: TlsPort[] = [];
  for (const port of ports) if (port.subsystem === subsystem) own.push(port);
  return own;
}

/** The port of a mapping, if it ends TLS. */
function tlsPortOf(listener: Listener, listeners: readonly Listener[]): TlsPort | undefined {
  const port = portOf(listener, listeners);
  return port.pairs.length > 0 ? port : undefined;
}

export { tlsPortOf, tlsPortsIn, tlsPortsOf };
