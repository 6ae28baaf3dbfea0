import { request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { ask, get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

const portOf = (url: string): number => Number(new URL(url).port);

describe("a POST whose peer dies when half of it has come", () => {
  for (const buffering of ["on", "off"]) {
    test(`is not sent again (buffering=${buffering})`, async ({ dns, port, backend, weir }) => {
      const a = await backend("a", "127.0.0.2");
      const b = await backend("b", "127.0.0.3");
      dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
      const service = `web.test:${port},retry_on=502,buffering=${buffering}`;
      const [url = ""] = (await weir({ services: [service] })).urls;
      const to = { host: "127.0.0.1", port: portOf(url), path: "/reset_half_way", method: "POST" };
      const answer = await ask(to, Buffer.alloc(4 * 1024 * 1024, "x"));
      expect(answer.status).toBe(502);
      expect(answer.headers["proxy-status"]).toMatch(/connection_terminated/);
      expect(a.requests() + b.requests()).toBe(1);
    });
  }
});

describe("a GET that every peer resets", () => {
  test("is sent three times and no more", async ({ dns, port, backend, weir }) => {
    const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5", "127.0.0.6"];
    const peers = await Promise.all(addresses.map((address) => backend(address, address)));
    dns.set("web.test", { A: addresses });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    expect((await get(`${url}/reset`)).status).toBe(502);
    expect(peers.reduce((sum, peer) => sum + peer.requests(), 0)).toBe(3);
  });
});

describe("retry_on", () => {
  test("tries another peer for a GET, never for a POST, and gives the last answer as it is", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    const bad = await backend("bad", "127.0.0.2");
    const good = await backend("good", "127.0.0.3");
    bad.behave({ status: 503 });
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const service = `web.test:${port},retry_on=500,503,eject_after=0,policy=round_robin`;
    const [url = ""] = (await weir({ services: [service] })).urls;
    for (let turn = 0; turn < 6; turn += 1) expect(await get(url)).toMatchObject({ status: 200, body: "good" });

    const before = bad.requests() + good.requests();
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const { status } = await ask({ host: "127.0.0.1", port: portOf(url), method: "POST" }, "one order");
      statuses.push(status);
    }
    expect(bad.requests() + good.requests() - before).toBe(6);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0);

    good.behave({ status: 500 });
    const last = await get(url);
    expect(last.headers["proxy-status"]).toBeUndefined();
    expect(["bad 503", "good 500"]).toContain(`${last.body} ${last.status}`);
  });
});

describe("time limits", () => {
  test("a silent peer loses a GET to another after try_timeout, and keeps a POST", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    const slow = await backend("slow", "127.0.0.2");
    await backend("fast", "127.0.0.3");
    slow.behave({ delay: 1_500 });
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const [url = ""] = (
      await weir({ services: [`web.test:${port},try_timeout=300ms,eject_after=0,policy=round_robin`] })
    ).urls;
    const to = { host: "127.0.0.1", port: portOf(url), method: "POST" };
    const orders = await Promise.all(Array.from({ length: 4 }, () => ask(to, "one order")));
    expect(orders.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(orders.some(({ body }) => body === "slow")).toBe(true);
    for (let turn = 0; turn < 4; turn += 1) expect(await get(url)).toMatchObject({ status: 200, body: "fast" });
  });

  test("total_timeout ends all tries, and all waiting", async ({ dns, port, backend, weir }) => {
    for (const address of ["127.0.0.2", "127.0.0.3", "127.0.0.4"]) {
      (await backend(address, address)).behave({ delay: 60_000 });
    }
    dns.set("slow.test", { A: ["127.0.0.2", "127.0.0.3", "127.0.0.4"] });
    const { urls } = await weir({
      services: [
        `slow.test:${port},read_timeout=1200ms,total_timeout=2s,eject_after=0`,
        `none.test:${port},total_timeout=1s,queue_timeout=20s`,
      ],
      unready: true,
    });
    const [slow = "", none = ""] = urls;
    await until("the pool is there", async () => (await get(slow)).status === 504, 10_000);
    const started = performance.now();
    expect((await get(slow)).status).toBe(504);
    expect(performance.now() - started).toBeLessThan(3_300);
    const waited = performance.now();
    expect((await get(none)).status).toBe(503);
    expect(performance.now() - waited).toBeLessThan(1_500);
  });
});

describe("max_connections", () => {
  test("a peer never has more at a time, and the others wait their turn", async ({ dns, port, backend, weir }) => {
    const only = await backend("only", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port},max_connections=3`], options: ["--workers=1"] }))
      .urls;
    const started = performance.now();
    const answers = await Promise.all(Array.from({ length: 60 }, () => get(`${url}/slow?ms=100`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(only.mostAtOnce()).toBe(3);
    expect(performance.now() - started).toBeGreaterThan(2_000);
    expect(performance.now() - started).toBeLessThan(3_500);
  });

  for (const workers of [1, 4]) {
    test(`is as many requests of ${workers} workers together, and none waits while there is room`, async ({
      dns,
      port,
      backend,
      weir,
    }) => {
      const only = await backend("only", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const service = `web.test:${port},max_connections=8`;
      const [url = ""] = (await weir({ services: [service], options: [`--workers=${workers}`] })).urls;
      const started = performance.now();
      const client = async (): Promise<void> => {
        for (let turn = 0; turn < 20; turn += 1) expect((await get(`${url}/slow?ms=100`)).status).toBe(200);
      };
      await Promise.all(Array.from({ length: 8 }, client));
      expect(only.mostAtOnce()).toBe(8);
      expect(performance.now() - started).toBeLessThan(2_700);
    });

    test(`is one at a time of ${workers} workers together, if it is one`, async ({ dns, port, backend, weir }) => {
      const only = await backend("only", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const service = `web.test:${port},max_connections=1`;
      const [url = ""] = (await weir({ services: [service], options: [`--workers=${workers}`] })).urls;
      const answers = await Promise.all(Array.from({ length: 40 }, () => get(`${url}/slow?ms=20`)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(only.mostAtOnce()).toBe(1);
    });
  }

  test("more than may wait are told at once", async ({ dns, port, backend, weir }) => {
    await backend("only", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const service = `web.test:${port},max_connections=1,queue=1`;
    const [url = ""] = (await weir({ services: [service], options: ["--workers=1"] })).urls;
    const answers = await Promise.all(Array.from({ length: 3 }, () => get(`${url}/slow?ms=300`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
    const refused = answers.find(({ status }) => status === 503);
    expect(refused?.headers["proxy-status"]).toMatch(/^weir; error=connection_limit_reached/);
  });
});

describe("slow_start", () => {
  test("a peer that joins has few requests at first", async ({ dns, port, backend, weir, load }) => {
    await backend("warm", "127.0.0.2");
    await backend("cold", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const [url = ""] = (await weir({ services: [`web.test:${port},slow_start=4s`] })).urls;
    const traffic = await load({ url, rate: 200 });
    const cold = (from: number, to: number): number => {
      const span = traffic.samples.filter(({ at }) => at >= from && at < to);
      return span.filter(({ peer }) => peer === "cold").length / span.length;
    };
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"], ttl: 1 });
    await until("it joins", () => traffic.samples.at(-1)?.peer === "cold");
    const joined = performance.now();
    await delay(6_000);
    expect(cold(joined, joined + 800)).toBeLessThan(0.3);
    expect(cold(joined + 4_500, joined + 6_000)).toBeGreaterThan(0.4);
    expect(tally((await traffic.stop()).failed)).toEqual({});
  });
});

describe("a peer that has left DNS", () => {
  interface Tunnel {
    readonly received: () => string;
    readonly isOpen: () => boolean;
    readonly send: (text: string) => void;
  }

  async function openTunnel(url: string): Promise<Tunnel> {
    const outgoing = request({
      host: "127.0.0.1",
      port: portOf(url),
      path: "/chat",
      headers: { connection: "Upgrade", upgrade: "websocket" },
    });
    return new Promise((resolve, reject) => {
      outgoing.on("error", reject);
      outgoing.on("upgrade", (_response, socket) => {
        let received = "";
        let open = true;
        socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
        socket.on("close", () => (open = false));
        socket.on("error", () => (open = false));
        resolve({
          received: () => received,
          isOpen: () => open,
          send: (text) => void socket.write(text),
        });
      });
      outgoing.end();
    });
  }

  test("keeps its WebSockets", async ({ dns, port, backend, weir }) => {
    await backend("leaving", "127.0.0.2");
    await backend("staying", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const tunnel = await openTunnel(url);
    dns.set("web.test", { A: ["127.0.0.3"], ttl: 1 });
    await until("the new peer serves", async () => (await get(url)).body === "staying");
    await delay(2_000);
    tunnel.send("still there?");
    await until("the echo", () => tunnel.received() === "still there?");
  });

  test("keeps them until drain_timeout, and the other peers keep theirs", async ({ dns, port, backend, weir }) => {
    await backend("leaving", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const [url = ""] = (await weir({ services: [`web.test:${port},drain_timeout=2s`] })).urls;
    const leaving = await openTunnel(url);
    await backend("staying", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.3"], ttl: 1 });
    await until("the new peer serves", async () => (await get(url)).body === "staying");
    const staying = await openTunnel(url);
    await delay(500);
    leaving.send("now");
    await until("the echo", () => leaving.received() === "now");
    await until("it is ended", () => !leaving.isOpen(), 2_500);
    staying.send("and now");
    await until("the other's echo", () => staying.received() === "and now");
  });
});
