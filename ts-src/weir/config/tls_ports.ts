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
  return { key: portKeyOf(first), pairs, showsFirst };
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

/** The port of a mapping, if it ends TLS. */
function tlsPortOf(listener: Listener, listeners: readonly Listener[]): TlsPort | undefined {
  const port = portOf(listener, listeners);
  return port.pairs.length > 0 ? port : undefined;
}

export { tlsPortOf, tlsPortsOf };
