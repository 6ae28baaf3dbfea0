import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

describe("a request is safe when the list changes", () => {
  test("while it is in flight", async ({ dns, port, backend, weir }) => {
    await backend("leaving", "127.0.0.2");
    await backend("staying", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;

    const slow = get(`${url}/slow?ms=3000`);
    dns.set("web.test", { A: ["127.0.0.3"], ttl: 1 });
    await until("the new peer serves", async () => (await get(url)).body === "staying");
    expect(await slow).toMatchObject({ status: 200, body: "leaving" });
  });

  test("between its first try and the next", async ({ dns, port, backend, weir }) => {
    await backend("leaving", "127.0.0.2");
    await backend("staying", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;

    const retried = get(`${url}/reset?ms=2500&only=leaving`);
    dns.set("web.test", { A: ["127.0.0.3"], ttl: 1 });
    await until("the new peer serves", async () => (await get(url)).body === "staying");
    expect(await retried).toMatchObject({ status: 200, body: "staying" });
  });

  test("again and again under load", async ({ dns, port, backend, weir, load }) => {
    const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5"];
    for (const address of addresses) await backend(address, address);
    dns.set("web.test", { A: addresses, ttl: 1 });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const traffic = await load({ url: `${url}/slow?ms=50`, rate: 200 });

    for (let turn = 0; turn < 20; turn += 1) {
      dns.set("web.test", { A: addresses.filter((_, index) => index % 2 === turn % 2), ttl: 1 });
      await delay(300);
    }
    const { samples, failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    expect(new Set(samples.map(({ peer }) => peer))).toEqual(new Set(addresses));
  });
});

describe("a peer that left DNS", () => {
  test("gets no request after 1.2 s, though it still answers and its connections are kept", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const leaving = await backend("leaving", "127.0.0.2");
    await backend("staying", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const traffic = await load({ url, rate: 200 });
    await until("both serve", () => leaving.requests() > 50);

    dns.set("web.test", { A: ["127.0.0.3"] });
    await delay(1_200);
    const requests = leaving.requests();
    await delay(500);
    expect(leaving.requests()).toBe(requests);
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });
});
