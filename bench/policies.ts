import { join } from "node:path";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { freePort } from "../spec/support/weir.ts";
import { instructionsPerRequest } from "./instructions.ts";
import type { Measure } from "./measure.ts";
import { serve } from "./processes.ts";
import { PEERS, peersServer, rendered, SERVICE, weir } from "./proxies.ts";

/** The first is what the others are compared with. */
const POLICIES = ["round_robin", "random", "least_request", "peak_ewma", "hash", "sticky"];
const MOST_OF_ROUND_ROBIN = 1.08;

/** What a request costs with each policy; with `sticky` from clients that bring no cookie and are given one. */
async function measurePolicies(folder: string): Promise<Measure[]> {
  const dns = await startDnsServer();
  dns.set(SERVICE, { A: PEERS, ttl: 1 });
  const peersPort = await freePort();
  const peers = await serve(
    peersServer({ directory: join(folder, "peers"), port: peersPort }).command,
    PEERS[0],
    peersPort,
  );
  const measures: Measure[] = [];
  const port = await freePort();
  let first = 0;
  for (const policy of POLICIES) {
    const place = { directory: join(folder, policy), port };
    const cost = await instructionsPerRequest(
      weir(place, await rendered(place, peersPort, dns.at, `--policy=${policy}`)),
    );
    if (first === 0) first = cost;
    measures.push({
      what: `instructions a request: \`${policy}\``,
      ...(policy === "peak_ewma" ? { limit: `${MOST_OF_ROUND_ROBIN} × round_robin` } : {}),
      today: `${cost.toLocaleString("en")} = ${(cost / first).toFixed(3)} × round_robin`,
    });
  }
  await peers.stop();
  await dns.stop();
  return measures;
}

export { measurePolicies };
