import { createSocket } from "node:dgram";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { askUdp } from "../support/sessions.ts";
import { until } from "../support/until.ts";
import { describeStream, test } from "./fixtures/sessions.ts";

const first = "127.0.0.11";
const second = "127.0.0.12";
const third = "127.0.0.13";

describeStream("a session over UDP", () => {
  test("is lost to a peer that died for a second at most, and the peer comes back", async ({
    dns,
    port,
    peer,
    sessions,
    weir,
  }) => {
    const dying = await peer("udp", "dying", first);
    await peer("udp", "two", second);
    await peer("udp", "three", third);
    // DNS does not notice.
    dns.set("dns.test", { A: [first, second, third] });
    const { pool, ports, status } = await weir({ services: [`dns.test:${port}/udp,udp_responses=1,idle_timeout=2s`] });
    const load = sessions("udp", ports[0] ?? 0, 100);
    await until("all serve", () => new Set(load.samples.map((sample) => sample.peer)).size === 3);
    await dying.stop();
    const died = performance.now();
    await delay(2_000);
    const isDown = async (): Promise<boolean> =>
      (await status()).services["dns.test"]?.peers[`${first}:${port}`]?.down === true;
    expect(await isDown()).toBe(true);
    await peer("udp", "back", first);
    await until("it is back", async () => !(await isDown()));
    await until("it serves", () => load.samples.some((sample) => sample.peer === "back"));
    const lost = (await load.stop()).filter(({ error }) => error !== "");
    expect(lost.filter(({ at }) => at > died + 1_000)).toEqual([]);
    expect((await pool("dns.test")).peers).toHaveLength(3);
  });

  test("keeps a client at its peer while its datagrams come", async ({ dns, port, peer, weir }) => {
    const peers = [await peer("udp", "one", first), await peer("udp", "two", second)];
    dns.set("game.test", { A: [first, second] });
    const { ports } = await weir({ services: [`game.test:${port}/udp`], options: ["--workers=2"] });
    const client = createSocket("udp4");
    const heard: string[] = [];
    client.on("message", (data) => heard.push(data.toString()));
    for (let sent = 0; sent < 20; sent += 1) {
      client.send(`${sent}`, ports[0] ?? 0, "127.0.0.1");
      await until("it is answered", () => heard.length === sent + 1);
    }
    client.close();
    expect(peers.map(({ sessions }) => sessions()).sort()).toEqual([0, 20]);
  });

  test("keeps clients of one address at one peer with policy=hash", async ({ dns, port, peer, weir }) => {
    const peers = [await peer("udp", "one", first), await peer("udp", "two", second)];
    dns.set("sip.test", { A: [first, second] });
    const { ports } = await weir({ services: [`sip.test:${port}/udp,policy=hash,hash=$remote_addr,udp_responses=1`] });
    for (let asked = 0; asked < 20; asked += 1) await askUdp(ports[0] ?? 0, "hello", 2_000);
    expect(peers.map(({ sessions }) => sessions()).sort()).toEqual([0, 20]);
  });

  test("of a protocol without answers blames nobody for silence", async ({ dns, port, peer, weir }) => {
    const silent = await peer("udp", "log", first, { isSilent: true });
    dns.set("log.test", { A: [first] });
    const { ports, status } = await weir({ services: [`log.test:${port}/udp,udp_responses=none,idle_timeout=200ms`] });
    for (let sent = 0; sent < 5; sent += 1) {
      const socket = createSocket("udp4");
      socket.send("line\n", ports[0] ?? 0, "127.0.0.1", () => socket.close());
      await once(socket, "close");
    }
    await until("all lines arrive", () => silent.received() === "line\n".repeat(5));
    await delay(500);
    const log = (await status()).services["log.test"]?.peers[`${first}:${port}`];
    expect(log).toMatchObject({ down: false, failures: 0 });
  });

  test("of a protocol without answers tells of a peer that refuses", async ({ dns, port, weir }) => {
    dns.set("log.test", { A: [first, second] });
    const { ports, status } = await weir({ services: [`log.test:${port}/udp,udp_responses=none,idle_timeout=200ms`] });
    const socket = createSocket("udp4");
    const isDown = async (): Promise<boolean> => {
      socket.send("line\n", ports[0] ?? 0, "127.0.0.1");
      const peers = Object.values((await status()).services["log.test"]?.peers ?? {});
      return peers.some(({ down }) => down);
    };
    await delay(0);
    socket.send("line\n", ports[0] ?? 0, "127.0.0.1");
    await delay(600);
    await until("one is down", isDown, 10_000);
    socket.close();
  });

  test("with any number of answers is lost no longer to a peer that check=udp finds", async ({
    dns,
    port,
    peer,
    weir,
  }) => {
    const dying = await peer("udp", "dying", first);
    await peer("udp", "alive", second);
    dns.set("game.test", { A: [first, second] });
    const check = "check=udp,check_interval=200ms,check_timeout=200ms,check_fall=1";
    const { ports } = await weir({ services: [`game.test:${port}/udp,${check}`] });
    const ask = (): Promise<string> => askUdp(ports[0] ?? 0, "hello", 300).catch(() => "");
    await until("it serves", async () => (await ask()).startsWith("dying"));
    await dying.stop();
    await delay(1_000);
    for (let asked = 0; asked < 20; asked += 1) expect(await ask()).toBe("alive hello");
  });

  test("lets go of a peer that left DNS, though its client never stops", async ({ dns, port, peer, weir }) => {
    const leaving = await peer("udp", "leaving", first);
    const staying = await peer("udp", "staying", second);
    dns.set("log.test", { A: [first], ttl: 1 });
    const { ports } = await weir({ services: [`log.test:${port}/udp,udp_responses=none,drain_timeout=1s`] });
    const socket = createSocket("udp4");
    const timer = setInterval(() => socket.send("line\n", ports[0] ?? 0, "127.0.0.1"), 20);
    await until("it arrives", () => leaving.sessions() > 0);
    dns.set("log.test", { A: [second], ttl: 1 });
    await until("it goes to the other", () => staying.sessions() > 0);
    const count = leaving.sessions();
    await until("more arrives", () => staying.sessions() > 20);
    clearInterval(timer);
    socket.close();
    expect(leaving.sessions()).toBe(count);
  });
});
