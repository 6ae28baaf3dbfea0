import { setTimeout as delay } from "node:timers/promises";
import { requestMany, scrape, sumOf } from "./metrics.ts";
import { until } from "./until.ts";
import type { Weir } from "./weir.ts";

/** How often workers send what they count, and a little, in milliseconds. */
const SENT = 1_200;

/** What is counted of the same requests: by class, in the histogram, as tries. */
type Counts = readonly number[];

async function countsOf(weir: Weir): Promise<Counts> {
  const samples = await scrape(weir);
  return [
    sumOf(samples, "weir_requests_total"),
    sumOf(samples, "weir_request_duration_seconds_count"),
    sumOf(samples, "weir_tries_total"),
  ];
}

/** The counts once there are as many as were made; those of the last look if that never comes. */
async function countsWhen(weir: Weir, made: number): Promise<Counts> {
  await until("all are counted", async () => (await countsOf(weir))[0] === made).catch(() => undefined);
  return countsOf(weir);
}

/** Kills a worker, and returns when another has taken its place. */
async function killOne({ workers }: Weir): Promise<void> {
  const before = workers();
  const [killed = 0] = before;
  process.kill(killed, "SIGKILL");
  await until("another worker takes its place", () => {
    const now = workers();
    return now.length === before.length && !now.includes(killed);
  });
}

/**
 * Makes 7,000 requests, the last 3,000 of them while it reloads; then 3,000, after which a worker is killed that has sent what it counted;
 * then 1,000 in whose midst another one is.
 */
async function countOverChanges(weir: Weir): Promise<Readonly<Record<"reloaded" | "quiet" | "total", Counts>>> {
  const [url = ""] = weir.urls;
  await requestMany(url, 4_000);
  const old = weir.workers();
  const meanwhile = requestMany(url, 3_000);
  weir.signal("SIGHUP");
  await meanwhile;
  await until("the old workers are gone", () => !old.some((worker) => weir.workers().includes(worker)), 20_000);
  const reloaded = await countsWhen(weir, 7_000);
  await requestMany(url, 3_000);
  await delay(SENT);
  await killOne(weir);
  const quiet = await countsWhen(weir, 10_000);
  const last = requestMany(url, 1_000).catch(() => undefined);
  await killOne(weir);
  await last;
  await delay(SENT);
  return { reloaded, quiet, total: await countsOf(weir) };
}

export { countOverChanges };
