import type { Configuration } from "../../config/configuration";
import type { Host } from "../../model/host";
import { append, indent } from "../syntax/lines";
import { acmeChallenge } from "./acme_challenge";
import { headerTooLarge } from "./header_too_large";
import { idOf, type Port, portLines } from "./port";
import type { Sharing, Site } from "./site";
import { unmapped } from "./unmapped";

/** Sockets at whose ports the same is done. */
interface Unclaimed {
  readonly port: Port;
  readonly sockets: string[];
}

/** The sockets whose sites are all for some host, in the order of the sites. */
function unclaimedBy(sites: readonly Site[], { withDefault }: Sharing): readonly Unclaimed[] {
  const all: Unclaimed[] = [];
  const byPort = new LuaMap<string, Unclaimed>();
  const known = new LuaSet<string>();
  for (const { port, sockets } of sites) {
    for (const socket of sockets) {
      if (!withDefault.has(socket) && !known.has(socket)) {
        known.add(socket);
        const unclaimed = byPort.get(idOf(port)) ?? { port, sockets: [] };
        if (!byPort.has(idOf(port))) all.push(unclaimed);
        byPort.set(idOf(port), unclaimed);
        unclaimed.sockets.push(socket);
      }
    }
  }
  return all;
}

function defaultServer({ port, sockets }: Unclaimed, configuration: Configuration, host: Host): string[] {
  const lines = ["server {"];
  indent(
    lines,
    portLines(
      sockets,
      port,
      host,
      () => true,
      () => false,
    ),
  );
  indent(lines, acmeChallenge(configuration, port));
  indent(lines, unmapped(port, configuration));
  indent(lines, headerTooLarge(configuration));
  lines.push("}");
  return lines;
}

/** The servers of requests for a host that no mapping is for, each with an empty line before it. */
function defaultServers(sites: readonly Site[], sharing: Sharing, configuration: Configuration, host: Host): string[] {
  const lines: string[] = [];
  for (const unclaimed of unclaimedBy(sites, sharing)) {
    lines.push("");
    append(lines, defaultServer(unclaimed, configuration, host));
  }
  return lines;
}

export { defaultServers };
