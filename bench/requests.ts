import { join } from "node:path";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { freePort } from "../spec/support/weir.ts";
import { instructionsPerRequest } from "./instructions.ts";
import type { Measure } from "./measure.ts";
import { serve } from "./processes.ts";
import { haproxy, PEERS, peersServer, rendered, SERVICE, staticUpstream, weir, type Place } from "./proxies.ts";

/** The most that a request may cost beside nginx's own static upstream. */
const MOST_OF_STATIC = 1.27;

/** What a request costs in three proxies that do the same work. */
async function measureRequests(folder: string): Promise<Measure[]> {
  const place = async (name: string): Promise<Place> => ({ directory: join(folder, name), port: await freePort() });
  const dns = await startDnsServer();
  dns.set(SERVICE, { A: PEERS, ttl: 1 });
  const peersPlace = await place("peers");
  const peers = await serve(peersServer(peersPlace).command, PEERS[0], peersPlace.port);
  const weirPlace = await place("weir");
  const conf = await rendered(weirPlace, peersPlace.port, dns.at);

  const nginxCost = await instructionsPerRequest(
    staticUpstream({ ...weirPlace, directory: join(folder, "static") }, peersPlace.port, conf),
  );
  const weirCost = await instructionsPerRequest(weir(weirPlace, conf));
  const haproxyCost = await instructionsPerRequest(haproxy(await place("haproxy"), peersPlace.port));
  await peers.stop();
  await dns.stop();

  const count = (instructions: number): string => instructions.toLocaleString("en");
  return [
    { what: "instructions a request: nginx's static upstream", today: count(nginxCost) },
    {
      what: "instructions a request: Weir",
      limit: `${MOST_OF_STATIC} × static, HAProxy`,
      today: `${count(weirCost)} = ${(weirCost / nginxCost).toFixed(3)} × static`,
    },
    { what: "instructions a request: HAProxy", today: count(haproxyCost) },
  ];
}

export { measureRequests };
