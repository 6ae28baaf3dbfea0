import type { Listener } from "../../config/configuration";
import type { TlsPort } from "../../config/tls_port";
import { tlsPortOf } from "../../config/tls_ports";
import { socketsOf } from "../syntax/listen";

/** The listeners of one host on one port: a `server` of nginx. */
interface Site {
  /** What `listen` says. */
  readonly sockets: readonly string[];
  /** Empty for any host. */
  readonly host: string;
  /** Where the port ends TLS. */
  readonly tls: TlsPort | undefined;
  readonly listeners: Listener[];
}

/** Sockets on which the same is said. */
interface Port {
  readonly sockets: string[];
  readonly tls: TlsPort | undefined;
}

/** How the sites share the sockets. */
interface Sharing {
  /** Sockets of more than one site. */
  readonly shared: LuaSet<string>;
  /** Ports whose sites are all for some host, in the order of the sites. */
  readonly withoutDefault: readonly Port[];
  /** Whether any site is for some host only. */
  readonly hasHosts: boolean;
}

/** The sites of all listeners, in the order of their first. */
function sitesOf(listeners: readonly Listener[], hasIPv6: boolean): readonly Site[] {
  const sites: Site[] = [];
  const known = new LuaMap<string, Site>();
  for (const listener of listeners) {
    const id = `${listener.address} ${listener.port} ${listener.host}`;
    const site = known.get(id);
    if (site === undefined) {
      const added: Site = {
        sockets: socketsOf(listener, hasIPv6),
        host: listener.host,
        tls: tlsPortOf(listener, listeners),
        listeners: [listener],
      };
      sites.push(added);
      known.set(id, added);
    } else {
      site.listeners.push(listener);
    }
  }
  return sites;
}

/** Ports without TLS are one, as nothing else is said there. */
function portsWithoutDefault(sites: readonly Site[], withDefault: LuaSet<string>): readonly Port[] {
  const ports: Port[] = [];
  const byKey = new LuaMap<string, Port>();
  const known = new LuaSet<string>();
  for (const { sockets, tls } of sites) {
    for (const socket of sockets) {
      if (!withDefault.has(socket) && !known.has(socket)) {
        known.add(socket);
        const key = tls?.key ?? "";
        const port = byKey.get(key) ?? { sockets: [], tls };
        if (!byKey.has(key)) ports.push(port);
        byKey.set(key, port);
        port.sockets.push(socket);
      }
    }
  }
  return ports;
}

function sharingOf(sites: readonly Site[]): Sharing {
  const seen = new LuaSet<string>();
  const shared = new LuaSet<string>();
  const withDefault = new LuaSet<string>();
  let hasHosts = false;
  for (const site of sites) {
    if (site.host !== "") hasHosts = true;
    for (const socket of site.sockets) {
      if (seen.has(socket)) shared.add(socket);
      seen.add(socket);
      if (site.host === "") withDefault.add(socket);
    }
  }
  return { shared, withoutDefault: portsWithoutDefault(sites, withDefault), hasHosts };
}

export { sharingOf, sitesOf };
export type { Port, Sharing, Site };
