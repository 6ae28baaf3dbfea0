import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { askTcp } from "../support/sessions.ts";
import { until } from "../support/until.ts";
import { describeStream, test } from "./fixtures/sessions.ts";

const first = "127.0.0.11";
const second = "127.0.0.12";

/** A client that is connected, and what it has been sent so far. */
async function open(port: number): Promise<{ socket: Socket; said: () => string; hasEnded: () => boolean }> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let said = "";
  let ended = false;
  socket.on("data", (data: Buffer) => (said += data.toString()));
  socket.on("end", () => (ended = true)).on("close", () => (ended = true));
  socket.on("error", () => (ended = true));
  await once(socket, "connect");
  return { socket, said: () => said, hasEnded: () => ended };
}

describeStream("a session over TCP", () => {
  test("is kept open to hear the answer of a client that has said all, and the other way round", async ({
    dns,
    port,
    peer,
    weir,
  }) => {
    await peer("tcp", "db", first);
    dns.set("db.test", { A: [first] });
    const { ports } = await weir({ services: [`db.test:${port}/tcp`] });
    const socket = connect({ port: ports[0] ?? 0, host: "127.0.0.1", allowHalfOpen: true });
    socket.end("all");
    // The peer says its last word after the client's end.
    expect(await text(socket)).toBe("db all end");
  });

  test("lets the peer speak first", async ({ dns, port, peer, weir }) => {
    await peer("tcp", "smtp", first, { greets: true });
    dns.set("mail.test", { A: [first] });
    const { ports } = await weir({ services: [`mail.test:${port}/tcp`] });
    const { socket, said } = await open(ports[0] ?? 0);
    await until("it is greeted", () => said() === "smtp hello");
    socket.destroy();
  });

  test("goes on to the next peer while peers refuse, and asks DNS at once", async ({ dns, port, peer, weir }) => {
    const dead = Array.from({ length: 9 }, (_, index) => `127.0.1.${index + 1}`);
    await peer("tcp", "alive", first);
    dns.set("db.test", { A: [...dead, first], ttl: 600 });
    const { ports, status } = await weir({ services: [`db.test:${port}/tcp,refresh=60s`], options: ["--workers=1"] });
    const asked = dns.queries.length;
    await until("all who refuse are out", async () => {
      expect(await askTcp(ports[0] ?? 0, "hello", 2_000)).toBe("alive hello");
      const peers = Object.values((await status()).services["db.test"]?.peers ?? {});
      return peers.filter(({ down }) => down).length === dead.length;
    });
    await until("DNS is asked", () => dns.queries.length > asked, 1_000);
  });

  test("waits for a peer, and is closed after queue_timeout, with the reason in the log", async ({
    dns,
    port,
    peer,
    weir,
  }) => {
    const { log, ports } = await weir({ services: [`db.test:${port}/tcp,queue_timeout=2s`], unready: true });
    const [front = 0] = ports;
    const waiting = askTcp(front, "hello", 4_000);
    await peer("tcp", "db", first);
    dns.set("db.test", { A: [first], ttl: 1 });
    expect(await waiting).toBe("db hello");

    dns.set("db.test", "nxdomain");
    await until("it is closed", async () => (await askTcp(front, "hello", 5_000).catch(() => "")) === "", 20_000);
    const reason = "db.test: closed a connection, as there is no peer:";
    await until("the log says why", () => log().includes(reason));
  });

  test("waits where the last peer has just refused it, until that is back", async ({
    dns,
    port,
    peer,
    sessions,
    weir,
  }) => {
    const old = await peer("tcp", "db", first);
    // DNS does not notice.
    dns.set("db.test", { A: [first] });
    const { ports } = await weir({ services: [`db.test:${port}/tcp`], options: ["--workers=2"] });
    const load = sessions("tcp", ports[0] ?? 0, 100);
    await until("it serves", () => load.samples.length > 50);
    await old.stop();
    await delay(1_500);
    await peer("tcp", "back", first);
    await until("it is back", () => load.samples.at(-1)?.peer === "back");
    expect((await load.stop()).filter(({ error }) => error !== "")).toEqual([]);
  });

  test("that is given up while it waits is no peer's failure", async ({ dns, weir }) => {
    const { ports, status } = await weir({ services: ["db.test:5432/tcp"], unready: true });
    const { socket } = await open(ports[0] ?? 0);
    await delay(300);
    socket.destroy();
    await until("DNS is asked", () => dns.queries.length > 0);
    expect((await status()).services["db.test"]?.peers).toEqual({});
  });

  test("is ended after idle_timeout, and not while somebody speaks", async ({ dns, port, peer, weir }) => {
    await peer("tcp", "db", first);
    dns.set("db.test", { A: [first] });
    const { ports } = await weir({ services: [`db.test:${port}/tcp,idle_timeout=1s`] });
    const { hasEnded, said, socket } = await open(ports[0] ?? 0);
    for (const word of ["a", "b", "c", "d"]) {
      socket.write(word);
      await until(`${word} is answered`, () => said().endsWith(word));
      await delay(500);
    }
    expect(hasEnded()).toBe(false);
    const since = performance.now();
    await until("it is ended", hasEnded);
    expect(performance.now() - since).toBeLessThan(2_000);
  });

  test("lives on when its peer leaves DNS, until drain_timeout", async ({ dns, port, peer, weir }) => {
    await peer("tcp", "leaving", first);
    await peer("tcp", "staying", second);
    dns.set("db.test", { A: [first], ttl: 1 });
    const { pool, ports } = await weir({ services: [`db.test:${port}/tcp,drain_timeout=2s`] });
    const { hasEnded, said, socket } = await open(ports[0] ?? 0);
    socket.write("one");
    await until("it is answered", () => said() === "leaving one");
    dns.set("db.test", { A: [second], ttl: 1 });
    await until("the peer has left", async () => (await pool("db.test")).peers.join() === `${second}:${port}`);
    const left = performance.now();
    socket.write(" two");
    await until("it is answered still", () => said().endsWith("leaving  two"));
    await until("it is ended", hasEnded);
    expect(performance.now() - left).toBeGreaterThan(1_500);
    expect(performance.now() - left).toBeLessThan(3_500);
    socket.destroy();
  });

  test("waits while each peer has max_connections", async ({ dns, port, peer, weir }) => {
    const db = await peer("tcp", "db", first);
    dns.set("db.test", { A: [first] });
    const { ports } = await weir({ services: [`db.test:${port}/tcp,max_connections=1`] });
    const one = await open(ports[0] ?? 0);
    one.socket.write("one");
    await until("it is answered", () => one.said() === "db one");
    const two = await open(ports[0] ?? 0);
    two.socket.write("two");
    await delay(500);
    expect(db.received()).toBe("one");
    one.socket.end();
    await until("the second is answered", () => two.said() === "db two");
    two.socket.destroy();
  });

  test("is closed where its client has client_connections already, and the log says so", async ({
    dns,
    port,
    peer,
    weir,
  }) => {
    const db = await peer("tcp", "db", first);
    dns.set("db.test", { A: [first] });
    const { log, ports } = await weir({ services: [`db.test:${port}/tcp,client_connections=1`] });
    const [front = 0] = ports;
    const one = await open(front);
    one.socket.write("one");
    await until("it is answered", () => one.said() === "db one");
    const two = await open(front);
    two.socket.write("two");
    await until("the second is closed", two.hasEnded, 2_000);
    expect(db.received()).toBe("one");
    await until("the log says so", () => /limiting connections by zone "weir_tcp_connections_1"/.test(log()));
    const elsewhere = connect({ port: front, host: "127.0.0.1", localAddress: "127.0.0.7" });
    elsewhere.end("other");
    expect(await text(elsewhere)).toContain("db other");
    one.socket.end();
    await until("there is room again", async () => (await askTcp(front, "next", 2_000).catch(() => "")) === "db next");
  });

  test("tells of a peer that cuts all off, though it accepts connections", async ({ dns, port, peer, weir }) => {
    const broken = await peer("tcp", "broken", first);
    await peer("tcp", "good", second);
    dns.set("db.test", { A: [first, second] });
    const { ports, status } = await weir({ services: [`db.test:${port}/tcp`], options: ["--workers=1"] });
    const [front = 0] = ports;
    for (let asked = 0; asked < 4; asked += 1) await askTcp(front, "hello", 2_000);
    await broken.stop();
    await peer("tcp", "broken", first, { resets: true });
    const isKnown = async (): Promise<boolean> => {
      await askTcp(front, "hello", 1_000).catch(() => undefined);
      return ((await status()).services["db.test"]?.peers[`${first}:${port}`]?.failures ?? 0) >= 3;
    };
    await until("its failures are counted", isKnown, 10_000);
  });
});
