import { join } from "node:path";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { freePort } from "../spec/support/weir.ts";
import { instructionsPerCall } from "./instructions.ts";
import type { Measure } from "./measure.ts";
import { serve } from "./processes.ts";
import { PEERS, peersServer, renderedAs, SERVICE, staticUpstream, weir, type Place } from "./proxies.ts";

/** The most that a call may cost beside nginx's own static upstream. */
const MOST_OF_STATIC = 1.27;

/** What a unary call of gRPC costs on a kept connection, and without Lua. */
async function measureCalls(folder: string): Promise<Measure[]> {
  const place = async (name: string): Promise<Place> => ({ directory: join(folder, name), port: await freePort() });
  const dns = await startDnsServer();
  dns.set(SERVICE, { A: PEERS, ttl: 1 });
  const peersPlace = await place("grpc_peers");
  const peers = await serve(peersServer(peersPlace, PEERS, false, true).command, PEERS[0], peersPlace.port);
  const weirPlace = await place("grpc_weir");
  const conf = await renderedAs("/grpc", weirPlace, peersPlace.port, dns.at);
  const nginxCost = await instructionsPerCall(
    staticUpstream({ ...weirPlace, directory: join(folder, "grpc_static") }, peersPlace.port, conf),
  );
  const weirCost = await instructionsPerCall(weir(weirPlace, conf));
  await peers.stop();
  await dns.stop();
  const count = (instructions: number): string => instructions.toLocaleString("en");
  return [
    { what: "instructions a call of gRPC: nginx's static upstream", today: count(nginxCost) },
    {
      what: "instructions a call of gRPC: Weir",
      limit: `${MOST_OF_STATIC} × static`,
      today: `${count(weirCost)} = ${(weirCost / nginxCost).toFixed(3)} × static`,
    },
  ];
}

export { measureCalls };
