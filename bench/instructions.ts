import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
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

interface Life {
  readonly instructions: number;
  /** Milliseconds until the last request was answered. */
  readonly lasted: number;
}

/** User-space instructions of the whole life, of at least so many milliseconds, of a proxy that forwards so many requests. */
async function live(proxy: Proxy, requests: number, atLeast: number): Promise<Life> {
  const profile = join(proxy.directory, `callgrind.${requests}`);
  const valgrind = [
    "valgrind",
    "-q",
    "--tool=callgrind",
    "--smc-check=all-non-file",
    `--callgrind-out-file=${profile}`,
  ];
  const begun = performance.now();
  const running = await serve([...valgrind, ...proxy.command], "127.0.0.1", proxy.port);
  const url = `http://127.0.0.1:${proxy.port}/`;
  await until(`${proxy.name} answers`, async () => (await get(url)).status === 200, 10_000);
  const report = await run(["h2load", "--h1", "-c", `${CONNECTIONS}`, "-n", `${requests}`, url]);
  const lasted = performance.now() - begun;
  await delay(Math.max(0, atLeast - lasted));
  await running.stop();
  if (!report.includes(`${requests} succeeded`)) throw new Error(`${proxy.name} failed requests:\n${report}`);
  return { instructions: instructionsIn(profile), lasted };
}

/**
 * User-space instructions of one proxied request: what more requests cost, so that starting and warming up do not count. Both
 * lives last equally long, so that the work of timers does not count either: under callgrind a second has a tenth of the requests
 * that it has otherwise.
 */
async function instructionsPerRequest(proxy: Proxy): Promise<number> {
  const many = await live(proxy, MANY, 0);
  const few = await live(proxy, FEW, many.lasted);
  return Math.round((many.instructions - few.instructions) / (MANY - FEW));
}

export { instructionsPerRequest };
