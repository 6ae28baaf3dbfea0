import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

const WORKERS = ["--workers=4"];
const fresh = { connection: "close" };

describe("with four workers", () => {
  test("all of them see a change within 100 ms of the first", async ({ dns, port, backend, weir, load }) => {
    await backend("old", "127.0.0.2");
    await backend("new", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const { urls, workers } = await weir({ services: [`web.test:${port}`], options: WORKERS });
    expect(workers()).toHaveLength(4);
    const traffic = await load({ url: urls[0] ?? "", rate: 400, headers: fresh });

    await until("requests are served", () => traffic.samples.length > 100);
    dns.set("web.test", { A: ["127.0.0.3"], ttl: 1 });
    await until("the new peer serves", () => traffic.samples.some(({ peer }) => peer === "new"));
    await delay(500);

    const { samples, failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    const first = Math.min(...samples.filter(({ peer }) => peer === "new").map(({ at }) => at));
    const last = Math.max(...samples.filter(({ peer }) => peer === "old").map(({ at }) => at));
    expect(last - first).toBeLessThan(100);
  });

  test("each of them can be killed in turn: nothing fails and changes are still seen", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    await backend("old", "127.0.0.2");
    await backend("new", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const { urls, workers } = await weir({ services: [`web.test:${port}`], options: WORKERS });
    const traffic = await load({ url: urls[0] ?? "", rate: 100 });

    await until("it serves", () => traffic.samples.length > 10);
    for (const worker of workers()) {
      await until("no request is under way", () => traffic.underWay() === 0);
      process.kill(worker, "SIGKILL");
      await until("another worker takes its place", () => workers().length === 4 && !workers().includes(worker));
    }
    dns.set("web.test", { A: ["127.0.0.3"], ttl: 1 });
    await until("the new peer serves", () => traffic.samples.at(-1)?.peer === "new", 5_000);

    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });

  test("reloads under load lose nothing, and changes are still seen", async ({ dns, port, backend, weir, load }) => {
    await backend("old", "127.0.0.2");
    await backend("new", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const { urls, workers, signal } = await weir({ services: [`web.test:${port}`], options: WORKERS });
    const traffic = await load({ url: urls[0] ?? "", rate: 200 });

    await until("it serves", () => traffic.samples.length > 10);
    for (let turn = 0; turn < 3; turn += 1) {
      const before = workers();
      await until("no request is under way", () => traffic.underWay() === 0);
      signal("SIGHUP");
      await until("the old workers are gone", () => !before.some((worker) => workers().includes(worker)), 20_000);
    }
    dns.set("web.test", { A: ["127.0.0.3"], ttl: 1 });
    await until("the new peer serves", () => traffic.samples.at(-1)?.peer === "new", 5_000);

    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });
});
