import type { Listener } from "../../config/configuration";
import { bracketed } from "../../model/endpoint";

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
}

/** One socket for each address, one for each family where the mapping has no address. */
function socketsOf(listener: Listener, hasIPv6: boolean): readonly string[] {
  if (listener.address === "" && hasIPv6) return [`${listener.port}`, `[::]:${listener.port}`];
  if (listener.address === "" || listener.address === "0.0.0.0") return [`${listener.port}`];
  return [`${bracketed(listener.address)}:${listener.port}`];
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

/** Each socket once, as its address, a blank and its port. */
function listensOf(sites: readonly Site[]): readonly string[] {
  const listens: string[] = [];
  const known = new LuaSet<string>();
  for (const { sockets } of sites) {
    for (const socket of sockets) {
      const [address, port] = string.match(socket, "^%[?(.-)%]?:?(%d+)$");
      if (!known.has(socket)) listens.push(`${address === "" ? "0.0.0.0" : address!} ${port!}`);
      known.add(socket);
    }
  }
  return listens;
}

function sharingOf(sites: readonly Site[]): Sharing {
  const seen = new LuaSet<string>();
  const shared = new LuaSet<string>();
  const withDefault = new LuaSet<string>();
  const order: string[] = [];
  let hasHosts = false;
  for (const site of sites) {
    if (site.host !== "") hasHosts = true;
    for (const socket of site.sockets) {
      if (seen.has(socket)) shared.add(socket);
      else order.push(socket);
      seen.add(socket);
      if (site.host === "") withDefault.add(socket);
    }
  }
  const withoutDefault: string[] = [];
  for (const socket of order) {
    if (!withDefault.has(socket)) withoutDefault.push(socket);
  }
  return { shared, withoutDefault, hasHosts };
}

export { listensOf, sharingOf, sitesOf };
export type { Sharing, Site };
