import { setTimeout as delay } from "node:timers/promises";
import { startDnsServer, type DnsServer } from "../spec/support/dns_server.ts";
import { shuffled, type Zone } from "../spec/support/dns_zone.ts";
import { freePort, startWeir, type Weir } from "../spec/support/weir.ts";
import { secondsOf } from "./idle.ts";
import { until } from "../spec/support/until.ts";
import type { Measure } from "./measure.ts";
import { run } from "./processes.ts";

const SERVICES = 1_000;
const PEERS = 10;
const SECONDS = 10;
const ANSWERS = ["env", "LUA_PATH=./lua-out/?.lua;./build/?.lua", "luajit", "build/bench/answers/answers.lua"];

/** Addresses of the loopback network that nothing listens on. */
function addresses(service: number, count: number): string[] {
  const high = 16 + Math.floor(service / 250);
  return Array.from({ length: count }, (_, peer) => `127.${high}.${service % 250}.${peer + 1}`);
}

async function startWithServices(dns: DnsServer, count: number, peers: number, zone: Zone): Promise<Weir> {
  const names = Array.from({ length: count }, (_, index) => `web${index}.test`);
  names.forEach((name, index) => dns.set(name, { A: addresses(index, peers), ttl: 600, ...zone }));
  const port = await freePort();
  const [first = "", ...others] = names;
  const mappings = others.map((name) => `127.0.0.1:${port}:${name}:8080,host=${name}`);
  return startWeir({
    services: [`${first}:8080`],
    options: [`--nameservers=${dns.at}`, "--memory=64m", "--workers=2", "--log_level=warn", ...mappings],
  });
}

/**
 * What a thousand services cost while nothing changes.
 * @param zone how the nameserver answers
 */
async function measureThousand(order: string, zone: Zone): Promise<Measure[]> {
  const dns = await startDnsServer();
  const weir = await startWithServices(dns, SERVICES, PEERS, zone);
  const processes = [weir.pid, ...weir.workers()];
  const named = (): boolean => dns.queries.filter(({ type }) => type === "PTR").length >= SERVICES * PEERS;
  await until("it has asked who all peers are", named, 60_000);
  const used = (): number => processes.reduce((sum, pid) => sum + secondsOf(pid), 0);
  const earlier = used();
  const asked = dns.queries.length;
  await delay(SECONDS * 1_000);
  const share = (used() - earlier) / SECONDS;
  const queries = (dns.queries.length - asked) / SECONDS;
  const { memory } = JSON.parse((await weir.admin("/status")).body) as { memory: { size: number; free: number } };
  await weir.stop();
  await dns.stop();
  const megabytes = (memory.size - memory.free) / 2 ** 20;
  return [
    {
      what: `${SERVICES.toLocaleString("en")} services of ${PEERS} peers at a refresh of 1 s, ${queries.toFixed(0)} queries/s, ${order}`,
      limit: "8 % of a core, 64 MB",
      today: `${(share * 100).toFixed(1)} % of a core, ${megabytes.toFixed(1)} MB of the shared dict`,
    },
  ];
}

/** The way of a long answer. */
async function measureAnswer(): Promise<Measure[]> {
  const [answer = "", published = ""] = (await run(ANSWERS)).split("\n");
  const [median, slowest] = answer.split("\t").map(Number);
  return [
    {
      what: "an answer of 1,000 records, read, published and reconciled, median and slowest of 100",
      limit: "10 ms",
      today: `${median?.toFixed(1)} ms, ${slowest?.toFixed(1)} ms`,
    },
    {
      what: "10,000 peers, published and taken in by a worker, beside the 40 ms until it looks; slowest of 20",
      limit: "100 ms with those",
      today: `${Number(published).toFixed(1)} ms`,
    },
  ];
}

async function measureScale(): Promise<Measure[]> {
  return [
    ...(await measureAnswer()),
    ...(await measureThousand("answers in the same order", {})),
    ...(await measureThousand("answers in any order", { choose: shuffled })),
  ];
}

export { measureScale };
