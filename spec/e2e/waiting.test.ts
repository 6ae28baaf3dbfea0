import { request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { startBusyPeers } from "../support/busy_peers.ts";
import { ask, get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

describe("the only peer stops and starts again", () => {
  test("no request fails, whether it may be repeated or not", async ({ dns, port, backend, weir, load }) => {
    const only = await backend("before", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const reads = await load({ url: `${url}/echo`, rate: 20 });
    const orders = await load({ url: `${url}/echo`, rate: 20, method: "POST", body: "one order" });
    await until("it serves", () => orders.samples.length > 10);

    await only.drain();
    await delay(2_000);
    await backend("after", "127.0.0.2");
    const back = performance.now();
    await until("it serves again", () => orders.samples.some(({ at }) => at > back), 2_000);
    for (const traffic of [reads, orders]) {
      const { samples, failed } = await traffic.stop();
      expect(tally(failed)).toEqual({});
      expect(samples.some(({ peer }) => peer.includes('"after"') && peer.includes('"length":9'))).toBe(
        traffic === orders,
      );
    }
  });

  test("no GET fails when it is killed", async ({ dns, port, backend, weir, load }) => {
    const only = await backend("before", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const traffic = await load({ url: `${url}/slow?ms=50`, rate: 40 });
    await until("it serves", () => traffic.samples.length > 10);

    await only.kill();
    await delay(1_500);
    await backend("after", "127.0.0.2");
    await until("it serves again", () => traffic.samples.at(-1)?.peer === "after", 2_000);
    expect(tally((await traffic.stop()).failed)).toEqual({});
  });
});

describe("a burst on peers that do one thing at a time, with a small backlog", () => {
  test("is served, however long that takes within queue_timeout", async ({ dns, port, weir, onTestFinished }) => {
    const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5"];
    const peers = await startBusyPeers(addresses, port, 4, 20);
    onTestFinished(peers.stop);
    dns.set("web.test", { A: addresses });
    const [url = ""] = (await weir({ services: [`web.test:${port}`], options: ["--workers=2"] })).urls;
    const answers = await Promise.all(Array.from({ length: 200 }, () => get(url)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(
      new Set(addresses.map((address) => `200 ${address}`)),
    );
  });
});

describe("requests for a service without a peer", () => {
  test("wait, and are served as they came when one appears", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    const [url = ""] = (await weir({ services: [`web.test:${port}`], unready: true })).urls;
    const body = Buffer.alloc(1024 * 1024, "x");
    const to = { host: "127.0.0.1", port: new URL(url).port, path: "/echo?a=%2F&b" };
    const orders = Array.from({ length: 5 }, () => ask({ ...to, method: "POST" }, body));
    const reads = Array.from({ length: 5 }, () => ask(to));
    await delay(1_000);
    dns.set("web.test", { A: ["127.0.0.2"] });
    const appeared = performance.now();
    for (const { status, body: echo } of await Promise.all(orders)) {
      expect(status).toBe(200);
      expect(JSON.parse(echo)).toMatchObject({ method: "POST", url: "/echo?a=%2F&b", length: body.length });
    }
    for (const { status } of await Promise.all(reads)) expect(status).toBe(200);
    expect(performance.now() - appeared).toBeLessThan(1_200);
  });

  test("are not let out all at once, and all are served", async ({ dns, port, backend, weir }) => {
    const only = await backend("a", "127.0.0.2");
    const [url = ""] = (await weir({ services: [`web.test:${port}`], options: ["--workers=1"], unready: true })).urls;
    const waiting = Array.from({ length: 200 }, () => get(`${url}/slow?ms=100`));
    await delay(500);
    dns.set("web.test", { A: ["127.0.0.2"] });
    expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(only.mostAtOnce()).toBeLessThan(150);
  });

  test("are answered at once when the room is full, and the others when their time is over", async ({ port, weir }) => {
    const service = `web.test:${port},queue=2,queue_timeout=2s`;
    const [url = ""] = (await weir({ services: [service], unready: true })).urls;
    const started = performance.now();
    const times = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { status, headers } = await get(url);
        expect(status).toBe(503);
        expect(headers["retry-after"]).toBe("1");
        expect(headers["proxy-status"]).toMatch(/^weir; error=dns/);
        return performance.now() - started;
      }),
    );
    times.sort((a, b) => a - b);
    expect(times[1]).toBeLessThan(1_000);
    expect(times[2]).toBeGreaterThan(1_900);
    expect(times[3]).toBeLessThan(3_000);
  });

  test("give their place free when their client leaves", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    const service = `web.test:${port},queue=1,queue_timeout=20s`;
    const [url = ""] = (await weir({ services: [service], unready: true })).urls;
    const leaving = request(url);
    leaving.on("error", () => undefined);
    leaving.end();
    await delay(500);
    const isAnswered = async (asked: Promise<unknown>): Promise<boolean> =>
      (await Promise.race([asked, delay(300)])) !== undefined;
    await until("the room is full", () => isAnswered(get(url)));
    leaving.destroy();
    let waiting = get(url);
    await until("a place is free", async () => {
      if (!(await isAnswered(waiting))) return true;
      waiting = get(url);
      return false;
    });
    dns.set("web.test", { A: ["127.0.0.2"] });
    expect(await waiting).toMatchObject({ status: 200, body: "a" });
  });

  test("wait on in a worker that leaves after a reload, and are served when a peer appears", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    const service = `web.test:${port},queue_timeout=20s`;
    const { signal, urls, workers } = await weir({ services: [service], options: ["--workers=1"], unready: true });
    const [before] = workers();
    const waiting = get(urls[0] ?? "");
    await delay(500);
    signal("SIGHUP");
    await until("a new worker is there", () => workers().some((worker) => worker !== before));
    await delay(500);
    expect(workers()).toContain(before);
    dns.set("web.test", { A: ["127.0.0.2"] });
    const appeared = performance.now();
    expect(await waiting).toMatchObject({ status: 200, body: "a" });
    expect(performance.now() - appeared).toBeLessThan(1_400);
  });

  test("whose body is not buffered go on if they have none, and are answered at once if they have", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    const [url = ""] = (await weir({ services: [`web.test:${port},buffering=off`], unready: true })).urls;
    const order = await ask({ host: "127.0.0.1", port: new URL(url).port, method: "POST" }, "one order");
    expect(order.status).toBe(503);
    const read = get(url);
    await delay(200);
    dns.set("web.test", { A: ["127.0.0.2"] });
    expect(await read).toMatchObject({ status: 200, body: "a" });
  });
});
