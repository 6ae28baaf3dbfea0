import { startDnsServer } from "../spec/support/dns_server.ts";
import { startLoad } from "../spec/support/load.ts";
import { until } from "../spec/support/until.ts";
import { freePort, startWeir } from "../spec/support/weir.ts";
import { setTimeout as delay } from "node:timers/promises";
import type { Measure } from "./measure.ts";

const RATE = 1_000;
const SECONDS = 10;
const NAME = "web.test";

/** DNS queries for one name of whose peers every one refuses, under load. */
async function measureFailing(): Promise<Measure[]> {
  const dns = await startDnsServer();
  dns.set(NAME, { A: ["127.0.0.11", "127.0.0.12"], ttl: 1 });
  const weir = await startWeir({
    services: [`${NAME}:${await freePort("127.0.0.11")}`],
    options: [`--nameservers=${dns.at}`],
  });
  const load = startLoad({ url: weir.urls[0] ?? "", rate: RATE });
  await until("requests fail", () => load.samples.length > RATE);
  const earlier = dns.queries.length;
  await delay(SECONDS * 1_000);
  const looks = dns.queries.slice(earlier).filter(({ type }) => type === "A").length;
  const { samples, failed } = await load.stop();
  if (failed.length !== samples.length) throw new Error("requests to peers that refuse were answered");
  await weir.stop();
  await dns.stop();
  return [
    {
      what: `DNS queries for one name and type while ${RATE.toLocaleString("en")} requests a second fail`,
      limit: "4 a second",
      today: `${(looks / SECONDS).toFixed(1)} a second`,
    },
  ];
}

export { measureFailing };
