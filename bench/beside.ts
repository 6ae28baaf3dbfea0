import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { startBackend } from "../spec/support/backend.ts";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { startLoad, type LoadOptions, type Report } from "../spec/support/load.ts";
import { freePort, startWeir } from "../spec/support/weir.ts";
import type { Measure } from "./measure.ts";

const NAME = "web.test";
const GOOD_RATE = 200;
const BAD_RATE = 10;
const SECONDS = 15;
/** How much longer the slowest good ones may take. */
const MOST_TIMES = 1.5;

type Bad = Omit<LoadOptions, "rate" | "url"> & { readonly path: string; readonly megabytes: number };

/** What the clients of good requests see, beside bad ones if there are any. */
async function goodBeside(bad: Bad | undefined): Promise<Report> {
  const dns = await startDnsServer();
  const port = await freePort("127.0.0.2");
  const backends = await Promise.all(["127.0.0.2", "127.0.0.3"].map((address) => startBackend(address, address, port)));
  dns.set(NAME, { A: ["127.0.0.2", "127.0.0.3"] });
  const options = [`--nameservers=${dns.at}`, "--workers=2"];
  const weir = await startWeir({ services: [`${NAME}:${port}`], options });
  const [url = ""] = weir.urls;
  const sender =
    bad &&
    new Worker(new URL("./sender.js", import.meta.url), {
      workerData: { ...bad, url: `${url}${bad.path}`, rate: BAD_RATE },
    });
  const good = startLoad({ url, rate: GOOD_RATE });
  await delay(SECONDS * 1_000);
  const report = await good.stop();
  if (sender !== undefined) {
    const ended = once(sender, "message");
    sender.postMessage("stop");
    await ended;
    await sender.terminate();
  }
  await weir.stop();
  await Promise.all(backends.map(({ kill }) => kill()));
  await dns.stop();
  return report;
}

function measureOf(what: string, alone: Report, beside: Report): Measure {
  const times = beside.p99 / alone.p99;
  return {
    what: `${GOOD_RATE} good requests a second beside ${BAD_RATE} ${what}: failed, 99th percentile`,
    limit: `0, ${MOST_TIMES} × without`,
    today: `${beside.failed.length} of ${beside.samples.length.toLocaleString("en")}, ${beside.p99.toFixed(1)} ms = ${times.toFixed(2)} ×`,
  };
}

/** What good requests notice of such as are refused, by nginx or by the peer. */
async function measureBeside(): Promise<Measure[]> {
  const alone = await goodBeside(undefined);
  const header = await goodBeside({ path: "/header?bytes=40000", megabytes: 0 });
  const body = await goodBeside({ path: "/too_large", method: "POST", megabytes: 10 });
  return [
    measureOf("whose response header is too large", alone, header),
    measureOf("with 10 MB that the peer does not want", alone, body),
  ];
}

export { measureBeside };
