import { describe } from "vitest";
import { tally } from "../support/load.ts";
import { rotating, type Fault } from "../support/dns_zone.ts";
import { until } from "../support/until.ts";
import { intervals } from "./fixtures/intervals.ts";
import { test } from "./fixtures/processes.ts";

const four = ["127.0.0.2", "127.0.0.3"];
const six = ["::1"];

type Family = "A" | "AAAA";

const families: readonly (readonly Family[])[] = [["A"], ["AAAA"], ["A", "AAAA"]];

function says(left: readonly Family[]): string {
  return left.length === 0 ? "no peer, after hold_empty" : `the peers of ${left.join(" and ")}`;
}

describe.concurrent("what DNS fails to say about a name", () => {
  const errors: readonly Fault[] = ["servfail", "refused", "silence", "garbage", "pointer_loop"];
  for (const [fault, failing] of errors.flatMap((error) => families.map((some) => [error, some] as const))) {
    test(`${fault} for ${failing.join(" and ")} leaves every peer`, async ({ expect, dns, port, weir }) => {
      dns.set("web.test", { A: four, AAAA: six });
      const { pool } = await weir({ services: [`web.test:${port}`], options: ["--workers=1"] });
      const peers = [...four.map((address) => `${address}:${port}`), `[::1]:${port}`];
      await expect.poll(() => pool("web.test")).toEqual({ state: "fresh", peers });

      const before = dns.queries.length;
      dns.set("web.test", { A: four, AAAA: six, ...Object.fromEntries(failing.map((type) => [type, fault])) });
      const looks = (type: string): number => dns.queries.slice(before).filter((query) => query.type === type).length;
      await until("it was answered", () => failing.every((type) => looks(type) >= 2));
      expect(await pool("web.test")).toEqual({ state: failing.length === 2 ? "stale" : "fresh", peers });
    });
  }

  const absences: readonly Fault[] = ["nxdomain", "nodata"];
  for (const [fault, failing] of absences.flatMap((absence) => families.map((some) => [absence, some] as const))) {
    const left = (["A", "AAAA"] as const).filter((type) => !failing.includes(type));
    test(`${fault} for ${failing.join(" and ")} leaves ${says(left)}`, async ({ expect, dns, port, weir }) => {
      dns.set("web.test", { A: four, AAAA: six });
      const { pool } = await weir({ services: [`web.test:${port},hold_empty=1s`], options: ["--workers=1"] });
      const peers = { A: four.map((address) => `${address}:${port}`), AAAA: [`[::1]:${port}`] };
      await expect.poll(() => pool("web.test")).toEqual({ state: "fresh", peers: [...peers.A, ...peers.AAAA] });

      dns.set("web.test", { A: four, AAAA: six, ...Object.fromEntries(failing.map((type) => [type, fault])) });
      if (left.length === 0) await until("it is held", async () => (await pool("web.test")).state === "held");
      const expected = { state: left.length === 0 ? "empty" : "fresh", peers: left.flatMap((type) => peers[type]) };
      await expect.poll(() => pool("web.test")).toEqual(expected);
    });
  }

  test("a silent AAAA delays no look at A", async ({ expect, dns, port, weir }) => {
    dns.set("web.test", { A: four, AAAA: "silence" });
    const { pool } = await weir({ services: [`web.test:${port}`] });
    const of = (type: string): number[] => dns.queries.filter((query) => query.type === type).map(({ at }) => at);
    await until("five looks", () => of("A").length >= 5, 10_000);
    for (const interval of intervals(of("A"))) expect(interval).toBeLessThan(1_300);

    const before = performance.now();
    dns.set("web.test", { A: ["127.0.0.4"], AAAA: "silence" });
    await expect.poll(() => pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.4:${port}`] });
    expect(performance.now() - before).toBeLessThan(1_400);
  });
});

describe.concurrent("over several looks", () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `127.0.1.${index + 1}`);

  const bounds = { 0: 1, 1: 1, 600: 2, 2147483648: 1 };

  test("DNS is asked, whatever the TTL, never under 1 s and never over `refresh`", async ({
    expect,
    dns,
    port,
    weir,
  }) => {
    const ttls = Object.entries(bounds).map(([ttl, seconds]) => ({
      name: `ttl${ttl}.test`,
      ttl: Number(ttl),
      seconds,
    }));
    for (const [index, { name, ttl }] of ttls.entries()) dns.set(name, { A: [`127.0.0.${index + 2}`], ttl });
    const options = ["--refresh=2s", "--family=ipv4"];
    await weir({ services: ttls.map(({ name }) => `${name}:${port}`), options });
    const looks = (name: string): number[] => dns.queries.filter((query) => query.name === name).map(({ at }) => at);
    await until("three looks at each", () => ttls.every(({ name }) => looks(name).length >= 3), 10_000);
    for (const { name, seconds } of ttls) {
      for (const interval of intervals(looks(name))) {
        expect(interval, name).toBeGreaterThan(seconds * 890);
        expect(interval, name).toBeLessThan(seconds * 1_100 + 200);
      }
    }
  });

  test("a server that answers with 3 of 12 addresses makes a pool of 12 with `hold`, which does not flap", async ({
    expect,
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    await Promise.all(twelve.map((address) => backend(address, address)));
    dns.set("web.test", { A: twelve, ttl: 1, choose: rotating(3) });
    const { pool, urls } = await weir({
      services: [`web.test:${port},hold=5s`],
      options: ["--family=ipv4", "--workers=1"],
    });
    const traffic = await load({ url: urls[0] ?? "", rate: 100 });
    const size = async (): Promise<number> => (await pool("web.test")).peers.length;
    const sizes: number[] = [];
    await until("all twelve are there", async () => sizes.push(await size()) > 0 && sizes.at(-1) === 12, 6_000);

    const asked = dns.queries.length;
    await until(
      "a whole turn more",
      async () => {
        sizes.push(await size());
        return dns.queries.length > asked + 4;
      },
      6_000,
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));

    dns.set("web.test", { A: twelve.slice(0, 3), ttl: 1 });
    await until("only three are left", async () => (await size()) === 3, 10_000);
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });
});
