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

  test("has what its Connection header names removed, but for what is Weir's to say", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const options = ["--policy=sticky", "--trusted=127.0.0.0/8"];
    const [url = ""] = (await weir({ services: [`web.test:${port}`], options })).urls;
    const address = { host: "127.0.0.1", port: Number(new URL(url).port), path: "/echo" };
    const sent = {
      connection: "keep-alive, X-Secret,x-other , Host, Content-Length, X-Forwarded-For",
      "x-secret": "1",
      "X-Other": "2",
      "x-kept": "3",
      "x-forwarded-for": "192.0.2.1",
      host: "a.example",
    };
    const answer = await ask({ ...address, method: "POST", headers: sent }, "four");
    const { headers } = JSON.parse(answer.body) as Echo;
    for (const header of ["x-secret", "x-other", "connection"]) expect(headers).not.toHaveProperty(header);
    expect(headers).toMatchObject({ "x-kept": "3", host: "a.example", "content-length": "4" });
    expect(headers["x-forwarded-for"]).toBe("192.0.2.1, 127.0.0.1");
    // The rest of the location holds for such a request too.
    expect(answer.headers["set-cookie"]?.[0]).toMatch(/^weir_/);

    const many = Array.from({ length: 40 }, (_, index) => `x-${index}`).join(", ");
    expect((await ask({ ...address, headers: { connection: many } })).status).toBe(400);
  });
});

describe("what a peer is told of the client", () => {
  const told = {
    "x-forwarded-for": "203.0.113.7, 198.51.100.1",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "shop.example",
    "x-forwarded-port": "443",
    forwarded: "for=203.0.113.7;proto=https",
    "x-real-ip": "203.0.113.7",
  };
  const host = "inner.example";

  test("comes from Weir, whatever the client says", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    for (const options of [[], ["--trusted=10.0.0.0/8,::1"]]) {
      const [url = ""] = (await weir({ services: [`web.test:${port}`], options })).urls;
      const headers = await headersAtPeer(url, { ...told, host });
      expect(headers).toMatchObject({
        "x-real-ip": "127.0.0.1",
        "x-forwarded-for": "127.0.0.1",
        "x-forwarded-proto": "http",
        "x-forwarded-host": host,
      });
      for (const header of ["x-forwarded-port", "forwarded"]) expect(headers).not.toHaveProperty(header);
    }
  });

  test("is not said either in a name that an application takes for the same", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const forged = { x_forwarded_for: "1", "x-forwarded_proto": "1", x_real_ip: "1", content_length: "1" };
    const headers = await headersAtPeer(url, { ...forged, x_forwarded_by: "kept" });
    for (const header of Object.keys(forged)) expect(headers).not.toHaveProperty(header);
    expect(headers["x_forwarded_by"]).toBe("kept");
  });

  test("comes from a trusted proxy in front, with its address", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const options = ["--trusted=127.0.0.0/8,198.51.100.0/24"];
    const [url = ""] = (await weir({ services: [`web.test:${port}`], options })).urls;
    expect(await headersAtPeer(url, { ...told, host, "x-real-ip": "192.0.2.1" })).toMatchObject({
      ...told,
      "x-forwarded-for": "203.0.113.7, 198.51.100.1, 127.0.0.1",
    });
    const silent = await headersAtPeer(url, { host });
    expect(silent).toMatchObject({
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": "http",
      "x-forwarded-host": host,
    });
    for (const header of ["x-forwarded-port", "forwarded"]) expect(silent).not.toHaveProperty(header);
  });
});

describe("a request's host", () => {
  /** What the peer gets of a request as it is written here. */
  async function sent(url: string, head: string): Promise<Echo["headers"]> {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    let received = "";
    socket.on("data", (chunk) => (received += chunk.toString()));
    socket.write(`${head}\r\n\r\n`);
    await until("the answer", () => /\}/.test(received));
    socket.destroy();
    return (JSON.parse(/\{.*\}/s.exec(received)?.[0] ?? "") as Echo).headers;
  }

  test("is the same for the peer and for the rules, whatever else its headers say", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port},host=www.example.com`] })).urls;
    const head = "GET http://www.example.com:8080/echo HTTP/1.1\r\nHost: admin.internal\r\nConnection: close";
    const headers = await sent(url, head);
    expect(headers["host"]).toBe("www.example.com:8080");
    expect(headers["x-forwarded-host"]).toBe("www.example.com:8080");
    const usual = await sent(url, "GET /echo?at=http://x/ HTTP/1.1\r\nHost: www.example.com:81\r\nConnection: close");
    expect(usual["host"]).toBe("www.example.com:81");
  });

  test("is there, as HTTP/1.1 demands, though HTTP/1.0 has none", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    expect((await sent(url, "GET /echo HTTP/1.0"))["host"]).toBe("web.test");
  });
});

describe("a connection to a peer", () => {
  for (const scheme of ["NTLM", "Negotiate"]) {
    test(`on which a client has logged in by ${scheme} serves nobody else`, async ({ dns, port, backend, weir }) => {
      await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const [url = ""] = (await weir({ services: [`web.test:${port}`], options: ["--workers=1"] })).urls;
      const to = { host: "127.0.0.1", port: Number(new URL(url).port), path: "/whoami" };
      const authorization = `${scheme} YWxpY2U=`;
      expect((await ask({ ...to, headers: { authorization } })).body).toBe(authorization);
      expect((await ask(to)).body).toBe("nobody");
    });
  }
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
