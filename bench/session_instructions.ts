import { rmSync } from "node:fs";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { freePort } from "../spec/support/weir.ts";
import { buildCallgrind, folderOfBoth } from "./callgrind.ts";
import { exchange, startAnswerer } from "./exchange.ts";
import { instructionsPer, type Work } from "./instructions.ts";
import type { Measure } from "./measure.ts";
import { PEERS, SERVICE, type Proxy } from "./proxies.ts";
import { streamProxies } from "./stream_proxies.ts";

/** Clients that are there at once, each with one connection after the other. */
const CLIENTS = 4;

const isServed: Work["isServed"] = (port) =>
  exchange(port).then(
    () => true,
    () => false,
  );

const connections: Work = {
  few: 4_000,
  many: 16_000,
  isServed,
  have: async (port, times) => {
    let left = times;
    const client = async (): Promise<void> => {
      while (left-- > 0) await exchange(port);
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
  },
};

const chunks: Work = { few: 20_000, many: 100_000, isServed, have: exchange };

interface Question {
  readonly work: Work;
  readonly what: string;
  /** Of Weir. */
  readonly limit: string;
}

const questions: readonly Question[] = [
  { work: connections, what: "instructions a TCP connection", limit: "1.30 × static, HAProxy" },
  { work: chunks, what: "instructions per 16 kB sent through an open TCP connection", limit: "1.00 × static" },
];

async function measuresOf({ limit, what, work }: Question, proxies: readonly Proxy[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  let first = 0;
  for (const proxy of proxies) {
    const cost = await instructionsPer(work, proxy);
    if (first === 0) first = cost;
    const count = cost.toLocaleString("en");
    measures.push({
      what: `${what}: ${proxy.name}`,
      ...(proxy.name === "Weir" ? { limit } : {}),
      today: first === cost ? count : `${count} = ${(cost / first).toFixed(3)} × static`,
    });
  }
  return measures;
}

/** What connections and bytes cost in three proxies of TCP that do the same work. */
async function measureSessionInstructions(): Promise<Measure[]> {
  await buildCallgrind();
  const port = await freePort();
  const peerPort = await freePort("0.0.0.0");
  const dns = await startDnsServer();
  dns.set(SERVICE, { A: PEERS, ttl: 1 });
  const peers = await Promise.all(PEERS.map((address) => startAnswerer(address, peerPort)));
  const folder = folderOfBoth();
  const proxies = await streamProxies(folder, port, peerPort, dns.at);
  const measures: Measure[] = [];
  for (const question of questions) measures.push(...(await measuresOf(question, proxies)));
  for (const peer of peers) peer.close();
  await dns.stop();
  rmSync(folder, { recursive: true });
  return measures;
}

export { measureSessionInstructions };
