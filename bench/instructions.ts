import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { get } from "../spec/support/http.ts";
import { callHttp2 } from "../spec/support/http2.ts";
import { until } from "../spec/support/until.ts";
import { run, serve } from "./processes.ts";
import type { Proxy } from "./proxies.ts";

/** What a proxy is given to do. */
interface Work {
  readonly few: number;
  readonly many: number;
  /** Whether the proxy is ready for it. */
  readonly isServed: (port: number) => Promise<boolean>;
  /** Has it done so many times; raises if it fails. */
  readonly have: (port: number, times: number) => Promise<void>;
}

const CONNECTIONS = 4;

const requests: Work = {
  few: 20_000,
  many: 60_000,
  isServed: async (port) => (await get(`http://127.0.0.1:${port}/`)).status === 200,
  have: async (port, times) => {
    const report = await run(["h2load", "--h1", "-c", `${CONNECTIONS}`, "-n", `${times}`, `http://127.0.0.1:${port}/`]);
    if (!report.includes(`${times} succeeded`)) throw new Error(`requests failed:\n${report}`);
  },
};

/** Unary calls of gRPC, each the only one of its connection. */
const calls: Work = {
  ...requests,
  isServed: async (port) => (await callHttp2(port, {}).catch(() => ({ ":status": 0 })))[":status"] === 200,
  have: async (port, times) => {
    const body = join(tmpdir(), `weir-call-${process.pid}`);
    writeFileSync(body, Buffer.alloc(5));
    const form = ["-d", body, "-H", "content-type: application/grpc", "-H", "te: trailers"];
    const url = `http://127.0.0.1:${port}/test.Talk/Say`;
    const report = await run(["h2load", "-c", `${CONNECTIONS}`, "-n", `${times}`, ...form, url]);
    rmSync(body);
    // nginx, with Lua or without, fails one on a kept connection that its peer ends at that moment.
    const [, failed = `${times}`] = /, (\d+) failed, 0 errored/.exec(report) ?? [];
    if (Number(failed) > times / 1_000) throw new Error(`calls failed:\n${report}`);
  },
};

function instructionsIn(profile: string): number {
  const total = /^(?:summary|totals): (\d+)/m.exec(readFileSync(profile, "utf8"))?.[1];
  if (total === undefined) throw new Error(`${profile} has no total`);
  return Number(total);
}

interface Life {
  readonly instructions: number;
  /** Milliseconds from its first moment to the end of its work. */
  readonly lasted: number;
}

/** User-space instructions of the whole life, of at least so many milliseconds, of a proxy that does its work so many times. */
async function live(proxy: Proxy, work: Work, times: number, atLeast: number): Promise<Life> {
  const profile = join(proxy.directory, `callgrind.${times}`);
  const valgrind = [
    "valgrind",
    "-q",
    "--tool=callgrind",
    "--smc-check=all-non-file",
    `--callgrind-out-file=${profile}`,
  ];
  const command = [...(proxy.within ?? []), ...valgrind, ...proxy.command];
  const running = await serve(command, "127.0.0.1", proxy.port);
  const begun = performance.now();
  await until(`${proxy.name} serves`, () => work.isServed(proxy.port), 10_000);
  await work.have(proxy.port, times);
  const lasted = performance.now() - begun;
  await delay(Math.max(0, atLeast - lasted));
  await running.stop();
  return { instructions: instructionsIn(profile), lasted };
}

/**
 * User-space instructions of work done once: what more of it costs, so that starting and warming up do not count. Both lives last
 * equally long, so that the work of timers does not count either: under callgrind a second has a tenth of the requests that it has
 * otherwise.
 */
async function instructionsPer(work: Work, proxy: Proxy): Promise<number> {
  const many = await live(proxy, work, work.many, 0);
  const few = await live(proxy, work, work.few, many.lasted);
  return Math.round((many.instructions - few.instructions) / (work.many - work.few));
}

/** User-space instructions of one proxied request. */
function instructionsPerRequest(proxy: Proxy): Promise<number> {
  return instructionsPer(requests, proxy);
}

/** The work of clients of h2load. */
function h2loadWork(few: number, many: number, words: (port: number, times: number) => readonly string[]): Work {
  const have = async (port: number, times: number): Promise<void> => {
    const report = await run(["h2load", ...words(port, times)]);
    if (!report.includes(`${times} succeeded`)) throw new Error(`requests failed:\n${report}`);
  };
  const isServed = (port: number): Promise<boolean> =>
    have(port, 1).then(
      () => true,
      () => false,
    );
  return { few, many, isServed, have };
}

/** The same of one call of gRPC. */
function instructionsPerCall(proxy: Proxy): Promise<number> {
  return instructionsPer(calls, proxy);
}

export { h2loadWork, instructionsPer, instructionsPerCall, instructionsPerRequest, requests, type Work };
