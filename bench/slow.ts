import { setTimeout as delay } from "node:timers/promises";
import { startBackend } from "../spec/support/backend.ts";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { startLoad } from "../spec/support/load.ts";
import { freePort, startWeir } from "../spec/support/weir.ts";
import type { Measure } from "./measure.ts";

const GOOD = ["127.0.0.11", "127.0.0.12", "127.0.0.13"];
const SLOW = "127.0.0.14";
const GOOD_MILLISECONDS = 5;
const SLOW_MILLISECONDS = 16 * GOOD_MILLISECONDS;
const RATE = 300;
const SECONDS = 15;
const NAME = "web.test";
const POLICIES = ["round_robin", "least_request", "peak_ewma"];

/** The 99th percentile of requests to peers that take 5 ms, and to one more that is 16 times slower, by policy. */
async function measureSlow(): Promise<Measure[]> {
  const dns = await startDnsServer();
  const port = await freePort(SLOW);
  const backends = await Promise.all([...GOOD, SLOW].map((address) => startBackend(address, address, port)));
  for (const backend of backends) {
    backend.behave({ delay: backend.name === SLOW ? SLOW_MILLISECONDS : GOOD_MILLISECONDS });
  }
  const p99 = async (policy: string, addresses: readonly string[]): Promise<number> => {
    dns.set(NAME, { A: [...addresses], ttl: 1 });
    const options = [`--nameservers=${dns.at}`, `--policy=${policy}`];
    const weir = await startWeir({ services: [`${NAME}:${port}`], options });
    const load = startLoad({ url: weir.urls[0] ?? "", rate: RATE });
    await delay(SECONDS * 1_000);
    const report = await load.stop();
    await weir.stop();
    return report.p99;
  };
  const measures: Measure[] = [];
  for (const policy of POLICIES) {
    const alone = await p99(policy, GOOD);
    const both = await p99(policy, [...GOOD, SLOW]);
    measures.push({
      what: `p99 with one of four peers 16 times slower: \`${policy}\``,
      ...(policy === "peak_ewma" ? { limit: "1.5 × three good peers" } : {}),
      today: `${both.toFixed(1)} ms = ${(both / alone).toFixed(2)} × three good peers`,
    });
  }
  for (const backend of backends) await backend.kill();
  await dns.stop();
  return measures;
}

export { measureSlow };
