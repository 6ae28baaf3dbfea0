import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { ask, get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

interface Echo {
  readonly method: string;
  readonly url: string;
  readonly length: number;
  readonly headers: Readonly<Record<string, string>>;
}

const portOf = (url: string): number => Number(new URL(url).port);

describe("what passes through", () => {
  for (const form of ["chunks", "length", "close", "http/1.0"]) {
    test(`an event stream (${form}), each part at once`, async ({ dns, port, backend, weir }) => {
      await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
      const begun = performance.now();
      const { body } = await fetch(`${url}/stream?form=${form}&ms=1500`);
      let received = "";
      for await (const part of body ?? []) {
        if (received === "") expect(performance.now() - begun).toBeLessThan(1_200);
        received += Buffer.from(part as Uint8Array).toString();
      }
      expect(received).toBe("data: 1\n\ndata: 2\n\n");
    });
  }

  test("path, query, Host and the X-Forwarded headers arrive", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const headers = { host: "shop.example:81" };
    const { body } = await ask({ host: "127.0.0.1", port: portOf(url), path: "/echo?a=%2F&b", headers });
    const echo = JSON.parse(body) as Echo;
    expect(echo).toMatchObject({ method: "GET", url: "/echo?a=%2F&b" });
    expect(echo.headers).toMatchObject({
      host: "shop.example:81",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": "http",
      "x-forwarded-host": "shop.example:81",
    });
  });

  test("a path and what is below it, and nothing else", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port},path=/v1/`] })).urls;
    const statusOf = async (method: string, path: string): Promise<number> =>
      (await ask({ host: "127.0.0.1", port: portOf(url), path, method })).status;
    expect(await statusOf("POST", "/v1")).toBe(200);
    expect(await statusOf("GET", "/v1/users?page=2")).toBe(200);
    for (const path of ["/v1evil", "/v", "/"]) expect(await statusOf("GET", path)).toBe(404);
  });

  test("long headers, and such with underscores and dots; beyond max_header_size is 431", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port},host=www.example.com`] })).urls;
    const to = { host: "127.0.0.1", port: portOf(url), path: "/echo" };
    const odd = { host: "www.example.com", cookie: "c".repeat(14_000), api_key: "k", "x.dotted": "d" };
    expect((JSON.parse((await ask({ ...to, headers: odd })).body) as Echo).headers).toMatchObject(odd);
    const { body, status } = await ask({ ...to, headers: { ...odd, cookie: "c".repeat(33_000) } });
    expect(status).toBe(431);
    expect(body).toBe("431 a header is longer than max_header_size (32k)\n");
    expect(peer.requests()).toBe(1);
  });

  test("a body of 32 MB", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const body = Buffer.alloc(32 * 1024 * 1024, "x");
    const answer = await ask({ host: "127.0.0.1", port: portOf(url), path: "/echo", method: "POST" }, body);
    expect(JSON.parse(answer.body)).toMatchObject({ method: "POST", length: body.length });
  });

  for (const protocol of ["websocket", "WebSocket"]) {
    test(`a connection upgraded to ${protocol}, in both directions`, async ({ dns, port, backend, weir }) => {
      await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
      const socket = connect(portOf(url), "127.0.0.1");
      let received = "";
      socket.on("data", (chunk) => (received += chunk.toString()));
      socket.write(`GET /chat HTTP/1.1\r\nHost: web.test\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`);
      await until("the switch", () => received.includes("101 Switching Protocols"));
      socket.write("ping over the tunnel");
      await until("the echo", () => received.endsWith("ping over the tunnel"));
      socket.destroy();
    });
  }
});

describe("a WebSocket on which nobody says anything", () => {
  /** Milliseconds until it ends, and whether it still answered after `after`. */
  async function idle(url: string, after: number): Promise<{ readonly echoed: boolean; readonly lasted: number }> {
    const socket = connect(portOf(url), "127.0.0.1");
    let received = "";
    const begun = performance.now();
    const ended = new Promise<void>((done) => socket.on("data", (c) => (received += c.toString())).once("close", done));
    socket.on("error", () => undefined);
    socket.write("GET /chat HTTP/1.1\r\nHost: web.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    await delay(after);
    socket.write("ping");
    await ended;
    return { echoed: received.endsWith("ping"), lasted: performance.now() - begun };
  }

  test("lives on after read_timeout, until tunnel_timeout", async ({ dns, port, backend, weir }) => {
    for (const address of ["127.0.0.2", "127.0.0.3"]) await backend(address, address);
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const limits = "read_timeout=500ms,send_timeout=500ms,tunnel_timeout=2s";
    const [url = ""] = (await weir({ services: [`web.test:${port},${limits}`], options: ["--workers=1"] })).urls;
    const { echoed, lasted } = await idle(url, 1_200);
    expect(echoed).toBe(true);
    expect(lasted).toBeGreaterThan(3_000);
    expect(lasted).toBeLessThan(5_000);
    // The next request of the same worker is none.
    expect((await get(`${url}/slow?ms=1500`)).status).toBe(504);
  });
});

describe("a peer that resets the connection before it answers", () => {
  test("a GET is tried on another peer", async ({ dns, port, backend, weir }) => {
    await backend("bad", "127.0.0.2");
    await backend("good", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await get(`${url}/reset?only=bad`)).toMatchObject({ status: 200, body: "good" });
    }
  });

  test("a POST that was sent is not sent again", async ({ dns, port, backend, weir }) => {
    const a = await backend("a", "127.0.0.2");
    const b = await backend("b", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const answer = await ask({ host: "127.0.0.1", port: portOf(url), path: "/reset", method: "POST" }, "one order");
    expect(answer.status).toBe(502);
    expect(a.requests() + b.requests()).toBe(1);
  });

  test("a POST that was never sent is tried on another peer", async ({ dns, port, backend, weir }) => {
    await backend("good", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    for (let turn = 0; turn < 4; turn += 1) {
      const answer = await ask({ host: "127.0.0.1", port: portOf(url), path: "/echo", method: "POST" }, "one order");
      expect(answer.status).toBe(200);
    }
  });
});

describe("peers that refuse connections", () => {
  test("a request passes over nine of them to the tenth", async ({ dns, port, backend, weir }) => {
    await backend("good", "127.0.0.11");
    dns.set("web.test", { A: Array.from({ length: 10 }, (_, index) => `127.0.0.${2 + index}`) });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    for (let turn = 0; turn < 20; turn += 1) expect(await get(url)).toMatchObject({ status: 200, body: "good" });
  });
});

describe("a pool with no peer", () => {
  test("answers 503 with Retry-After and the reason", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("other.test", { A: ["127.0.0.2"] });
    const [empty = "", other = ""] = (
      await weir({ services: [`web.test:${port}`, `other.test:${port}`], unready: true })
    ).urls;
    const { status, headers } = await get(empty);
    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("1");
    expect(headers["proxy-status"]).toMatch(/^weir; error=/);
    expect(await get(other)).toMatchObject({ status: 200, body: "a" });
  });

  test("is served within 1.2 s of the name's appearing", async ({ dns, port, backend, weir, load }) => {
    await backend("a", "127.0.0.2");
    const { urls, admin } = await weir({ services: [`late.test:${port}`], unready: true });
    expect((await admin("/ready")).status).toBe(503);
    const traffic = await load({ url: urls[0] ?? "", rate: 50 });
    await until("a request is answered", () => traffic.samples.length > 0, 10_000);
    dns.set("late.test", { A: ["127.0.0.2"] });
    await until("it serves", () => traffic.samples.some(({ status }) => status === 200), 1_200);
    await until("it is ready", async () => (await admin("/ready")).status === 200);
  });
});
