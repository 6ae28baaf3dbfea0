import { describe } from "vitest";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { freePort } from "../support/weir.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

const NAME = "_http._tcp.web.test";

/** How often each backend answered. */
async function answers(url: string, requests: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let request = 0; request < requests; request++) {
    const { body } = await get(url);
    counts[body] = (counts[body] ?? 0) + 1;
  }
  return counts;
}

describe.concurrent("SRV records", () => {
  const options = ["--workers=1", "--policy=round_robin"];
  const services = [NAME];

  test("each say the port, and one address may have two", async ({ expect, dns, port, backend, weir }) => {
    const other = await freePort("127.0.0.2");
    await backend("a", "127.0.0.2");
    await backend("b", "127.0.0.2", other);
    dns.set("one.test", { A: ["127.0.0.2"] });
    dns.set(NAME, {
      SRV: [
        { target: "one.test", port, weight: 1 },
        { target: "one.test", port: other, weight: 1 },
      ],
    });
    const { urls } = await weir({ services, options });
    expect(await answers(urls[0] ?? "", 20)).toEqual({ a: 10, b: 10 });
  });

  test("share by weight, and weight 0 is only for when no other is left", async ({
    expect,
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const heavy = await backend("heavy", "127.0.0.2");
    const light = await backend("light", "127.0.0.3");
    await backend("last", "127.0.0.4");
    for (const [index, name] of ["heavy", "light", "last"].entries()) dns.set(name, { A: [`127.0.0.${index + 2}`] });
    dns.set(NAME, {
      SRV: [
        { target: "heavy", port, weight: 30 },
        { target: "light", port, weight: 10 },
        { target: "last", port, weight: 0 },
      ],
    });
    const { urls } = await weir({ services, options });
    expect(await answers(urls[0] ?? "", 80)).toEqual({ heavy: 60, light: 20 });

    const traffic = await load({ url: urls[0] ?? "", rate: 50 });
    await Promise.all([heavy.kill(), light.kill()]);
    await until("the last one serves", () => traffic.samples.at(-1)?.peer === "last");
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });

  test("of the next priority serve only while none of the first does", async ({
    expect,
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const first = await backend("first", "127.0.0.2");
    await backend("next", "127.0.0.3");
    dns.set("first", { A: ["127.0.0.2"] });
    dns.set("next", { A: ["127.0.0.3"] });
    dns.set(NAME, {
      SRV: [
        { target: "next", port, priority: 20, weight: 100 },
        { target: "first", port, priority: 10, weight: 1 },
      ],
    });
    const { urls } = await weir({ services, options });
    expect(await answers(urls[0] ?? "", 20)).toEqual({ first: 20 });

    const traffic = await load({ url: urls[0] ?? "", rate: 50 });
    await first.kill();
    await until("the next one serves", () => traffic.samples.at(-1)?.peer === "next");
    await backend("first", "127.0.0.2");
    await until("the first one serves again", () => traffic.samples.at(-1)?.peer === "first");
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });

  for (const fault of ["nxdomain", "nodata", "servfail", "silence"] as const) {
    test(`with a target that ends in ${fault} are served by the others`, async ({ expect, dns, port, weir }) => {
      dns.set("good.test", { A: ["127.0.0.2"], AAAA: ["::1"] });
      dns.set("bad.test", fault);
      dns.set(NAME, {
        SRV: [
          { target: "bad.test", port },
          { target: "good.test", port },
        ],
      });
      const { pool } = await weir({ services, options });
      expect(await pool(NAME)).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`, `[::1]:${port}`] });
    });
  }

  test("that say PTR, as Docker's do, are understood", async ({ expect, dns, port, weir }) => {
    dns.set("one.test", { A: ["127.0.0.2"] });
    dns.set(NAME, { SRV: [{ target: "one.test", port, weight: 1 }], mislabelled: true });
    const { pool } = await weir({ services, options });
    expect(await pool(NAME)).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
  });

  test("that bring their targets' addresses along cost one query", async ({ expect, dns, port, weir }) => {
    dns.set("one.test", { A: ["127.0.0.2"], AAAA: ["::1"] });
    dns.set(NAME, { SRV: [{ target: "one.test", port }], complete: true });
    const { pool } = await weir({ services, options });
    expect(await pool(NAME)).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`, `[::1]:${port}`] });
    expect(new Set(dns.queries.map(({ type }) => type))).toEqual(new Set(["SRV", "PTR"]));
  });

  test("whose weights alone change shift the shares, reset no peer and fail nothing", async ({
    expect,
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    await backend("a", "127.0.0.2");
    await backend("b", "127.0.0.3");
    dns.set("a.test", { A: ["127.0.0.2"] });
    dns.set("b.test", { A: ["127.0.0.3"] });
    const weigh = (a: number, b: number): void =>
      dns.set(NAME, {
        SRV: [
          { target: "a.test", port, weight: a },
          { target: "b.test", port, weight: b },
        ],
      });
    weigh(1, 1);
    const { status, urls } = await weir({ services, options });
    const peers = async () => (await status()).services[NAME]?.peers ?? {};
    const traffic = await load({ url: urls[0] ?? "", rate: 100 });
    const requests = async (): Promise<number[]> => Object.values(await peers()).map(({ attempts: count }) => count);
    await until("both were tried", async () => (await requests()).every((count) => count >= 20));
    const before = await requests();

    weigh(9, 1);
    await until("the weights are there", async () => (await peers())[`127.0.0.2:${port}`]?.weight === 9);
    const change = traffic.samples.length;
    for (const [index, count] of (await requests()).entries()) expect(count).toBeGreaterThanOrEqual(before[index] ?? 0);
    await until("a hundred requests more", () => traffic.samples.length >= change + 100);
    const { failed, samples } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    const shifted = samples.slice(change).filter(({ peer }) => peer === "a").length;
    expect(shifted / (samples.length - change)).toBeGreaterThan(0.8);
  });
});
