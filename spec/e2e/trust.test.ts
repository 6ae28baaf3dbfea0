import { connect } from "node:net";
import { describe, expect } from "vitest";
import { ask, get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

interface Echo {
  readonly headers: Readonly<Record<string, string>>;
}

/** What the peer gets of a request with these headers. */
async function headersAtPeer(url: string, headers: Record<string, string>): Promise<Echo["headers"]> {
  const { body } = await ask({ host: "127.0.0.1", port: Number(new URL(url).port), path: "/echo", headers });
  return (JSON.parse(body) as Echo).headers;
}

describe("a client's request", () => {
  test("is not upgraded to anything but a WebSocket", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    let received = "";
    socket.on("data", (chunk) => (received += chunk.toString()));
    const upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n";
    socket.write(`GET /echo HTTP/1.1\r\nHost: web.test\r\n${upgrade}\r\n`);
    await until("the answer", () => received.includes('"length":0'));
    expect(received).toMatch(/^HTTP\/1.1 200 /);
    const { headers } = JSON.parse(/\{.*\}/.exec(received)?.[0] ?? "") as Echo;
    for (const header of ["upgrade", "connection", "http2-settings"]) expect(headers).not.toHaveProperty(header);
    expect(peer.requests()).toBe(1);
    socket.destroy();
  });

  test("says nothing to the peer that is meant for its next hop", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const headers = await headersAtPeer(url, {
      "proxy-authorization": "Basic c2VjcmV0",
      "proxy-connection": "keep-alive",
      "keep-alive": "timeout=5",
      te: "trailers",
      "transfer-encoding": "chunked",
      trailer: "x-checksum",
      authorization: "Bearer for-the-peer",
    });
    for (const header of ["proxy-authorization", "proxy-connection", "keep-alive", "te", "trailer"]) {
      expect(headers).not.toHaveProperty(header);
    }
    expect(headers["authorization"]).toBe("Bearer for-the-peer");
  });
});

describe("a peer's answer", () => {
  test("does not make Weir ask for something else", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    expect(await get(`${url}/headers?x-accel-redirect=/echo`)).toMatchObject({ status: 200, body: "a" });
  });

  test("is sent at its own pace and in its own charset", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const query = "content-type=text/html&x-accel-charset=koi8-r&x-accel-limit-rate=1&x-accel-expires=60";
    const { body, headers } = await get(`${url}/headers?${query}`);
    expect(body).toBe("a");
    expect(headers["content-type"]).toBe("text/html");
    expect(headers).not.toHaveProperty("x-accel-charset");
  });

  test("tells a proxy in front not to buffer", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    expect((await get(`${url}/headers?x-accel-buffering=no`)).headers["x-accel-buffering"]).toBe("no");
  });

  test("redirects to where it says, even if that is the service's name", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    for (const location of ["http://web.test/next", `http://web.test:${port}/next`]) {
      const { headers } = await get(`${url}/headers?location=${encodeURIComponent(location)}`);
      expect(headers["location"]).toBe(location);
    }
  });
});
