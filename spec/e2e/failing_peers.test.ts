import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import type { Backend } from "../support/backend.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5"];

describe("one of four peers", () => {
  test("answers 500 at once: at most 0.5 % of the requests fail, and it is back when it answers", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const peers: Backend[] = [];
    for (const address of addresses) peers.push(await backend(address, address));
    dns.set("web.test", { A: addresses });
    const [url = ""] = (await weir({ services: [`web.test:${port},eject_time=3s`], options: ["--workers=2"] })).urls;
    peers[0]?.behave({ status: 500 });
    const traffic = await load({ url, rate: 500 });
    await until("5,000 answers", () => traffic.samples.length > 5_000, 20_000);
    peers[0]?.behave();
    await until("it is back", () => traffic.samples.at(-1)?.peer === addresses[0], 15_000);
    const { samples, failed } = await traffic.stop();
    expect(failed.length / samples.length).toBeLessThan(0.005);
    expect(Object.keys(tally(failed))).toEqual(["500"]);
  });

  test("answers nothing any more: no request fails, and it gets next to none", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const peers: Backend[] = [];
    for (const address of addresses) peers.push(await backend(address, address));
    dns.set("web.test", { A: addresses });
    const [url = ""] = (await weir({ services: [`web.test:${port},read_timeout=500ms,try_timeout=500ms`] })).urls;
    peers[0]?.behave({ delay: 60_000 });
    const traffic = await load({ url, rate: 300 });
    await delay(6_000);
    const { samples, failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    expect((peers[0]?.requests() ?? 0) / samples.length).toBeLessThan(0.03);
  });
});

describe("a newcomer", () => {
  test("that answers 503 until it has warmed up gets a handful of requests, and its share afterwards", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const [newcomer = "", ...others] = addresses;
    for (const address of others) await backend(address, address);
    dns.set("web.test", { A: others });
    const service = `web.test:${port},eject_time=3s,policy=round_robin`;
    const [url = ""] = (await weir({ services: [service], options: ["--workers=2"] })).urls;
    const traffic = await load({ url, rate: 200 });
    await until("they serve", () => traffic.samples.length > 100);
    const warming = await backend(newcomer, newcomer);
    warming.behave({ status: 503 });
    dns.set("web.test", { A: addresses });
    await until("it had its first", () => warming.requests() > 0);
    const begun = traffic.samples.length;
    await until("six seconds of requests", () => traffic.samples.length > begun + 1_200, 20_000);
    expect(warming.requests()).toBeLessThanOrEqual(5);
    warming.behave();
    await until("it serves", () => traffic.samples.slice(-8).some(({ peer }) => peer === newcomer), 20_000);
    const { failed } = await traffic.stop();
    expect(failed.length).toBeLessThanOrEqual(7);
  });
});

describe("one of four peers that DNS lists", () => {
  test("is 16 times slower: it gets next to no request, and the 99th percentile is that of the others", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    for (const address of addresses) {
      (await backend(address, address)).behave({ delay: address === addresses[0] ? 160 : 10 });
    }
    dns.set("web.test", { A: addresses });
    const [url = ""] = (await weir({ services: [`web.test:${port}`], options: ["--workers=2"] })).urls;
    const traffic = await load({ url, rate: 200 });
    await until("it is known", () => traffic.samples.length > 400);
    const before = traffic.samples.length;
    await until("a thousand more", () => traffic.samples.length > before + 1_000, 10_000);
    const { failed, samples } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    const late = samples.slice(before).filter(({ peer }) => peer === addresses[0]);
    expect(late.length).toBeLessThan(10);
  });

  test("accepts connections and cuts every request off: a handful are lost, as they may not be repeated", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    for (const address of addresses) await backend(address, address);
    dns.set("web.test", { A: addresses });
    const [url = ""] = (await weir({ services: [`web.test:${port}`], options: ["--workers=1"] })).urls;
    const path = `/reset?only=${addresses[0] ?? ""}`;
    const traffic = await load({ url: `${url}${path}`, rate: 100, method: "POST", body: "one order" });
    await until("eight seconds of orders", () => traffic.samples.length > 800, 15_000);
    const { failed } = await traffic.stop();
    expect(new Set(failed.map(({ status }) => status))).toEqual(new Set([502]));
    expect(failed.length).toBeLessThan(9);
  });
});

describe("a pool of two", () => {
  test("is never emptied however both fail in turn", async ({ dns, port, backend, weir, load }) => {
    const first = await backend("first", "127.0.0.2");
    const second = await backend("second", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const [url = ""] = (await weir({ services: [`web.test:${port},eject_time=300ms,policy=round_robin`] })).urls;
    const traffic = await load({ url, rate: 200 });
    for (let turn = 0; turn < 10; turn += 1) {
      first.behave(turn % 2 === 0 ? { status: 503 } : undefined);
      second.behave(turn % 3 !== 0 ? { status: 503 } : undefined);
      await delay(500);
    }
    first.behave();
    second.behave();
    await until("both serve again", () => {
      const last = traffic.samples.slice(-20).map(({ peer, status }) => `${peer} ${status}`);
      return last.includes("first 200") && last.includes("second 200");
    });
    const { failed } = await traffic.stop();
    expect(Object.keys(tally(failed))).toEqual(["503"]);
    expect(new Set(failed.map(({ peer }) => peer))).toEqual(new Set(["first", "second"]));
  });
});
