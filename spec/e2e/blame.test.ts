import { rm } from "node:fs/promises";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { setImmediate as turn, setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import type { Backend } from "../support/backend.ts";
import { ask, get } from "../support/http.ts";
import { until } from "../support/until.ts";
import type { Weir } from "../support/weir.ts";
import { test as base } from "./fixtures/processes.ts";

const portOf = (url: string): number => Number(new URL(url).port);

const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4"];

interface Pool {
  readonly peers: readonly Backend[];
  readonly requests: () => number;
}

/** A test with three peers called web.test. */
const test = base.extend<{ pool: Pool }>({
  pool: async ({ backend, dns }, use) => {
    const peers: Backend[] = [];
    for (const address of addresses) peers.push(await backend(address, address));
    dns.set("web.test", { A: addresses });
    await use({ peers, requests: () => peers.reduce((sum, peer) => sum + peer.requests(), 0) });
  },
});

async function peersOf(weir: Weir): Promise<{ down: boolean; latency: number }[]> {
  const peers = Object.values((await weir.status()).services).flatMap((service) => Object.values(service.peers));
  expect(peers).toHaveLength(addresses.length);
  return peers;
}

async function countDown(weir: Weir): Promise<number> {
  return (await peersOf(weir)).filter(({ down }) => down).length;
}

describe("no peer is blamed", () => {
  for (const path of ["/header?bytes=40000", "/nul"]) {
    test(`for an answer that nginx refuses: ${path}`, async ({ pool, port, weir }) => {
      const started = await weir({ services: [`web.test:${port}`], options: ["--workers=1"] });
      const [url = ""] = started.urls;
      for (let time = 0; time < 12; time++) {
        const { headers, status } = await get(url + path);
        expect(status).toBe(502);
        expect(headers["proxy-status"]).toContain("error=http_protocol_error");
        expect(headers).not.toHaveProperty("retry-after");
      }
      expect(await countDown(started)).toBe(0);
      expect(pool.peers.every((peer) => peer.requests() > 0)).toBe(true);
    });
  }

  for (const path of ["/too_large", "/reset_half_way"]) {
    test(`for a body that it does not want to the end: ${path}`, async ({ pool, port, weir }) => {
      const started = await weir({ services: [`web.test:${port}`], options: ["--workers=1"] });
      const [url = ""] = started.urls;
      const body = Buffer.alloc(20_000_000);
      const to = { host: "127.0.0.1", port: portOf(url), path, method: "POST" };
      for (let time = 0; time < 12; time++) expect([413, 502]).toContain((await ask(to, body)).status);
      expect(await countDown(started)).toBe(0);
      expect(pool.requests()).toBe(12);
    });
  }

  test("for a POST that it cuts off; the client learns that it was sent", async ({ pool, port, weir }) => {
    const started = await weir({ services: [`web.test:${port}`], options: ["--workers=1"] });
    const to = { host: "127.0.0.1", port: portOf(started.urls[0] ?? ""), path: "/reset", method: "POST" };
    for (let time = 0; time < addresses.length; time++) {
      const { headers, status } = await ask(to, "an order");
      expect(status).toBe(502);
      expect(headers["proxy-status"]).toContain("error=connection_terminated");
      expect(headers).not.toHaveProperty("retry-after");
    }
    expect(await countDown(started)).toBe(0);
    expect(pool.requests()).toBe(addresses.length);
  });

  test("for descriptors that nginx lacks; the client learns what is short", async ({ pool, port, weir }) => {
    const started = await weir({ services: [`web.test:${port}`], options: ["--workers=1"], descriptors: 40 });
    const [url = ""] = started.urls;
    // A descriptor each, and another for each that is sent on, beside a dozen of nginx's own.
    const clients = 20;
    const answers = await Promise.all(Array.from({ length: clients }, () => get(`${url}/slow?ms=500`)));
    const failed = answers.filter(({ status }) => status !== 200);
    expect(failed.length).toBeGreaterThan(0);
    for (const { headers, status } of failed) {
      expect(status).toBe(503);
      expect(headers["proxy-status"]).toMatch(/error=proxy_internal_error; .*for want of connections, descriptors/);
    }
    expect(await countDown(started)).toBe(0);
    expect(pool.requests()).toBe(clients - failed.length);
    expect((await get(url)).status).toBe(200);
  });

  test("for a client that takes its time to send", async ({ pool, port, weir }) => {
    const services = [`web.test:${port},buffering=off`];
    const started = await weir({ services, options: ["--workers=1"] });
    const [url = ""] = started.urls;
    await Promise.all(
      addresses.map(async () => {
        const upload = request({ host: "127.0.0.1", port: portOf(url), path: "/echo", method: "POST", agent: false });
        const answered = new Promise((done) => upload.once("response", (answer) => answer.resume().once("end", done)));
        upload.setHeader("content-length", 2);
        upload.write("a");
        setTimeout(() => upload.end("b"), 1_000);
        await answered;
      }),
    );
    for (const { latency } of await peersOf(started)) expect(latency).toBeLessThan(0.5);
    expect(pool.requests()).toBe(addresses.length);
  });
});

describe("a request", () => {
  test("that nginx has no room for reaches no peer, though the one before it went well", async ({
    pool,
    port,
    weir,
  }) => {
    const { socket, urls } = await weir({ services: [`web.test:${port}`], options: ["--workers=1"] });
    const [url = ""] = urls;
    expect((await get(url)).status).toBe(200);
    await rm(join(dirname(socket), "client_body"), { recursive: true });
    const to = { host: "127.0.0.1", port: portOf(url), method: "POST" };
    const { headers, status } = await ask(to, Buffer.alloc(1_000_000));
    expect(status).toBe(503);
    expect(headers["proxy-status"]).toMatch(/error=proxy_internal_response; .*no room for its body/);
    expect(pool.requests()).toBe(1);
  });

  test("is tried as often after one whose client left while it rested", async ({ pool, port, weir }) => {
    const started = await weir({ services: [`web.test:${port},eject_after=0`], options: ["--workers=1"] });
    const [url = ""] = started.urls;
    for (let time = 0; time < 5; time++) {
      const before = pool.requests();
      const leaving = request(`${url}/reset`, { agent: false }).on("error", () => undefined);
      leaving.end();
      const deadline = performance.now() + 2_000;
      while (pool.requests() < before + 2 && performance.now() < deadline) await turn();
      // In the middle of the 20 ms.
      await delay(8);
      const left = new Promise((done) => leaving.once("close", done));
      leaving.destroy();
      await left;
      await started.status();
      expect((await get(`${url}/reset`)).status).toBe(502);
      expect(pool.requests() - before).toBe(2 + 3);
      await until("nobody is down", async () => (await countDown(started)) === 0);
    }
  });

  test("that a slow peer has is begun again elsewhere only where try_timeout asks for it", async ({
    pool,
    port,
    weir,
  }) => {
    const services = [`web.test:${port},read_timeout=300ms`, `web.test:${port},read_timeout=400ms,try_timeout=100ms`];
    const { urls } = await weir({ services, options: ["--workers=1"] });
    for (const [index, tries] of [1, 3].entries()) {
      const before = pool.requests();
      expect((await get(`${urls[index] ?? ""}/slow?ms=5000`)).status).toBe(504);
      expect(pool.requests() - before).toBe(tries);
    }
  });
});
