import { expect } from "vitest";
import { askTcp } from "../support/sessions.ts";
import { until } from "../support/until.ts";
import { describeStream } from "./fixtures/sessions.ts";
import { sessionsTest as test } from "./fixtures/tls.ts";

const first = "127.0.0.11";
const second = "127.0.0.12";

describeStream("a session over TCP whose peer speaks TLS", () => {
  test("goes to a peer with the right certificate, past one with a wrong one", async ({
    dns,
    port,
    authority,
    folder,
    tlsPeer,
    weir,
  }) => {
    const right = await tlsPeer("right", first, await authority.issue(["db.test"]));
    const wrong = await tlsPeer("wrong", second, await authority.issue(["other.test"]));
    dns.set("db.test", { A: [first, second] });
    const service = `db.test:${port}/tcp,peer_tls=on,peer_ca=${authority.certificate}`;
    const { log, ports, status } = await weir({ services: [service], options: ["--workers=1"], folder });
    for (let count = 0; count < 20; count++) expect(await askTcp(ports[0] ?? 0, "hello", 5_000)).toBe("right hello");
    expect(new Set(right.requests.map(({ asked }) => asked))).toEqual(new Set(["db.test"]));
    expect(wrong.requests).toEqual([]);
    const { peers = {} } = (await status()).services["db.test"] ?? {};
    expect(peers[`${second}:${port}`]).toMatchObject({ down: true });
    await until("the reason is in the log", () => log().includes("over TLS: certificate host mismatch"));
    expect(log()).not.toContain("is back");
  });

  test("waits for a peer before it is connected, where none is there", async ({
    dns,
    port,
    authority,
    folder,
    tlsPeer,
    weir,
  }) => {
    const service = `db.test:${port}/tcp,peer_tls=on,peer_ca=${authority.certificate}`;
    const { ports } = await weir({ services: [service], options: ["--workers=1"], folder, unready: true });
    const answer = askTcp(ports[0] ?? 0, "hello", 10_000);
    await tlsPeer("late", first, await authority.issue(["db.test"]));
    dns.set("db.test", { A: [first] });
    expect(await answer).toBe("late hello");
  });

  test("is closed where the only peer shows a wrong certificate, and not where none is asked for", async ({
    dns,
    port,
    authority,
    folder,
    tlsPeer,
    weir,
  }) => {
    const peer = await tlsPeer("wrong", first, await authority.issue(["other.test"]));
    dns.set("db.test", { A: [first] });
    const trust = `peer_tls=on,peer_ca=${authority.certificate},queue_timeout=200ms`;
    const services = [`db.test:${port}/tcp,${trust}`, `db.test:${port}/tcp,peer_tls=insecure,peer_tls_name=any.test`];
    const { ports } = await weir({ services, folder });
    for (let count = 0; count < 3; count++) await expect(askTcp(ports[0] ?? 0, "hello", 5_000)).rejects.toThrow();
    expect(peer.requests).toEqual([]);
    expect(await askTcp(ports[1] ?? 0, "hello", 5_000)).toBe("wrong hello");
    expect(peer.requests.map(({ asked }) => asked)).toEqual(["any.test"]);
  });
});
