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

/** All places of the mappings, by what they are. */
function mapped({ listeners }: Pick<Configuration, "listeners">): LuaMap<string, Place> {
  const places = new LuaMap<string, Place>();
  for (const { address, port, protocol } of listeners) {
    const addresses = address === "" ? ["0.0.0.0"] : [address];
    if (address === "" && exists("/proc/net/if_inet6")) addresses.push("::");
    for (const one of addresses) {
      const place = { address: one, port, isDatagram: protocol === "udp" };
      places.set(idOf(place), place);
    }
  }
  return places;
}

/** Where nginx binds for the mappings: where one has all addresses of a port, the others at that port need no socket. */
function placesOf(configuration: Pick<Configuration, "listeners">): LuaMap<string, Place> {
  const all = mapped(configuration);
  const bound = new LuaMap<string, Place>();
  for (const [id, place] of all) {
    const { isDatagram, port } = place;
    const whole = idOf({ address: wildcardOf(place.address), isDatagram, port });
    if (whole === id || !all.has(whole)) bound.set(id, place);
  }
  return bound;
}

export { placesOf };
export type { Place };
