import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import type { DnsServer } from "../support/dns_server.ts";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { EVERY_WORKER } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

const OPTIONS = ["--workers=2", "--queue_timeout=2s"];
const LOOPBACK = `1.${"0.".repeat(31)}ip6.arpa`;

/** Says who has 127.0.0.2 and so on. */
function name(dns: DnsServer, owners: Readonly<Record<number, string>>): void {
  for (const [last, owner] of Object.entries(owners)) dns.set(`${last}.0.0.127.in-addr.arpa`, { PTR: owner });
}

/** Waits until Weir has asked who has the addresses, which it does once. */
async function untilAsked(dns: DnsServer, count: number): Promise<void> {
  const asked = (): number => dns.queries.filter(({ type }) => type === "PTR").length;
  await until("Weir knows who its peers are", () => asked() >= count);
}

describe("while a name cannot be asked for", () => {
  test("a stranger who has the address of a peer gets nothing, though nobody noticed the peer go", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    const peer = await backend("peer", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    name(dns, { 2: "p1.net" });
    const { log, pool, urls } = await weir({ services: [`web.test:${port}`], options: ["--workers=1", "--queue=0"] });
    await untilAsked(dns, 1);

    dns.set("web.test", "servfail");
    await until("DNS fails", async () => (await pool("web.test")).state === "stale");
    await peer.kill();
    name(dns, { 2: "another.net" });
    await until("it is left out", async () => (await pool("web.test")).peers.length === 0);
    expect(log()).toContain(`127.0.0.2:${port} is no longer p1.net`);
    const stranger = await backend("stranger", "127.0.0.2");
    for (let request = 0; request < 4; request += 1) expect((await get(urls[0] ?? "")).status).toBe(503);
    expect(stranger.requests()).toBe(0);

    dns.set("web.test", { A: ["127.0.0.2"] });
    await until("it is a peer, once DNS says so", async () => (await get(urls[0] ?? "")).body.startsWith("stranger"));
  });

  test("a stranger gets nothing either who listens before Weir asks whose address it is", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const peer = await backend("peer", "127.0.0.2");
    await backend("other", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    name(dns, { 2: "p1.net", 3: "p2.net" });
    const { log, pool, urls } = await weir({ services: [`web.test:${port}`], options: OPTIONS });
    await untilAsked(dns, 2);
    dns.set("web.test", "servfail");
    await until("DNS fails", async () => (await pool("web.test")).state === "stale");
    const traffic = await load({ url: urls[0] ?? "", rate: 100 });
    await until("both serve", () => new Set(traffic.samples.map((sample) => sample.peer)).size === 2);

    await peer.kill();
    await until("the leader knows that it refuses", () => log().includes(`127.0.0.2:${port} accepts no connection`));
    await delay(EVERY_WORKER);
    name(dns, { 2: "another.net" });
    const stranger = await backend("stranger", "127.0.0.2");
    await until("it is left out", () => log().includes(`127.0.0.2:${port} is no longer p1.net`));
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    expect(stranger.requests()).toBe(0);
  });

  test("a peer that restarts on its own address is back at once", async ({ dns, port, backend, weir, load }) => {
    const peer = await backend("peer", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    name(dns, { 2: "p1.net" });
    const { pool, urls } = await weir({ services: [`web.test:${port}`], options: OPTIONS });
    await untilAsked(dns, 1);
    dns.set("web.test", "servfail");
    await until("DNS fails", async () => (await pool("web.test")).state === "stale");

    const traffic = await load({ url: urls[0] ?? "", rate: 50 });
    await until("it serves", () => traffic.samples.length > 10);
    await peer.kill();
    await until("a request waits", () => traffic.underWay() > 5);
    await backend("peer again", "127.0.0.2");
    await until("it serves again", () => traffic.samples.at(-1)?.peer === "peer again", 1_500);
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });
});

describe("a container with an IPv4 and an IPv6 address", () => {
  test("is one peer, and the second address serves while the first refuses", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const four = await backend("four", "127.0.0.2");
    await backend("six", "::1");
    dns.set("web.test", { A: ["127.0.0.2"], AAAA: ["::1"] });
    name(dns, { 2: "c1.net" });
    dns.set(LOOPBACK, { PTR: "c1.net" });
    const { pool, urls } = await weir({ services: [`web.test:${port}`], options: OPTIONS });
    const one = (peer: string) => async () => JSON.stringify((await pool("web.test")).peers) === JSON.stringify([peer]);
    await until("it is one", one(`127.0.0.2:${port}`));

    const traffic = await load({ url: urls[0] ?? "", rate: 100 });
    await until("it serves", () => traffic.samples.length > 20);
    await four.kill();
    await until("its other address serves", () => traffic.samples.at(-1)?.peer === "six");
    await until("it is still one", one(`[::1]:${port}`));
    await backend("four again", "127.0.0.2");
    await until("the first one serves again", () => traffic.samples.at(-1)?.peer === "four again");
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });
});
