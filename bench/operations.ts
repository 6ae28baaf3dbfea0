import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startBackend } from "../spec/support/backend.ts";
import { countOverChanges } from "../spec/support/counting.ts";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { ask } from "../spec/support/http.ts";
import { freePort, startWeir, type Weir } from "../spec/support/weir.ts";
import { instructionsPer, requests, type Work } from "./instructions.ts";
import { median, type Measure } from "./measure.ts";
import { serve } from "./processes.ts";
import { peersServer, PEERS, rendered, SERVICE, weir as proxyOf, type Place } from "./proxies.ts";

/** One scrape comes after so many requests: one a second at ten thousand requests a second. */
const REQUESTS_A_SCRAPE = 10_000;
const SERVICES = 100;
const PEERS_EACH = 20;
const SCRAPES = 30;

/** Scrapes before anything is measured: what LuaJIT compiles once is no part of what a scrape costs. */
const WARMING_SCRAPES = 60;

async function scrape(socketPath: string): Promise<void> {
  const { body } = await ask({ socketPath, path: "/metrics", headers: { host: "weir" } });
  if (!body.includes("weir_requests_total")) throw new Error(`no metrics:\n${body}`);
}

/** Requests, and scrapes of the private socket in between. */
function scraped(socketPath: string): Work {
  return {
    ...requests,
    isServed: async (port) => {
      if (!(await requests.isServed(port))) return false;
      for (let turn = 0; turn < WARMING_SCRAPES; turn += 1) await scrape(socketPath);
      return true;
    },
    have: async (port, times) => {
      for (let left = times; left > 0; left -= REQUESTS_A_SCRAPE) {
        await requests.have(port, Math.min(left, REQUESTS_A_SCRAPE));
        await scrape(socketPath);
      }
    },
  };
}

/** The same requests without a scrape. */
const unscraped: Work = {
  ...requests,
  have: async (port, times) => {
    for (let left = times; left > 0; left -= REQUESTS_A_SCRAPE) {
      await requests.have(port, Math.min(left, REQUESTS_A_SCRAPE));
    }
  },
};

async function measureInstructions(folder: string): Promise<Measure> {
  const place = async (name: string): Promise<Place> => ({ directory: join(folder, name), port: await freePort() });
  const dns = await startDnsServer();
  dns.set(SERVICE, { A: PEERS, ttl: 1 });
  const peersPlace = await place("peers");
  const peers = await serve(peersServer(peersPlace).command, PEERS[0], peersPlace.port);
  const own = await place("counted");
  const conf = await rendered(own, peersPlace.port, dns.at);
  const on = await instructionsPer(scraped(join(own.directory, "weir.sock")), proxyOf(own, conf));
  const off = await instructionsPer(unscraped, proxyOf(own, conf));
  await peers.stop();
  await dns.stop();
  const count = (instructions: number): string => instructions.toLocaleString("en");
  return {
    what: `instructions a request, where /metrics is read after each ${count(REQUESTS_A_SCRAPE)}, beside where it is not`,
    limit: "1.03 ×",
    today: `${count(on)}, ${count(off)} = ${(on / off).toFixed(3)} ×`,
  };
}

/** What scrapes take, and what requests take meanwhile that are made one after the other, in milliseconds. */
async function scrapeBeside(
  running: Weir,
  scrapeOnce: () => Promise<unknown>,
): Promise<{ readonly scrapes: number[]; readonly waits: number[] }> {
  const { port } = new URL(running.urls[0] ?? "");
  const scrapes: number[] = [];
  const waits: number[] = [];
  for (let turn = 0; turn < SCRAPES; turn += 1) {
    const begun = performance.now();
    const scraping = { hasEnded: false };
    const end = scrapeOnce().then(() => {
      scraping.hasEnded = true;
      scrapes.push(performance.now() - begun);
    });
    let longest = 0;
    while (!scraping.hasEnded) {
      const since = performance.now();
      await ask({ hostname: "127.0.0.1", port, path: "/" });
      longest = Math.max(longest, performance.now() - since);
    }
    waits.push(longest);
    await end;
  }
  return { scrapes, waits };
}

async function measureScrape(): Promise<Measure> {
  const dns = await startDnsServer();
  const backendPort = await freePort("0.0.0.0");
  const backend = await startBackend("a", "127.0.0.2", backendPort);
  const names = Array.from({ length: SERVICES - 1 }, (_, index) => `web${index}.test`);
  names.forEach((name, index) =>
    dns.set(name, { A: Array.from({ length: PEERS_EACH }, (_, peer) => `127.20.${index}.${peer + 1}`), ttl: 600 }),
  );
  dns.set("first.test", { A: ["127.0.0.2"], ttl: 600 });
  const port = await freePort();
  const running = await startWeir({
    services: [`first.test:${backendPort}`],
    options: [
      `--nameservers=${dns.at}`,
      "--workers=1",
      "--log_level=warn",
      ...names.map((name) => `127.0.0.1:${port}:${name}:8080,host=${name}`),
    ],
  });
  await scrapeBeside(running, () => running.admin("/metrics"));
  const { scrapes, waits } = await scrapeBeside(running, () => running.admin("/metrics"));
  const usual = await scrapeBeside(running, () => delay(median(scrapes)));
  await running.stop();
  await backend.kill();
  await dns.stop();
  return {
    what: `/metrics of ${SERVICES} services × ${PEERS_EACH} peers, and the longest request meanwhile; medians of ${SCRAPES}`,
    limit: "20 ms, 5 ms",
    today: `${median(scrapes).toFixed(1)} ms, ${median(waits).toFixed(1)} ms, where it is ${median(usual.waits).toFixed(1)} ms without`,
  };
}

async function measureCounters(): Promise<Measure> {
  const dns = await startDnsServer();
  const port = await freePort("0.0.0.0");
  const backend = await startBackend("a", "127.0.0.2", port);
  dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
  const running = await startWeir({
    services: [`web.test:${port}`],
    options: [`--nameservers=${dns.at}`, "--workers=4", "--log_level=warn"],
  });
  const { quiet, total } = await countOverChanges(running);
  await running.stop();
  await backend.kill();
  await dns.stop();
  return {
    what: "counted of 10,000 requests over 4 workers, a reload and a killed worker; and of 1,000 more in whose midst one is killed",
    limit: "10,000; all but the killed worker's last second",
    today: `${quiet[0]?.toLocaleString("en")}; ${(total[0] ?? 0) - (quiet[0] ?? 0)}`,
  };
}

/** What it costs to count, to show what is counted, and whether it is right. */
async function measureOperations(folder: string): Promise<Measure[]> {
  return [await measureInstructions(folder), await measureScrape(), await measureCounters()];
}

export { measureOperations };
