import { connect } from "node:net";
import { describe, expect } from "vitest";
import { makeAuthority, type Authority, type Issued } from "../support/certificates.ts";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/tls.ts";

const first = "127.0.0.2";
const second = "127.0.0.3";
const third = "127.0.0.4";

/** Answers of one connection after the other. */
async function ask(url: string, times: number): Promise<Record<string, number>> {
  const bodies: string[] = [];
  for (let count = 0; count < times; count++) {
    const { body, status } = await get(url);
    bodies.push(`${status} ${status === 200 ? body : ""}`.trim());
  }
  return Object.fromEntries([...new Set(bodies)].map((body) => [body, bodies.filter((one) => one === body).length]));
}

describe("a peer over TLS", () => {
  test("is asked for the service's name, and its connection is kept", async ({
    dns,
    port,
    authority,
    tlsPeer,
    weir,
  }) => {
    const peer = await tlsPeer("a", first, await authority.issue(["web.test"]));
    dns.set("web.test", { A: [first] });
    const service = `web.test:${port},peer_tls=on,peer_ca=${authority.certificate}`;
    const [url = ""] = (await weir({ services: [service], options: ["--workers=1"] })).urls;
    expect(await ask(url, 20)).toEqual({ "200 a": 20 });
    expect(new Set(peer.requests.map(({ asked }) => asked))).toEqual(new Set(["web.test"]));
    expect(peer.connections()).toBe(1);
  });

  test("is asked for peer_tls_name, and for the domain of an SRV name", async ({
    dns,
    port,
    authority,
    tlsPeer,
    weir,
  }) => {
    const peer = await tlsPeer("a", first, await authority.issue(["*.example.com", "web.test"]));
    dns.set("web.test", { A: [first] });
    dns.set("_https._tcp.web.test", { SRV: [{ priority: 0, weight: 1, port, target: "web.test" }] });
    const trust = `peer_tls=on,peer_ca=${authority.certificate}`;
    const services = [`web.test:${port},${trust},peer_tls_name=api.example.com`, `_https._tcp.web.test,${trust}`];
    const { urls } = await weir({ services });
    for (const url of urls) expect(await ask(url, 1)).toEqual({ "200 a": 1 });
    expect(peer.requests.map(({ asked }) => asked)).toEqual(["api.example.com", "web.test"]);
  });

  test("carries a WebSocket", async ({ dns, port, authority, tlsPeer, weir }) => {
    await tlsPeer("a", first, await authority.issue(["web.test"]));
    dns.set("web.test", { A: [first] });
    const service = `web.test:${port},peer_tls=on,peer_ca=${authority.certificate}`;
    const { ports } = await weir({ services: [service] });
    const socket = connect(ports[0] ?? 0, "127.0.0.1");
    let received = "";
    socket.on("data", (chunk) => (received += chunk.toString()));
    socket.write("GET /chat HTTP/1.1\r\nHost: web.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    await until("the switch", () => received.includes("101 Switching Protocols"));
    socket.write("ping over the tunnel");
    await until("the echo", () => received.endsWith("ping over the tunnel"));
    socket.destroy();
  });
});

/** What a peer may show that is not to be believed, and what nginx has against it. */
const wrong: Record<string, (authority: Authority, folder: string) => Promise<Issued>> = {
  "for another name": (authority) => authority.issue(["other.test"]),
  "that has expired": (authority) => authority.issue(["web.test"], { days: -1 }),
  "of an unknown authority": async (_, folder) => (await makeAuthority(folder, "unknown")).issue(["web.test"]),
  "that it has signed itself": async (_, folder) => {
    const { certificate } = await makeAuthority(folder, "web.test");
    return { certificate, key: certificate.replace(/pem$/, "key") };
  },
};

describe("the only peer, which shows a certificate", () => {
  for (const [what, issue] of Object.entries(wrong)) {
    test(`${what}, gets no request, and clients are told`, async ({ dns, port, authority, folder, tlsPeer, weir }) => {
      const peer = await tlsPeer("a", first, await issue(authority, folder));
      dns.set("web.test", { A: [first] });
      const trust = `peer_tls=on,peer_ca=${authority.certificate}`;
      const services = [`web.test:${port},${trust},queue_timeout=500ms`, `web.test:${port},peer_tls=insecure`];
      const { admin, log, urls } = await weir({ services });
      for (let count = 0; count < 5; count++) {
        const { headers, status } = await get(urls[0] ?? "");
        expect(status).toBe(503);
        expect(headers["proxy-status"]).toContain("error=destination_unavailable");
        expect(headers["proxy-status"]).toContain("no peer accepts connections over TLS");
      }
      expect(peer.requests).toEqual([]);
      await until("the reason is in the log", () =>
        /accepts no connection over TLS: .*(certificate|mismatch)/.test(log()),
      );
      expect((await admin("/explain?service=web.test&as=text")).body).toMatch(/refuses TLS \(.*(certificate|mismatch)/);
      expect(log()).not.toContain("is back");
      // Whoever asks for no certificate takes any.
      expect(await ask(urls[1] ?? "", 3)).toEqual({ "200 a": 3 });
    });
  }

  test("that is right again gets requests again", async ({ dns, port, authority, tlsPeer, weir }) => {
    const peer = await tlsPeer("a", first, await authority.issue(["other.test"]));
    dns.set("web.test", { A: [first] });
    const service = `web.test:${port},peer_tls=on,peer_ca=${authority.certificate},queue_timeout=500ms`;
    const [url = ""] = (await weir({ services: [service] })).urls;
    expect(await ask(url, 1)).toEqual({ "503": 1 });
    await peer.show(await authority.issue(["web.test"]));
    await until("it serves", async () => (await get(url)).status === 200);
  });
});

describe("one of three peers", () => {
  for (const [what, certificate] of [
    ["shows a wrong certificate", "other.test"],
    ["speaks no TLS", undefined],
  ] as const) {
    test(`${what}: all requests are answered by the others, and a handful touch it`, async ({
      dns,
      port,
      authority,
      backend,
      tlsPeer,
      weir,
      load,
    }) => {
      for (const address of [first, second]) await tlsPeer(address, address, await authority.issue(["web.test"]));
      if (certificate === undefined) await backend("plain", third);
      else await tlsPeer("wrong", third, await authority.issue([certificate]));
      dns.set("web.test", { A: [first, second, third] });
      const service = `web.test:${port},peer_tls=on,peer_ca=${authority.certificate}`;
      const { log, status, urls } = await weir({ services: [service], options: ["--workers=2"] });
      const traffic = await load({ url: urls[0] ?? "", rate: 300 });
      await until("1,500 answers", () => traffic.samples.length > 1_500, 20_000);
      const { samples, failed } = await traffic.stop();
      expect(tally(failed)).toEqual({});
      expect(samples.some(({ peer }) => peer === "wrong" || peer === "plain")).toBe(false);
      expect((await status()).services["web.test"]?.peers[`${third}:${port}`]).toMatchObject({ down: true });
      // Both workers may have tried it before either knew.
      expect(log().split("while SSL handshaking to upstream").length - 1).toBeLessThanOrEqual(6);
    });
  }
});

describe("mappings to the same peers", () => {
  test("with another name, or without TLS, never share a connection", async ({
    dns,
    port,
    authority,
    tlsPeer,
    weir,
  }) => {
    const names = ["a.test", "b.test"];
    const peer = await tlsPeer("a", first, await authority.issue(names));
    dns.set("web.test", { A: [first] });
    const trust = `peer_tls=on,peer_ca=${authority.certificate}`;
    const services = [
      ...names.map((name) => `web.test:${port},${trust},peer_tls_name=${name}`),
      `web.test:${port},${trust},peer_tls_name=c.test,queue_timeout=100ms`,
      `web.test:${port}`,
    ];
    const { urls } = await weir({ services, options: ["--workers=1"] });
    const [a = "", b = "", unnamed = "", plain = ""] = urls;
    for (let round = 0; round < 5; round++) {
      expect(await ask(a, 2)).toEqual({ "200 a": 2 });
      expect(await ask(b, 2)).toEqual({ "200 a": 2 });
      // Neither a kept connection nor a TLS session of another name stands in for a certificate.
      expect(Object.keys(await ask(unnamed, 1))).toEqual(["503"]);
      expect(Object.keys(await ask(plain, 1))).not.toContain("200 a");
    }
    const namesOf = new Map<number, Set<string>>();
    for (const { asked, connection } of peer.requests) {
      namesOf.set(connection, (namesOf.get(connection) ?? new Set()).add(asked));
    }
    expect([...namesOf.values()].map((asked) => asked.size)).toEqual([1, 1]);
    expect(peer.requests.length).toBe(20);
    expect(peer.resumed()).toBe(0);
  });
});

describe("checks", () => {
  test("of a path go over TLS, and fail where the certificate is wrong", async ({
    dns,
    port,
    authority,
    tlsPeer,
    weir,
  }) => {
    const right = await tlsPeer("right", first, await authority.issue(["web.test"]));
    const wrong = await tlsPeer("wrong", second, await authority.issue(["other.test"]));
    dns.set("web.test", { A: [first, second] });
    const service = `web.test:${port},peer_tls=on,peer_ca=${authority.certificate},check=/healthz,check_interval=200ms`;
    const { admin, urls } = await weir({ services: [service] });
    await until("it was asked", () => right.requests.length > 3 && wrong.connections() + wrong.failures() > 3);
    expect(wrong.requests).toEqual([]);
    expect(right.requests[0]?.asked).toBe("web.test");
    expect((await admin("/explain?service=web.test&as=text")).body).toContain("fails its check: no TLS");
    expect(await ask(urls[0] ?? "", 10)).toEqual({ "200 right": 10 });
  });
});
