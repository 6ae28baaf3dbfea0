import { setTimeout as delay } from "node:timers/promises";
import { startBackend } from "../spec/support/backend.ts";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { startLoad } from "../spec/support/load.ts";
import { freePort, startWeir } from "../spec/support/weir.ts";
import type { Measure } from "./measure.ts";

const NAME = "web.test";
const ANSWER_MILLISECONDS = [5, 5, 5, 80];
const RATE = 500;
const SECONDS = 15;
const RUNS = 10;

/** The 99th percentile, in milliseconds, of the first seconds after a start. */
async function coldP99(): Promise<number> {
  const dns = await startDnsServer();
  const port = await freePort("127.0.0.2");
  const addresses = ANSWER_MILLISECONDS.map((_, index) => `127.0.0.${index + 2}`);
  const backends = await Promise.all(addresses.map((address) => startBackend(address, address, port)));
  for (const [index, { behave }] of backends.entries()) behave({ delay: ANSWER_MILLISECONDS[index] ?? 0 });
  dns.set(NAME, { A: addresses });
  const weir = await startWeir({ services: [`${NAME}:${port}`], options: [`--nameservers=${dns.at}`, "--workers=2"] });
  const load = startLoad({ url: weir.urls[0] ?? "", rate: RATE });
  await delay(SECONDS * 1_000);
  const { failed, p99 } = await load.stop();
  await weir.stop();
  await Promise.all(backends.map(({ kill }) => kill()));
  await dns.stop();
  if (failed.length > 0) throw new Error(`${failed.length} requests failed`);
  return p99;
}

/** What clients see of one slow peer while Weir does not know it yet. */
async function measureCold(): Promise<Measure[]> {
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await coldP99());
  return [
    {
      what: `peers of 5, 5, 5 and 80 ms, ${SECONDS} s from a cold start at ${RATE} requests a second: 99th percentile of ${RUNS} runs`,
      limit: "12 ms in each",
      today: `${runs.map((p99) => p99.toFixed(1)).join(", ")} ms`,
    },
  ];
}

export { measureCold };
