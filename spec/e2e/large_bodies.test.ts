import { request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { ask } from "../support/http.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

const LENGTH = 12_000_000;
const body = Buffer.alloc(LENGTH, "x");

const order = (url: string) => ({ host: "127.0.0.1", port: new URL(url).port, path: "/echo", method: "POST" });

describe("a body of 10 MB and more", () => {
  test("goes on as it comes, and says nothing of how fast the peer is", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { status, urls } = await weir({ services: [`web.test:${port}`], options: ["--workers=1"] });
    const [url = ""] = urls;
    const answered = new Promise<number>((done, fail) => {
      const outgoing = request({ ...order(url), headers: { "content-length": LENGTH } }, (response) => {
        response.resume();
        response.once("end", () => done(response.statusCode ?? 0));
      });
      outgoing.once("error", fail);
      outgoing.write(body.subarray(0, LENGTH / 2));
      void until("the peer has its first half", () => peer.requests() === 1).then(async () => {
        await delay(700);
        outgoing.end(body.subarray(LENGTH / 2));
      }, fail);
    });
    expect(await answered).toBe(200);
    const { latency = 1 } = (await status()).services["web.test"]?.peers[`127.0.0.2:${port}`] ?? {};
    expect(latency).toBeLessThan(0.5);
  });

  test("passes over a peer that refuses connections", async ({ dns, port, backend, weir }) => {
    await backend("b", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    for (let turn = 0; turn < 4; turn += 1) {
      const { body: echo, status } = await ask(order(url), body);
      expect(status).toBe(200);
      expect(JSON.parse(echo)).toMatchObject({ name: "b", length: LENGTH });
    }
  });

  test("waits for a peer before it is read, and is told when there is none", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    const services = [`web.test:${port},queue_timeout=2s`];
    const [url = ""] = (await weir({ services, unready: true })).urls;
    const waiting = ask(order(url), body);
    await delay(500);
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { body: echo, status } = await waiting;
    expect(status).toBe(200);
    expect(JSON.parse(echo)).toMatchObject({ length: LENGTH });

    const [none = ""] = (await weir({ services: [`none.test:${port},queue_timeout=1s`], unready: true })).urls;
    const refused = await ask({ ...order(none), headers: { "content-length": LENGTH } }).catch(() => undefined);
    expect(refused?.status).toBe(503);
    expect(refused?.headers["proxy-status"]).toMatch(/^weir; error=dns_error/);
  });
});
