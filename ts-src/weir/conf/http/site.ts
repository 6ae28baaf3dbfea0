import type { Listener } from "../../config/configuration";
import { socketsOf } from "../syntax/listen";
import { type Port, portOf } from "./port";

/** The listeners of one host on one port: a `server` of nginx. */
interface Site {
  /** What `listen` says. */
  readonly sockets: readonly string[];
  readonly port: Port;
  /** Empty for any host. */
  readonly host: string;
  readonly listeners: Listener[];
}

/** How the sites share the sockets. */
interface Sharing {
  /** Sockets of more than one site. */
  readonly shared: LuaSet<string>;
  /** Sockets of which one site is for any host. */
  readonly withDefault: LuaSet<string>;
  /** Whether any site is for some host only. */
  readonly hasHosts: boolean;
}

/** The sites of all listeners, in the order of their first. */
function sitesOf(listeners: readonly Listener[], hasIPv6: boolean): readonly Site[] {
  const sites: Site[] = [];
  const known = new LuaMap<string, Site>();
  for (const listener of listeners) {
    const { address, host, port } = listener;
    const id = `${address} ${port} ${host}`;
    const site = known.get(id);
    if (site === undefined) {
      const sockets = socketsOf(listener, hasIPv6);
      const added: Site = { sockets, port: portOf(listener, listeners), host, listeners: [listener] };
      sites.push(added);
      known.set(id, added);
    } else {
      site.listeners.push(listener);
    }
  }
  return sites;
}

function sharingOf(sites: readonly Site[]): Sharing {
  const seen = new LuaSet<string>();
  const shared = new LuaSet<string>();
  const withDefault = new LuaSet<string>();
  let hasHosts = false;
  for (const { host, sockets } of sites) {
    if (host !== "") hasHosts = true;
    for (const socket of sockets) {
      if (seen.has(socket)) shared.add(socket);
      seen.add(socket);
      if (host === "") withDefault.add(socket);
    }
  }
  return { shared, withDefault, hasHosts };
}

export { sharingOf, sitesOf };
export type { Sharing, Site };
