import { join } from "node:path";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { freePort } from "../spec/support/weir.ts";
import { instructionsPerRequest } from "./instructions.ts";
import type { Measure } from "./measure.ts";
import { serve } from "./processes.ts";
import { PEERS, peersServer, rendered, SERVICE, weir, type Place } from "./proxies.ts";

/** What a line of the access log costs, in each of its formats. */
async function measureLogged(folder: string): Promise<Measure[]> {
  const place = async (name: string): Promise<Place> => ({ directory: join(folder, name), port: await freePort() });
  const dns = await startDnsServer();
  dns.set(SERVICE, { A: PEERS, ttl: 1 });
  const peersPlace = await place("logged-peers");
  const peers = await serve(peersServer(peersPlace).command, PEERS[0], peersPlace.port);
  const measures: Measure[] = [];
  for (const format of ["off", ...(process.env["FORMATS"] ?? "text json").split(" ")]) {
    const at = await place(`logged-${format}`);
    const log = `--access_log=${format === "off" ? "off" : join(at.directory, "access.log")}`;
    const formats = format === "off" || format === "old" ? [] : [`--access_log_format=${format}`];
    const conf = await rendered(at, peersPlace.port, dns.at, log, ...formats);
    const cost = await instructionsPerRequest(weir(at, conf));
    measures.push({ what: `instructions a request: Weir, access log ${format}`, today: cost.toLocaleString("en") });
  }
  await peers.stop();
  await dns.stop();
  return measures;
}

export { measureLogged };
