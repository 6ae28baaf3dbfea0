import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { protocols, type Protocol, type Sample } from "../support/sessions.ts";
import { until } from "../support/until.ts";
import { describeStream, test } from "./fixtures/sessions.ts";

const both: readonly Protocol[] = ["tcp", "udp"];
/** Datagrams that are answered one by one, so that a session ends with its answer. */
const options = { tcp: "/tcp", udp: "/udp,udp_responses=1,idle_timeout=2s" };
const patience = 2_000;
const first = "127.0.0.11";
const second = "127.0.0.12";
const third = "127.0.0.13";

function peersOf(samples: readonly Sample[]): string[] {
  return [...new Set(samples.map(({ peer }) => peer))].sort();
}

function failedOf(samples: readonly Sample[]): string[] {
  return samples.filter(({ error }) => error !== "").map(({ error }) => error);
}

for (const protocol of both) {
  const { ask } = protocols[protocol];
  const named = (name: string, port: number): string => `${name}:${port}${options[protocol]}`;

  describeStream(`sessions over ${protocol}`, () => {
    test("go to all peers that DNS names, in turn", async ({ dns, port, peer, weir }) => {
      for (const address of [first, second, third]) await peer(protocol, address, address);
      dns.set("db.test", { A: [first, second, third] });
      const [front = 0] = (await weir({ services: [named("db.test", port)], options: ["--workers=1"] })).ports;
      const counts = new Map<string, number>();
      for (let asked = 0; asked < 30; asked += 1) {
        const name = (await ask(front, "hello", patience)).split(" ")[0] ?? "";
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      expect([...counts.values()].every((count) => count >= 7)).toBe(true);
      expect(counts.size).toBe(3);
    });

    test("begin within 1.2 s of the name's appearing, and of other services before (scenario 1)", async ({
      dns,
      port,
      peer,
      weir,
    }) => {
      await peer(protocol, "late", first);
      await peer(protocol, "other", second);
      dns.set("other.test", { A: [second] });
      const { ports } = await weir({ services: [named("late.test", port), named("other.test", port)], unready: true });
      const [late = 0, other = 0] = ports;
      await until("the other serves", () => ask(other, "hello", patience).catch(() => undefined));
      dns.set("late.test", { A: [first] });
      const since = performance.now();
      await until("it serves", () => ask(late, "hello", 200).catch(() => undefined));
      expect(performance.now() - since).toBeLessThan(1_200);
    });

    test("never fail while peers come and go (scenario 2)", async ({ dns, port, peer, sessions, weir }) => {
      for (const address of [first, second, third]) await peer(protocol, address, address);
      dns.set("db.test", { A: [first], ttl: 1 });
      const [front = 0] = (await weir({ services: [named("db.test", port)] })).ports;
      const load = sessions(protocol, front, 100);
      for (const addresses of [[first, second, third], [third], [first, second]]) {
        const begun = performance.now();
        dns.set("db.test", { A: addresses, ttl: 1 });
        const after = (): Sample[] => load.samples.filter(({ at }) => at > begun + 300).slice(-40);
        const isSo = (): boolean => after().length === 40 && peersOf(after()).join() === addresses.join();
        await until(`${addresses.join()} serve`, isSo, 10_000);
      }
      expect(failedOf(await load.stop())).toEqual([]);
    });

    test("never fail while a peer is replaced by one with another address (scenario 3)", async ({
      dns,
      port,
      peer,
      sessions,
      weir,
    }) => {
      const old = await peer(protocol, "old", first);
      dns.set("db.test", { A: [first], ttl: 1 });
      const [front = 0] = (await weir({ services: [named("db.test", port)] })).ports;
      const load = sessions(protocol, front, 100);
      await until("the old one serves", () => load.samples.length > 50);
      await peer(protocol, "new", second);
      dns.set("db.test", { A: [second], ttl: 1 });
      const isNew = (): boolean => load.samples.slice(-30).every(({ peer: name }) => name === "new");
      await until("the new one serves", isNew);
      await old.stop();
      await delay(200);
      expect(failedOf(await load.stop())).toEqual([]);
    });

    test("never go to another service that was given a peer's address (scenario 4)", async ({
      dns,
      port,
      peer,
      sessions,
      weir,
    }) => {
      const moving = await peer(protocol, "db", first);
      dns.set("db.test", { A: [first], ttl: 1 });
      const [front = 0] = (await weir({ services: [named("db.test", port)] })).ports;
      const load = sessions(protocol, front, 100);
      await until("it serves", () => load.samples.length > 20);
      await peer(protocol, "db", second);
      dns.set("db.test", { A: [second], ttl: 1 });
      await until("DNS was asked", () => dns.queries.at(-1)?.name === "db.test" && load.samples.length > 150);
      await moving.stop();
      await peer(protocol, "stranger", first);
      await delay(500);
      expect(peersOf((await load.stop()).filter(({ error }) => error === ""))).toEqual(["db"]);
    });

    test("go on while DNS says nothing, or SERVFAIL (scenarios 5 and 6)", async ({
      dns,
      port,
      peer,
      sessions,
      weir,
    }) => {
      await peer(protocol, "db", first);
      dns.set("db.test", { A: [first], ttl: 1 });
      const { pool, ports } = await weir({ services: [named("db.test", port)] });
      const load = sessions(protocol, ports[0] ?? 0, 50);
      for (const fault of ["silence", "servfail", "refused"] as const) {
        dns.override(fault);
        await until("the pool is stale", async () => (await pool("db.test")).state === "stale", 10_000);
        dns.override(undefined);
        await until("the pool is fresh", async () => (await pool("db.test")).state === "fresh", 10_000);
      }
      expect(failedOf(await load.stop())).toEqual([]);
    });

    test("find no peer once DNS says that there is none (scenario 6)", async ({ dns, port, peer, weir }) => {
      await peer(protocol, "db", first);
      dns.set("db.test", { A: [first], ttl: 1 });
      const { pool, ports } = await weir({
        services: [named("db.test", port)],
        options: protocol === "tcp" ? ["--queue=0"] : [],
      });
      dns.set("db.test", "nxdomain");
      await until("the pool is empty", async () => (await pool("db.test")).peers.length === 0, 10_000);
      await expect(ask(ports[0] ?? 0, "hello", 500)).rejects.toThrow();
    });

    test("need one nameserver of two (scenario 9)", async ({ dns, nameserver, port, peer, weir }) => {
      await peer(protocol, "db", first);
      await peer(protocol, "more", second);
      const spare = await nameserver();
      for (const server of [dns, spare]) server.set("db.test", { A: [first], ttl: 1 });
      const { ports } = await weir({
        services: [named("db.test", port)],
        options: [`--nameservers=${dns.at},${spare.at}`],
      });
      dns.override("silence");
      spare.set("db.test", { A: [second], ttl: 1 });
      const isMore = async (): Promise<boolean> => (await ask(ports[0] ?? 0, "hello", patience)).startsWith("more");
      await until("the second nameserver's peer serves", isMore);
    });
  });
}
