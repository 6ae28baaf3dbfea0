import { mkdir, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { ask } from "../support/http.ts";
import { askHttp2, askTls, handshake, http2To, openTunnel } from "../support/tls_client.ts";
import { until } from "../support/until.ts";
import { EVERY_WORKER } from "../support/weir.ts";
import { test } from "./fixtures/front.ts";

/** Some handshakes at once, which several workers take. */
const handshakes = async (port: number) =>
  Promise.all(Array.from({ length: 20 }, () => handshake(port, { servername: "web.test" })));

/** What is at most between two looks at the files of certificates, in milliseconds. */
const LOOK = 10_000;

type Certificates = Readonly<Record<string, { readonly days_left: number }>>;

describe("a port that ends TLS", () => {
  test("shows each client the certificate for its host, and none to a client of another host", async ({
    dns,
    port,
    backend,
    weir,
    front,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const wild = await front.install("wild", await front.issue(["*.example.test"]));
    const exact = await front.install("exact", await front.issue(["api.example.test"]));
    const service = `web.test:${port},tls=${wild},${exact}`;
    const { ports } = await weir({ services: [service, `${service},tls_unknown=first`] });
    const [strict = 0, lenient = 0] = ports;
    const shown = async (to: number, servername: string) => handshake(to, { servername, ca: front.ca });
    const byDomain = await shown(strict, "www.example.test");
    const byName = await shown(strict, "API.example.test");
    expect(byDomain).toMatchObject({ error: "", isTrusted: true });
    expect(byName).toMatchObject({ error: "", isTrusted: true });
    expect(byName.serial).not.toBe(byDomain.serial);
    for (const stranger of ["example.test", "a.b.example.test", "other.test", ""]) {
      expect((await shown(strict, stranger)).error, stranger).toMatch(/handshake failure/);
      expect(await shown(lenient, stranger), stranger).toMatchObject({ error: "", serial: byDomain.serial });
    }
    expect((await shown(lenient, "api.example.test")).serial).toBe(byName.serial);
  });

  test("speaks TLS 1.3 and 1.2 with forward secrecy, and nothing older", async ({
    dns,
    port,
    backend,
    weir,
    front,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const pair = await front.install("site", await front.issue(["web.test"]));
    const [to = 0] = (await weir({ services: [`web.test:${port},tls=${pair}`] })).ports;
    const servername = "web.test";
    const old = { ciphers: "ALL:@SECLEVEL=0", minVersion: "TLSv1" } as const;
    expect(await handshake(to, { servername })).toMatchObject({ version: "TLSv1.3" });
    expect(await handshake(to, { servername, maxVersion: "TLSv1.2" })).toMatchObject({ version: "TLSv1.2" });
    expect((await handshake(to, { servername, ...old, maxVersion: "TLSv1.1" })).error).not.toBe("");
    for (const ciphers of ["AES128-SHA:@SECLEVEL=0", "AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0"]) {
      expect((await handshake(to, { servername, ciphers, maxVersion: "TLSv1.2" })).error, ciphers).not.toBe("");
    }
  });

  test("resumes a session whatever worker the client meets", async ({ dns, port, backend, weir, front }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const pair = await front.install("site", await front.issue(["web.test"]));
    const services = [`web.test:${port},tls=${pair}`];
    const [to = 0] = (await weir({ services, options: ["--workers=4"] })).ports;
    for (const maxVersion of ["TLSv1.3", "TLSv1.2"] as const) {
      const options = { servername: "web.test", maxVersion };
      const { session } = await handshake(to, { ...options, wantsSession: true });
      const again = await Promise.all(
        Array.from({ length: 32 }, () => handshake(to, { ...options, ...(session && { session }) })),
      );
      expect(again.filter(({ isResumed }) => isResumed).length, maxVersion).toBe(32);
    }
  });

  test("takes HTTP/2 and HTTP/1.1, WebSockets and event streams", async ({ dns, port, backend, weir, front }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const pair = await front.install("site", await front.issue(["web.test"]));
    const [to = 0] = (await weir({ services: [`web.test:${port},tls=${pair}`] })).ports;
    const servername = "web.test";
    const asked = await askTls(to, { servername, ca: front.ca, path: "/echo" });
    expect(JSON.parse(asked.body)).toMatchObject({ headers: { "x-forwarded-proto": "https", host: "web.test" } });

    const session = http2To(to, { servername, ca: front.ca });
    const echo = await askHttp2(session, { ":path": "/echo", ":authority": "web.test", ":method": "POST" }, "streamed");
    expect(JSON.parse(echo.body)).toMatchObject({
      length: 8,
      headers: { "x-forwarded-proto": "https", host: "web.test" },
    });
    const events = session.request({ ":path": "/stream?ms=2000", ":authority": "web.test" });
    const began = performance.now();
    const [first] = (await new Promise<Buffer[]>((done) => events.once("data", (part: Buffer) => done([part])))) as [
      Buffer,
    ];
    expect(first.toString()).toBe("data: 1\n\n");
    expect(performance.now() - began).toBeLessThan(1500);
    session.destroy();

    const tunnel = await openTunnel(to, servername, front.ca);
    expect(await tunnel.say("hello")).toBe("hello");
    tunnel.close();
  });

  test("keeps WebSockets that have begun through a deploy, and begins others", async ({
    dns,
    port,
    backend,
    weir,
    front,
  }) => {
    const old = await backend("old", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const pair = await front.install("site", await front.issue(["web.test"]));
    const { ports, pool } = await weir({ services: [`web.test:${port},tls=${pair}`] });
    const open = async (): Promise<Awaited<ReturnType<typeof openTunnel>>> =>
      openTunnel(ports[0] ?? 0, "web.test", front.ca);
    const before = await Promise.all(Array.from({ length: 10 }, open));
    await backend("new", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.3"] });
    const peers = [`127.0.0.3:${port}`];
    await until("the old peer has left", async () => (await pool("web.test")).peers.join() === peers.join());
    for (const tunnel of before) expect(await tunnel.say("still here")).toBe("still here");
    await old.kill();
    const after = await Promise.all(Array.from({ length: 10 }, open));
    for (const tunnel of after) expect(await tunnel.say("hello")).toBe("hello");
    for (const tunnel of [...before, ...after]) tunnel.close();
  });

  test("begins WebSockets without a failure while peers are killed and come back", async ({
    dns,
    port,
    backend,
    weir,
    front,
  }) => {
    const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4"];
    const peers = await Promise.all(addresses.map(async (address) => backend(address, address)));
    dns.set("web.test", { A: addresses });
    const pair = await front.install("site", await front.issue(["web.test"]));
    const { ports } = await weir({ services: [`web.test:${port},tls=${pair}`] });
    const failures: string[] = [];
    let begun = 0;
    const begin = async (): Promise<void> => {
      const tunnel = await openTunnel(ports[0] ?? 0, "web.test", front.ca);
      begun += 1;
      tunnel.close();
    };
    const timer = setInterval(() => void begin().catch((error: unknown) => failures.push(String(error))), 10);
    const another = async (count: number): Promise<void> => {
      const before = begun;
      await until(`${count} more`, () => begun >= before + count);
    };
    for (let round = 0; round < 3; round += 1) {
      for (const [index, address] of addresses.entries()) {
        await another(20);
        await peers[index]?.kill();
        await another(20);
        peers[index] = await backend(address, address);
      }
    }
    await another(20);
    clearInterval(timer);
    expect(failures).toEqual([]);
  });

  test("says so to browsers where hsts is set, once", async ({ dns, port, backend, weir, front }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const pair = await front.install("site", await front.issue(["web.test"]));
    const services = [
      `web.test:${port},tls=${pair},policy=sticky`,
      `gone.test:${port},tls=${pair},queue=0`,
      `web.test:${port}`,
    ];
    const { ports } = await weir({ services, options: ["--hsts=365d"], unready: true });
    const [to = 0, gone = 0, plain = 0] = ports;
    const path = "/headers?Strict-Transport-Security=max-age%3D1";
    const good = await askTls(to, { servername: "web.test", ca: front.ca, path });
    expect(good.headers["strict-transport-security"]).toBe("max-age=31536000");
    expect(good.headers["set-cookie"]).toHaveLength(1);
    const bad = await askTls(gone, { servername: "web.test", ca: front.ca });
    expect(bad).toMatchObject({ status: 503, headers: { "strict-transport-security": "max-age=31536000" } });
    expect((await ask({ host: "127.0.0.1", port: plain })).headers).not.toHaveProperty("strict-transport-security");
  });
});

describe("a certificate in files", () => {
  test(
    "is renewed under load without a failed handshake or a reload",
    { timeout: 120_000 },
    async ({ dns, port, backend, weir, front }) => {
      await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const old = await front.issue(["web.test"], 10);
      const renewed = await front.issue(["web.test"], 90);
      const pair = await front.install("site", old);
      const { ports, admin, log } = await weir({ services: [`web.test:${port},tls=${pair}`] });
      const [to = 0] = ports;
      const seen = new Map<string, number>();
      const failures: string[] = [];
      const underWay: Promise<void>[] = [];
      const timer = setInterval(() => {
        underWay.push(
          handshake(to, { servername: "web.test", ca: front.ca }).then(({ error, isTrusted, serial }) => {
            if (error !== "" || !isTrusted) failures.push(error);
            seen.set(serial, (seen.get(serial) ?? 0) + 1);
          }),
        );
      }, 5);
      await until("handshakes with the old certificate", () => (seen.values().next().value ?? 0) > 100);
      const { serial } = await handshake(to, { servername: "web.test" });

      // One file after the other, and a broken one between: that changes nothing.
      const [certificate = ""] = pair.split(":");
      await writeFile(certificate, "-----BEGIN CERTIFICATE-----\nbroken");
      await until("a word about the broken file", () => log().includes("no certificate in PEM form"), LOOK * 2);
      await front.install("site", { certificate: renewed.certificate, key: old.key });
      await until("a word about the key", () => log().includes("they do not belong together"), LOOK * 2);
      expect((await handshake(to, { servername: "web.test" })).serial).toBe(serial);
      await front.install("site", renewed);
      await until(
        "the new certificate",
        async () => {
          return (await handshake(to, { servername: "web.test" })).serial !== serial;
        },
        LOOK * 2,
      );
      await delay(EVERY_WORKER);
      for (const { serial: shown } of await handshakes(to)) expect(shown).not.toBe(serial);
      clearInterval(timer);
      await Promise.all(underWay);
      expect(failures).toEqual([]);
      expect(seen.size).toBe(2);
      expect(log().split("no certificate in PEM form").length - 1).toBe(1);
      // The worker that speaks for all may be the last to look.
      const news = /the certificate .*site\.crt is another: (89|90) days left/;
      await until("a word about the new certificate", () => news.test(log()), LOOK * 2);
      await until(
        "the days that are left in /status",
        async () => {
          const { certificates } = JSON.parse((await admin("/status")).body) as { certificates: Certificates };
          return (certificates[certificate]?.days_left ?? 0) >= 89;
        },
        LOOK * 2,
      );
    },
  );

  test(
    "may come after the start, and is warned of when it ends soon",
    { timeout: 60_000 },
    async ({ dns, port, backend, weir, front }) => {
      await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const pair = `${front.folder}/late.crt:${front.folder}/late.key`;
      const { ports, log } = await weir({ services: [`web.test:${port},tls=${pair}`] });
      const [to = 0] = ports;
      expect((await handshake(to, { servername: "web.test" })).error).not.toBe("");
      expect(log()).toMatch(/the certificate .*late\.crt .* cannot be used, and clients that need it are refused/);
      await front.install("late", await front.issue(["web.test"], 3));
      await until("a handshake", async () => (await handshake(to, { servername: "web.test" })).error === "", LOOK * 2);
      await delay(EVERY_WORKER);
      for (const { error } of await handshakes(to)) expect(error).toBe("");
      await until("a warning", () => /late\.crt ends in [23] days/.test(log()), LOOK * 2);
    },
  );
});

describe("a port without TLS", () => {
  test("sends clients to https, but serves HTTP-01 and those that came by https", async ({
    dns,
    port,
    backend,
    weir,
    front,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const services = [`web.test:${port},redirect_https=on`, `web.test:${port},redirect_https=8443,host=www.web.test`];
    const { ports } = await weir({ services, options: [`--acme_challenge=${front.folder}`, "--trusted=127.0.0.2"] });
    const [to = 0, byHost = 0] = ports;
    const at = { host: "127.0.0.1", port: to };
    const moved = await ask({ ...at, path: "/a%2Fb?c=%20d", method: "POST", headers: { host: "Shop.test:8080" } }, "x");
    expect(moved).toMatchObject({ status: 308, headers: { location: "https://shop.test/a%2Fb?c=%20d" } });
    const absolute = await ask({ ...at, path: "http://real.test/p?q", headers: { host: "forged.test" } });
    expect(absolute.headers.location).toBe("https://real.test/p?q");
    const other = await ask({ host: "127.0.0.1", port: byHost, path: "/", headers: { host: "www.web.test" } });
    expect(other.headers.location).toBe("https://www.web.test:8443/");
    // Anybody can say that; one that is trusted is believed.
    const forged = { "x-forwarded-proto": "https" };
    expect((await ask({ ...at, headers: forged })).status).toBe(308);
    expect(await ask({ ...at, headers: forged, localAddress: "127.0.0.2" })).toMatchObject({ status: 200, body: "a" });

    await mkdir(`${front.folder}/.well-known/acme-challenge`, { recursive: true });
    await writeFile(`${front.folder}/.well-known/acme-challenge/token`, "token.thumbprint");
    const path = "/.well-known/acme-challenge/token";
    for (const host of ["web.test", "unknown.test"]) {
      for (const port of [to, byHost]) {
        const answer = await ask({ host: "127.0.0.1", port, path, headers: { host } });
        expect(answer).toMatchObject({ status: 200, body: "token.thumbprint" });
      }
    }
    expect((await ask({ ...at, path: `${path}s` })).status).toBe(404);
  });
});
