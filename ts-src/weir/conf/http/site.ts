import type { Listener } from "../../config/configuration";
import { socketsOf } from "../syntax/listen";
import { type Port, portOf } from "./port";

/** The listeners of some hosts on one port: a `server` of nginx. */
interface Site {
  /** What `listen` says. */
  readonly sockets: readonly string[];
  readonly port: Port;
  /** None for any host. */
  readonly hosts: string[];
  readonly listeners: readonly Listener[];
}

/** How the sites share the sockets. */
interface Sharing {
  /** Sockets of more than one site. */
  readonly shared: LuaSet<string>;
  /** Sockets of which one site is for any host. */
  readonly withDefault: LuaSet<string>;
  /** The first site of each socket. */
  readonly first: LuaMap<string, Site>;
  /** Whether any site is for some host only. */
  readonly hasHosts: boolean;
}

/** A host on one port, and who listens there. */
interface Place {
  /** Empty for any host. */
  readonly host: string;
  readonly listeners: Listener[];
  /** The same as of places with the same listeners. */
  id: string;
}

const any = [""];

/** The hosts of all ports, in the order of their first listener. */
function placesOf(listeners: readonly Listener[]): readonly Place[] {
  const places: Place[] = [];
  const known = new LuaMap<string, Place>();
  for (const index of $range(1, listeners.length)) {
    const listener = listeners[index - 1]!;
    for (const host of listener.host.length === 0 ? any : listener.host) {
      const where = `${listener.address} ${listener.port} ${host}`;
      const place: Place = known.get(where) ?? { host, listeners: [], id: host === "" ? "any" : "" };
      if (!known.has(where)) places.push(place);
      known.set(where, place);
      place.listeners.push(listener);
      place.id = `${place.id} ${index}`;
    }
  }
  return places;
}

/** The sites of all listeners, in the order of their first. Hosts with the same listeners share one. */
function sitesOf(listeners: readonly Listener[], hasIPv6: boolean): readonly Site[] {
  const sites: Site[] = [];
  const known = new LuaMap<string, Site>();
  for (const { host, id, listeners: own } of placesOf(listeners)) {
    const first = own[0]!;
    const sockets = socketsOf(first, hasIPv6);
    const site: Site = known.get(id) ?? { sockets, port: portOf(first, listeners), hosts: [], listeners: own };
    if (!known.has(id)) sites.push(site);
    known.set(id, site);
    if (host !== "") site.hosts.push(host);
  }
  return sites;
}

function sharingOf(sites: readonly Site[]): Sharing {
  const seen = new LuaSet<string>();
  const shared = new LuaSet<string>();
  const withDefault = new LuaSet<string>();
  let hasHosts = false;
  const first = new LuaMap<string, Site>();
  for (const site of sites) {
    const { hosts, sockets } = site;
    if (hosts.length > 0) hasHosts = true;
    for (const socket of sockets) {
      if (seen.has(socket)) shared.add(socket);
      else first.set(socket, site);
      seen.add(socket);
      if (hosts.length === 0) withDefault.add(socket);
    }
  }
  return { shared, withDefault, first, hasHosts };
}

export { sharingOf, sitesOf };
export type { Sharing, Site };
