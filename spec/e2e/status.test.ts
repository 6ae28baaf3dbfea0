import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { get } from "../support/http.ts";
import { undocumented } from "../support/status_schema.ts";
import { until } from "../support/until.ts";
import type { Weir } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

const close = { connection: "close" };

/** So long one round of numbers is good for all who ask, and a little more. */
const SHARED_MS = 300;

/** What an answer takes. */
async function milliseconds(weir: Weir): Promise<number> {
  const begun = performance.now();
  await weir.status();
  return performance.now() - begun;
}

describe("/status", () => {
  test("is as documented, and has the numbers of all workers", async ({ backend, dns, load, port, weir: start }) => {
    await backend("2", "127.0.0.2");
    await backend("3", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const weir = await start({
      services: [`web.test:${port}`, `gone.test:80`],
      options: ["--workers=4"],
      unready: true,
    });
    const [url = ""] = weir.urls;
    await until("it serves", async () => (await get(url)).status === 200);
    const before = (await weir.status()).services["web.test"]?.counters["requests"] ?? 0;
    // Enough connections for all workers to have some.
    const traffic = await load({ url, rate: 400, headers: close });
    await until("400 answers", () => traffic.samples.length >= 400);
    const { samples } = await traffic.stop();

    const status = await weir.status();
    expect(undocumented(status)).toEqual([]);
    expect(status.workers).toBe(4);
    expect(status.time).toBeGreaterThan(Date.now() / 1000 - 5);
    const { "web.test": web, "gone.test": gone } = status.services;
    expect(web?.counters).toMatchObject({ requests: before + samples.length, answered: before + samples.length });
    expect(web).toMatchObject({
      name: "web.test",
      protocol: "http",
      listen: [new URL(url).host],
      policy: "peak_ewma",
      state: "fresh",
      nameserver: dns.at,
      in_flight: 0,
      waiting: 0,
    });
    expect(web?.answer_age).toBeLessThan(3);
    const peers = Object.values(web?.peers ?? {});
    expect(peers.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(before + samples.length);
    for (const { latency } of peers) expect(latency).toBeGreaterThan(0);
    expect(gone).toMatchObject({
      state: "empty",
      reason: "nxdomain",
      reason_text: "DNS knows no such name",
      peers: {},
    });
  });

  test("has what is under way and waits in any worker, and why a peer gets nothing", async ({
    backend,
    dns,
    port,
    weir: start,
  }) => {
    const peers = [await backend("2", "127.0.0.2"), await backend("3", "127.0.0.3")];
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    dns.set("late.test", undefined);
    const weir = await start({
      services: [`web.test:${port}`, `late.test:${port},queue_timeout=20s`],
      options: ["--workers=4"],
      unready: true,
    });
    const [web = "", late = ""] = weir.urls;
    await until("it serves", async () => (await get(web)).status === 200);
    const underWay = Array.from({ length: 8 }, async () => get(`${web}/slow?ms=3000`));
    const waiting = Array.from({ length: 6 }, async () => get(late));
    await until("all are counted", async () => {
      const { services } = await weir.status();
      return services["web.test"]?.in_flight === 8 && services["late.test"]?.waiting === 6;
    });
    await peers[0]?.kill();
    dns.set("late.test", { A: ["127.0.0.3"] });
    await Promise.all([...waiting, ...underWay]);
    await until("one is down", async () => {
      await get(web, close);
      return (await weir.status()).services["web.test"]?.peers[`127.0.0.2:${port}`]?.down === true;
    });
    const { services } = await weir.status();
    const { [`127.0.0.2:${port}`]: dead, [`127.0.0.3:${port}`]: alive } = services["web.test"]?.peers ?? {};
    expect(dead?.why).toMatch(/^refuses connections for [\d.]+ s/);
    expect(alive).not.toHaveProperty("why");
    expect([services["web.test"]?.in_flight, services["late.test"]?.waiting]).toEqual([0, 0]);
  });

  test("waits for no worker that was killed, and for none that stands still longer than 0.3 s", async ({
    backend,
    dns,
    port,
    weir: start,
  }) => {
    await backend("2", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const weir = await start({ services: [`web.test:${port}`], options: ["--workers=4"] });
    await until("all are known", async () => (await weir.status()).workers === 4);
    for (let turn = 0; turn < 3; turn += 1) {
      const [victim = 0] = weir.workers();
      await delay(SHARED_MS);
      process.kill(victim, "SIGKILL");
      // Another may be the one that is asked.
      const took = await milliseconds(weir).catch(() => 0);
      expect(took).toBeLessThan(250);
      await until("another is there", async () => (await weir.status()).workers === 4);
      expect(weir.workers()).toHaveLength(4);
    }
    const [still = 0] = weir.workers();
    process.kill(still, "SIGSTOP");
    try {
      // The numbers of a moment ago are good for others too.
      await delay(SHARED_MS);
      expect(await milliseconds(weir)).toBeLessThan(1_000);
      await until("the others' numbers are in it", async () => (await weir.status()).workers === 3);
    } finally {
      process.kill(still, "SIGCONT");
    }
  });

  test("is there after a reload, with the new workers only", async ({ backend, dns, port, weir: start }) => {
    await backend("2", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const weir = await start({ services: [`web.test:${port}`], options: ["--workers=3"] });
    await until("all are known", async () => (await weir.status()).workers === 3);
    const old = new Set(weir.workers());
    weir.signal("SIGHUP");
    await until(
      "the old ones are gone",
      () => weir.workers().length === 3 && weir.workers().every((pid) => !old.has(pid)),
    );
    await until("all are known again", async () => (await weir.status()).workers === 3);
  });
});

describe("a Weir of a hundred services with twenty peers each", () => {
  test("answers within 0.3 s, and requests hardly notice", async ({ backend, dns, load, port, weir: start }) => {
    await backend("2", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const names = Array.from({ length: 100 }, (_, index) => `many${index}.test`);
    const addresses = Array.from({ length: 20 }, (_, index) => `127.0.2.${index + 1}`);
    for (const name of names) dns.set(name, { A: addresses });
    const weir = await start({
      services: [`web.test:${port}`, ...names.map((name) => `${name}:${port}`)],
      options: ["--workers=2", "--memory=4m"],
      unready: true,
    });
    await until("all are there", async () => {
      const { services } = await weir.status();
      return names.every((name) => Object.keys(services[name]?.peers ?? {}).length === addresses.length);
    });
    const { body } = await weir.admin("/events");
    expect((JSON.parse(body) as { events: unknown[] }).events).toHaveLength(1_000);
    const took: number[] = [];
    const traffic = await load({ url: weir.urls[0] ?? "", rate: 200, headers: close });
    for (let turn = 0; turn < 10; turn += 1) {
      took.push(await milliseconds(weir));
      await delay(SHARED_MS);
    }
    const { failed, samples } = await traffic.stop();
    expect(failed).toEqual([]);
    expect(samples.length).toBeGreaterThan(100);
    console.log("status took", took.map(Math.round).join(" "), "ms");
    expect(took.sort((a, b) => a - b)[5]).toBeLessThan(300);
  });
});
