import { describe, expect } from "vitest";
import { requestMany } from "../support/metrics.ts";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { rowsOf } from "../support/history.ts";
import { test } from "./fixtures/processes.ts";

/** Two steps, and a little. */
const TWO_STEPS = 15_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe("/history", () => {
  test(
    "has the steps of all workers, and goes on after a reload and under another leader",
    { timeout: 60_000 },
    async ({ backend, dns, port, weir: start }) => {
      const peer = await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const weir = await start({ services: [`web.test:${port},eject_after=0`], options: ["--workers=4"] });
      const [url = ""] = weir.urls;
      await until("there is one to count from", async () => (await rowsOf(weir, "web.test")).length > 0, TWO_STEPS);
      const slow = get(`${url}/slow?ms=12000`);
      await until("it is under way", async () => (await weir.status()).services["web.test"]?.in_flight === 1);
      await requestMany(url, 200);
      peer.behave({ status: 500 });
      for (let turn = 0; turn < 3; turn += 1) expect((await get(url)).status).toBe(500);
      peer.behave({ status: 200 });
      const old = new Set(weir.workers());
      weir.signal("SIGHUP");
      await until("new workers are there", () => weir.workers().filter((pid) => !old.has(pid)).length === 4);
      await requestMany(url, 100);
      for (const worker of weir.workers()) if (!old.has(worker)) process.kill(worker, "SIGKILL");
      await until(
        "all are in it",
        async () => {
          const rows = await rowsOf(weir, "web.test");
          return sum(rows.map(({ requests }) => requests)) >= 203 && rows.at(-1)?.inFlight === 1;
        },
        TWO_STEPS,
      );
      const rows = await rowsOf(weir, "web.test");
      expect(sum(rows.map(({ errors }) => errors))).toBe(3);
      expect(sum(rows.map(({ requests }) => requests))).toBeLessThanOrEqual(303);
      const busy = rows.filter(({ requests }) => requests > 10);
      for (const { p50, p99 } of busy) {
        expect(p50).toBeGreaterThan(0);
        expect(p99).toBeGreaterThanOrEqual(p50 ?? 0);
      }
      const times = rows.map(({ time }) => time);
      for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBe(5);
      expect(Math.abs(Date.now() / 1000 - (times.at(-1) ?? 0))).toBeLessThan(8);
      expect((await slow).status).toBe(200);
    },
  );
});
