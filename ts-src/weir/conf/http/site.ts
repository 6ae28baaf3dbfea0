import type { Listener } from "../../config/configuration";
import { socketsOf } from "../syntax/listen";

/** The listeners of one host on one port: a `server` of nginx. */
interface Site {
  /** What `listen` says. */
  readonly sockets: readonly string[];
  /** Empty for any host. */
  readonly host: string;
  readonly listeners: Listener[];
}

/** How the sites share the sockets. */
interface Sharing {
  /** Sockets of more than one site. */
  readonly shared: LuaSet<string>;
  /** Sockets whose sites are all for some host, in the order of the sites. */
  readonly withoutDefault: readonly string[];
  /** Whether any site is for some host only. */
  readonly hasHosts: boolean;
  /** Sockets to which calls of gRPC come, over HTTP/2: nginx tells it from HTTP/1 before it knows the site. */
  readonly ofCalls: LuaSet<string>;
}

/** The sites of all listeners, in the order of their first. */
function sitesOf(listeners: readonly Listener[], hasIPv6: boolean): readonly Site[] {
  const sites: Site[] = [];
  const known = new LuaMap<string, Site>();
  for (const listener of listeners) {
    const id = `${listener.address} ${listener.port} ${listener.host}`;
    const site = known.get(id);
    if (site === undefined) {
      const added: Site = { sockets: socketsOf(listener, hasIPv6), host: listener.host, listeners: [listener] };
      sites.push(added);
      known.set(id, added);
    } else {
      site.listeners.push(listener);
    }
  }
  return sites;
}

function hasCalls({ listeners }: Site): boolean {
  for (const { protocol } of listeners) if (protocol === "grpc") return true;
  return false;
}

function sharingOf(sites: readonly Site[]): Sharing {
  const seen = new LuaSet<string>();
  const shared = new LuaSet<string>();
  const withDefault = new LuaSet<string>();
  const ofCalls = new LuaSet<string>();
  const order: string[] = [];
  let hasHosts = false;
  for (const site of sites) {
    if (site.host !== "") hasHosts = true;
    for (const socket of site.sockets) {
      if (seen.has(socket)) shared.add(socket);
      else order.push(socket);
      seen.add(socket);
      if (hasCalls(site)) ofCalls.add(socket);
      if (site.host === "") withDefault.add(socket);
    }
  }
  const withoutDefault: string[] = [];
  for (const socket of order) {
    if (!withDefault.has(socket)) withoutDefault.push(socket);
  }
  return { shared, withoutDefault, hasHosts, ofCalls };
}

export { sharingOf, sitesOf };
export type { Sharing, Site };
