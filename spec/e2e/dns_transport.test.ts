import { describe } from "vitest";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
import type { DnsServer } from "../support/dns_server.ts";
import { STRAY_ADDRESS, type Stray } from "../support/dns_zone.ts";
import { test } from "./fixtures/processes.ts";

/** So many addresses of the machine itself. */
function addresses(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `127.1.${index >> 8}.${index & 255}`);
}

describe.concurrent("an answer too long for a datagram", () => {
  for (const count of [180, 1000]) {
    for (const edns of ["honoured", "unknown", "rejected"] as const) {
      test(`of ${count} records makes the whole pool, EDNS0 ${edns}`, async ({ expect, dns, port, weir }) => {
        dns.edns(edns);
        dns.set("web.test", { A: addresses(count) });
        const { pool } = await weir({ services: [`web.test:${port}`] });
        const peers = addresses(count).map((address) => `${address}:${port}`);
        expect(await pool("web.test")).toEqual({ state: "fresh", peers: peers.sort() });
        expect(dns.queries.some(({ transport }) => transport === "tcp")).toBe(true);
      });
    }
  }

  test("leaves the last good pool while TCP is refused, and becomes the whole one after", async ({
    expect,
    dns,
    port,
    weir,
  }) => {
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { pool } = await weir({ services: [`web.test:${port}`] });
    await dns.refuseTcp(true);
    dns.set("web.test", { A: addresses(180) });
    await expect.poll(() => pool("web.test")).toEqual({ state: "stale", peers: [`127.0.0.2:${port}`] });
    await dns.refuseTcp(false);
    await expect.poll(async () => (await pool("web.test")).peers.length).toBe(180);
  });

  test("is the next nameserver's where the first refuses TCP", async ({ expect, dns, nameserver, port, weir }) => {
    const next = await nameserver("127.0.0.2");
    await dns.refuseTcp(true);
    for (const server of [dns, next]) server.set("web.test", { A: addresses(180) });
    const { pool } = await weir({ services: [`web.test:${port}`], options: [`--nameservers=${dns.at},${next.at}`] });
    expect((await pool("web.test")).peers.length).toBe(180);
  });
});

/** Milliseconds from each question to the first server to the one that the second got instead. */
function detours(first: DnsServer, second: DnsServer): number[] {
  return second.queries.map(({ at }) => at - Math.max(...first.queries.map((query) => query.at).filter((b) => b < at)));
}

describe.concurrent("a first nameserver that", () => {
  const patience = 500;

  test("is silent costs half a second once, then next to nothing", async ({ expect, dns, nameserver, port, weir }) => {
    const second = await nameserver("127.0.0.2");
    dns.override("silence");
    second.set("web.test", { A: ["127.0.0.2"] });
    const options = [`--nameservers=${dns.at},${second.at}`, "--family=ipv4"];
    const { pool } = await weir({ services: [`web.test:${port}`], options });
    await until("four looks", () => second.queries.length >= 4, 10_000);
    const [once, ...later] = detours(dns, second);
    expect(once).toBeLessThan(patience + 100);
    for (const detour of later) expect(detour).toBeLessThan(patience / 5);
    expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
  });

  for (const fault of ["servfail", "refused"] as const) {
    test(`says ${fault} costs next to nothing`, async ({ expect, dns, nameserver, port, weir }) => {
      const second = await nameserver("127.0.0.2");
      dns.override(fault);
      second.set("web.test", { A: ["127.0.0.2"] });
      const options = [`--nameservers=${dns.at},${second.at}`, "--family=ipv4"];
      await weir({ services: [`web.test:${port}`], options });
      await until("three looks", () => second.queries.length >= 3, 10_000);
      for (const detour of detours(dns, second)) expect(detour).toBeLessThan(patience / 5);
    });
  }

  test("is not there costs next to nothing, and is asked again when it is back", async ({
    expect,
    dns,
    nameserver,
    port,
    weir,
  }) => {
    const gone = await nameserver("127.0.0.2");
    await gone.stop();
    dns.set("web.test", { A: ["127.0.0.2"] });
    const started = performance.now();
    // Longer than a busy machine takes to start Weir, which is measured too.
    const options = [`--nameservers=${gone.at},${dns.at}`, "--nameserver_timeout=5s"];
    const { pool } = await weir({ services: [`web.test:${port}`], options });
    expect((dns.queries[0]?.at ?? Infinity) - started).toBeLessThan(5_000);
    const back = await nameserver("127.0.0.2", gone.port);
    back.set("web.test", { A: ["127.0.0.3"] });
    await expect.poll(() => pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.3:${port}`] });
  });

  test("went with its network and is back: a fresh pool within a refresh", async ({
    expect,
    nameserver,
    port,
    weir,
  }) => {
    const before = await nameserver("127.0.0.2");
    before.set("web.test", { A: ["127.0.0.2"] });
    const { pool } = await weir({ services: [`web.test:${port}`], options: [`--nameservers=${before.at}`] });
    await before.stop();
    await until("it is stale", async () => (await pool("web.test")).state === "stale");

    const after = await nameserver("127.0.0.2", before.port);
    after.set("web.test", { A: ["127.0.0.3"] });
    const back = performance.now();
    await expect.poll(() => pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.3:${port}`] });
    expect(performance.now() - back).toBeLessThan(1_400);
  });
});

describe.concurrent("a nameserver that does without EDNS0", () => {
  for (const edns of ["dropped", "rejected", "notimp", "refused", "servfail", "badvers"] as const) {
    test(`(${edns}) is asked without, and that is remembered`, async ({ expect, dns, port, weir }) => {
      dns.edns(edns);
      dns.set("web.test", { A: ["127.0.0.2"] });
      const { pool } = await weir({ services: [`web.test:${port}`] });
      expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
      const before = dns.queries.length;
      await until("three more messages", () => dns.queries.length >= before + 3);
      expect(dns.queries.slice(before).filter(({ extended }) => extended)).toEqual([]);
      expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
    });
  }

  test("is heard though another one says that there is no such name", async ({
    expect,
    dns,
    nameserver,
    port,
    weir,
  }) => {
    const outside = await nameserver("127.0.0.2");
    dns.edns("dropped");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const options = [`--nameservers=${dns.at},${outside.at}`];
    const { pool } = await weir({ services: [`web.test:${port}`], options });
    expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
  });
});

describe.concurrent("a nameserver that has TCP only", () => {
  for (const fault of ["silent", "closed"] as const) {
    test(`(UDP ${fault}) is asked so, and that is remembered`, async ({ expect, dns, nameserver, port, weir }) => {
      const outside = await nameserver("127.0.0.2");
      if (fault === "silent") dns.lose(Infinity);
      else await dns.closeUdp();
      dns.set("web.test", { A: ["127.0.0.2"] });
      const options = [`--nameservers=${dns.at},${outside.at}`];
      const { pool } = await weir({ services: [`web.test:${port}`], options });
      await until("five messages", () => dns.queries.length >= 5, 10_000);
      expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
      const asked = outside.queries.length;
      await until("five more messages", () => dns.queries.length >= 10, 10_000);
      expect(outside.queries.length).toBe(asked);
    });
  }
});

describe.concurrent("a datagram that is no answer", () => {
  const counted: readonly Stray[] = ["wrong_id", "wrong_question", "garbage"];

  for (const stray of counted) {
    test(`(${stray}) is ignored and counted`, async ({ expect, dns, port, weir }) => {
      dns.set("web.test", { A: ["127.0.0.2"], strays: [stray, stray] });
      const { pool, status } = await weir({ services: [`web.test:${port}`], options: ["--family=ipv4"] });
      await until("two looks", () => dns.queries.length >= 2);
      expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
      expect((await status()).dns.ignored).toBeGreaterThanOrEqual(2);
    });

    test(`(${stray}) is no answer when nothing else comes`, async ({ expect, dns, port, weir }) => {
      dns.set("web.test", { A: ["127.0.0.2"] });
      const { status } = await weir({ services: [`web.test:${port}`], options: ["--family=ipv4"] });
      dns.set("web.test", { A: "silence", strays: [stray] });
      const web = async () => (await status()).services["web.test"];
      await expect.poll(web).toMatchObject({ state: "stale", reason: "timeout", peers: { [`127.0.0.2:${port}`]: {} } });
    });
  }

  test("(wrong source) never gets in", async ({ expect, dns, port, weir }) => {
    dns.set("web.test", { A: ["127.0.0.2"], strays: ["wrong_source"], delay: 50 });
    const { pool } = await weir({ services: [`web.test:${port}`], options: ["--family=ipv4"] });
    const seen = new Set<string>();
    await until("four looks", async () => {
      for (const peer of (await pool("web.test")).peers) seen.add(peer);
      return dns.queries.length >= 4;
    });
    expect(seen).toEqual(new Set([`127.0.0.2:${port}`]));
    expect(seen).not.toContain(`${STRAY_ADDRESS}:${port}`);
  });
});

describe("a thousand queries", () => {
  const SERVICES = 250;
  const QUERIES = 1_000;

  /** How many of the values lie in each eighth of the range. */
  function eighths(values: readonly number[], first: number, last: number): number[] {
    const counts = Array.from({ length: 8 }, () => 0);
    for (const value of values) {
      const eighth = Math.floor(((value - first) / (last - first + 1)) * 8);
      counts[eighth] = (counts[eighth] ?? 0) + 1;
    }
    return counts;
  }

  /** How often the commonest difference between one value and the next occurs. */
  function commonestStep(values: readonly number[]): number {
    const counts = new Map<number, number>();
    for (const [index, value] of values.slice(1).entries()) {
      const step = value - (values[index] ?? 0);
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
    return Math.max(...counts.values());
  }

  test("have ids and source ports that nobody can foretell", async ({ expect, dns, port, weir }) => {
    const names = Array.from({ length: SERVICES }, (_, index) => `web${index}.test`);
    for (const name of names) dns.set(name, { A: ["127.0.0.2"], AAAA: ["::1"] });
    await weir({ services: names.map((name) => `${name}:${port}`) });
    await until("a thousand queries", () => dns.queries.length >= QUERIES, 10_000);

    const queries = dns.queries.slice(0, QUERIES);
    const ids = queries.map(({ id }) => id);
    const ports = queries.map((query) => query.port);
    // By chance, 8 of 1,000 ids and 18 of the kernel's 28,232 ports come twice, and 125 lie in each eighth, give or take 11.
    expect(new Set(ids).size).toBeGreaterThan(970);
    expect(new Set(ports).size).toBeGreaterThan(950);
    for (const count of eighths(ids, 0, 65_535)) expect(count).toBeGreaterThan(70);
    for (const count of eighths(ports, Math.min(...ports), Math.max(...ports))) expect(count).toBeGreaterThan(70);
    expect(commonestStep(ids)).toBeLessThan(6);
    expect(commonestStep(ports)).toBeLessThan(6);
  });
});

describe("over IPv6", () => {
  test("a nameserver is asked and peers are reached", async ({ expect, nameserver, port, backend, weir }) => {
    const dns = await nameserver("::1");
    await backend("six", "::1");
    dns.set("web.test", { AAAA: ["::1"] });
    const { pool, urls } = await weir({ services: [`web.test:${port}`], options: [`--nameservers=${dns.at}`] });
    expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`[::1]:${port}`] });
    expect((await get(urls[0] ?? "")).body).toBe("six");
  });

  test("a long answer comes whole", async ({ expect, nameserver, port, weir }) => {
    const dns = await nameserver("::1");
    dns.set("web.test", { AAAA: Array.from({ length: 180 }, (_, index) => `fd00::${(index + 1).toString(16)}`) });
    const { pool } = await weir({ services: [`web.test:${port}`], options: [`--nameservers=${dns.at}`] });
    expect((await pool("web.test")).peers.length).toBe(180);
  });
});
