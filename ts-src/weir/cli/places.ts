import type { Configuration } from "../config/configuration";
import { exists } from "./system/files";

/** Where nginx binds a socket: an address and a port of TCP or UDP. */
interface Place {
  readonly address: string;
  readonly port: number;
  readonly isDatagram: boolean;
}

/** The address that stands for all of the same family. */
function wildcardOf(address: string): string {
  const [colon] = string.match(address, ":");
  return colon === undefined ? "0.0.0.0" : "::";
}

function idOf({ address, isDatagram, port }: Place): string {
  return `${isDatagram ? "udp" : "tcp"} ${address} ${port}`;
}

/** What says where nginx binds. */
type Bound = Pick<Configuration, "admin" | "listeners">;

/** All places of the mappings, in their order, and that of the admin listener. */
function mapped({ admin, listeners }: Bound): readonly Place[] {
  const places: Place[] = [];
  for (const { address, http3, port, protocol } of listeners) {
    const addresses = address === "" ? ["0.0.0.0"] : [address];
    if (address === "" && exists("/proc/net/if_inet6")) addresses.push("::");
    for (const one of addresses) {
      places.push({ address: one, port, isDatagram: protocol === "udp" });
      if (http3) places.push({ address: one, port, isDatagram: true });
    }
  }
  if (admin !== "off") places.push({ address: admin.address, port: admin.port, isDatagram: false });
  return places;
}

/**
 * Where nginx binds for the mappings, each place once: where one has all addresses of a port, the others at that port need no
 * socket.
 */
function placesOf(configuration: Bound): readonly Place[] {
  const all = mapped(configuration);
  const known = new LuaSet<string>();
  for (const place of all) known.add(idOf(place));
  const bound: Place[] = [];
  const taken = new LuaSet<string>();
  for (const place of all) {
    const { isDatagram, port } = place;
    const id = idOf(place);
    const whole = idOf({ address: wildcardOf(place.address), isDatagram, port });
    if (!taken.has(id) && (whole === id || !known.has(whole))) bound.push(place);
    taken.add(id);
  }
  return bound;
}

/** Whether one is among them. */
function isAmong(place: Place, places: readonly Place[]): boolean {
  for (const other of places) if (idOf(other) === idOf(place)) return true;
  return false;
}

export { isAmong, placesOf };
export type { Place };
