import { Agent } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { startDnsServer, type DnsServer } from "../spec/support/dns_server.ts";
import { ask } from "../spec/support/http.ts";
import { until } from "../spec/support/until.ts";
import { startWeir, type Weir } from "../spec/support/weir.ts";
import { median, type Measure } from "./measure.ts";

const WORKERS = 4;
const CHANGES = 30;
const NAME = "web.test";

interface Status {
  readonly worker: number;
  readonly services: Readonly<Record<string, { readonly peers: Readonly<Record<string, unknown>> }>>;
}

/** A connection to one worker, over which it is asked again and again. */
type Line = () => Promise<Status>;

function openLine(weir: Weir): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return async () => JSON.parse((await ask({ socketPath: weir.socket, path: "/status", agent })).body) as Status;
}

/** A line to each worker: connections are opened until every worker has accepted one. */
async function lineToEachWorker(weir: Weir): Promise<Line[]> {
  const lines = new Map<number, Line>();
  await until("each worker accepts a connection", async () => {
    const open = async (): Promise<void> => {
      const line = openLine(weir);
      const { worker } = await line();
      lines.set(worker, lines.get(worker) ?? line);
    };
    await Promise.all(Array.from({ length: 2 * WORKERS }, open));
    return lines.size === WORKERS;
  });
  return [...lines.values()];
}

/** Milliseconds of `performance.now()` at which the worker first showed this peer and no other. */
async function seenAt(line: Line, peer: string): Promise<number> {
  for (;;) {
    const { services } = await line();
    const peers = Object.keys(services[NAME]?.peers ?? {});
    if (peers.length === 1 && peers[0] === peer) return performance.now();
    await delay(1);
  }
}

/** Milliseconds from the first answer with another address to the last worker that shows it. */
async function change(dns: DnsServer, lines: readonly Line[], address: string): Promise<number> {
  const earlier = dns.queries.length;
  dns.set(NAME, { A: [address], ttl: 1 });
  const seen = await Promise.all(lines.map((line) => seenAt(line, `${address}:8080`)));
  const answered = dns.queries.slice(earlier).find(({ type }) => type === "A")?.at ?? Number.NaN;
  return Math.max(...seen) - answered;
}

/** How long a DNS change takes to reach the last of several workers, once an answer shows it. */
async function measurePropagation(): Promise<Measure[]> {
  const dns = await startDnsServer();
  dns.set(NAME, { A: ["127.0.0.10"], ttl: 1 });
  const weir = await startWeir({
    services: [`${NAME}:8080`],
    options: [`--nameservers=${dns.at}`, `--workers=${WORKERS}`],
  });
  const lines = await lineToEachWorker(weir);
  const times: number[] = [];
  for (let index = 0; index < CHANGES; index++) times.push(await change(dns, lines, `127.0.0.${11 + (index % 4)}`));
  await weir.stop();
  await dns.stop();
  return [
    {
      what: `from the answer with a change to the last of ${WORKERS} workers that sees it, median and longest of ${CHANGES}`,
      limit: "100 ms",
      today: `${median(times).toFixed(0)} ms, ${Math.max(...times).toFixed(0)} ms`,
    },
  ];
}

export { measurePropagation };
