import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

describe("while DNS is dead", () => {
  for (const fault of ["silence", "servfail", "refused", "garbage"] as const) {
    for (const seconds of [1, 4]) {
      test(`${fault} for ${seconds} s: the last good pool serves on`, async ({ dns, port, backend, weir, load }) => {
        await backend("a", "127.0.0.2");
        await backend("b", "127.0.0.3");
        dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
        const { urls } = await weir({ services: [`web.test:${port}`] });
        const traffic = await load({ url: urls[0] ?? "", rate: 100 });

        dns.override(fault);
        dns.set("web.test", { A: ["127.0.0.3"], ttl: 1 });
        await delay(seconds * 1000);
        dns.override(undefined);
        await until("the new address serves", async () => (await get(urls[0] ?? "")).body === "b", 2_500);

        const { samples, failed } = await traffic.stop();
        expect(tally(failed)).toEqual({});
        expect(samples.length).toBeGreaterThan(seconds * 90);
      });
    }
  }

  test("the status says that the pool is stale, and since when it is good again", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const { admin } = await weir({ services: [`web.test:${port}`] });
    const state = async (): Promise<string> => (await admin("/status")).body;
    await until("the pool is fresh", async () => (await state()).includes('"fresh"'));
    dns.override("servfail");
    await until("the pool is stale", async () => (await state()).includes('"stale"'));
    dns.override(undefined);
    await until("the pool is fresh again", async () => (await state()).includes('"fresh"'));
  });
});

describe("a nameserver inside before one outside, which knows no such name", () => {
  test("one lost datagram of a server 80 ms away empties no pool", async ({ dns, nameserver, port, weir }) => {
    const outside = await nameserver("127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"], delay: 80 });
    const options = [`--nameservers=${dns.at},${outside.at}`, "--family=ipv4"];
    const { pool } = await weir({ services: [`web.test:${port}`], options });
    dns.lose(1);
    await until("the one outside is asked", () => outside.queries.length > 0);
    const before = dns.queries.length;
    await until("three more looks", () => dns.queries.length >= before + 3);
    expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
    expect(outside.queries.length).toBe(1);
  });
});

describe("DNS is asked no more than needed", () => {
  test("1,000 failing requests a second cause at most four lookups a second", async ({ dns, port, weir, load }) => {
    dns.set("web.test", { A: ["127.0.0.66"], ttl: 600 });
    const { urls } = await weir({ services: [`web.test:${port}`] });
    const traffic = await load({ url: urls[0] ?? "", rate: 1000 });
    await until("requests fail", () => traffic.samples.length > 0);

    const seconds = 3;
    const before = performance.now();
    await delay(seconds * 1000);
    const lookups = dns.queries.filter(({ type, at }) => type === "A" && at >= before).length;

    const { samples, failed } = await traffic.stop();
    expect(tally(failed)).toEqual(tally(samples));
    expect(lookups).toBeGreaterThanOrEqual(1);
    expect(lookups).toBeLessThanOrEqual(seconds * 4 + 1);
  });

  test("a pool is fresh for the first request after a long silence", async ({ dns, port, backend, weir }) => {
    await backend("old", "127.0.0.2");
    await backend("new", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 600 });
    const { urls } = await weir({ services: [`web.test:${port}`] });
    expect((await get(urls[0] ?? "")).body).toBe("old");

    dns.set("web.test", { A: ["127.0.0.3"], ttl: 600 });
    await delay(3_000); // the silence itself, shortened: three times the refresh interval
    expect((await get(urls[0] ?? "")).body).toBe("new");
  });
});
