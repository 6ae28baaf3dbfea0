import { readFileSync } from "node:fs";
import { join } from "node:path";
import { get } from "../spec/support/http.ts";
import { until } from "../spec/support/until.ts";
import { run, serve } from "./processes.ts";
import type { Proxy } from "./proxies.ts";

const CONNECTIONS = 4;
const FEW = 20_000;
const MANY = 60_000;

function instructionsIn(profile: string): number {
  const total = /^(?:summary|totals): (\d+)/m.exec(readFileSync(profile, "utf8"))?.[1];
  if (total === undefined) throw new Error(`${profile} has no total`);
  return Number(total);
}

/** User-space instructions of the whole life of a proxy that forwards so many requests. */
async function instructionsFor(proxy: Proxy, requests: number): Promise<number> {
  const profile = join(proxy.directory, `callgrind.${requests}`);
  const valgrind = ["valgrind", "-q", "--tool=callgrind", "--smc-check=all-non-file", `--callgrind-out-file=${profile}`];
  const running = await serve([...valgrind, ...proxy.command], "127.0.0.1", proxy.port);
  const url = `http://127.0.0.1:${proxy.port}/`;
  await until(`${proxy.name} answers`, async () => (await get(url)).status === 200, 10_000);
  const report = await run(["h2load", "--h1", "-c", `${CONNECTIONS}`, "-n", `${requests}`, url]);
  await running.stop("SIGTERM");
  if (!report.includes(`${requests} succeeded`)) throw new Error(`${proxy.name} failed requests:\n${report}`);
  return instructionsIn(profile);
}

/** User-space instructions of one proxied request: what more requests cost, so that starting and warming up do not count. */
async function instructionsPerRequest(proxy: Proxy): Promise<number> {
  const few = await instructionsFor(proxy, FEW);
  const many = await instructionsFor(proxy, MANY);
  return Math.round((many - few) / (MANY - FEW));
}

export { instructionsPerRequest };
