import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { codes } from "../support/grpc.ts";
import { callHttp2, startRawHttp2Peer } from "../support/http2.ts";
import { startTcpPeer } from "../support/sessions.ts";
import { scrape, sumOf } from "../support/metrics.ts";
import { until } from "../support/until.ts";
import { errorsOf, test } from "./fixtures/calls.ts";

const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4"];

describe("a call", () => {
  test("of every kind reaches a peer, each message at once", async ({ dns, port, peer, weir, channel }) => {
    await peer("a", "127.0.0.2");
    dns.set("api.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`api.test:${port}/grpc`] });
    const { chat, gather, repeat, say } = await channel(ports[0] ?? 0);
    expect(await say("hello")).toMatchObject({ code: 0, messages: ["a hello"] });
    expect(await repeat(3)).toMatchObject({ code: 0, messages: ["a", "a", "a"] });
    const slowly = async function* (): AsyncGenerator<string> {
      yield "one";
      await delay(200);
      yield "two";
    };
    expect(await gather(slowly())).toMatchObject({ code: 0, messages: ["a one two"] });
    // Each is said after the last was answered.
    const chatted = await chat((heard) => (heard.length < 3 ? `${heard.length}` : undefined));
    expect(chatted).toMatchObject({ code: 0, messages: ["a 0", "a 1", "a 2"] });
  });

  test("of a megabyte arrives whole", async ({ dns, port, peer, weir, channel }) => {
    await peer("a", "127.0.0.2");
    dns.set("api.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`api.test:${port}/grpc`], options: ["--max_body_size=100k"] });
    const text = "x".repeat(1024 * 1024);
    expect((await (await channel(ports[0] ?? 0)).say(text)).messages).toEqual([`a ${text}`]);
  });

  test("goes to another peer where one refuses, whatever its kind", async ({ dns, port, peer, weir, channel }) => {
    await peer("good", "127.0.0.3");
    dns.set("api.test", { A: addresses });
    const services = [`api.test:${port}/grpc,policy=round_robin`];
    const { ports } = await weir({ services, options: ["--workers=1"] });
    const { chat, gather, say } = await channel(ports[0] ?? 0);
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await say("hello")).messages).toEqual(["good hello"]);
      expect((await gather(["one", "two"])).messages).toEqual(["good one two"]);
      expect((await chat((heard) => (heard.length < 2 ? "hi" : undefined))).messages).toEqual(["good hi", "good hi"]);
    }
  });

  test("tries one peer only with retries=0", async ({ dns, port, peer, weir, channel }) => {
    const good = await peer("good", "127.0.0.3");
    dns.set("api.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const services = [`api.test:${port}/grpc,policy=round_robin,retries=0`];
    const { ports } = await weir({ services, options: ["--workers=1"] });
    const { say } = await channel(ports[0] ?? 0);
    const ends = [(await say("hello")).code, (await say("hello")).code].sort();
    expect(ends).toEqual([codes.ok, codes.unavailable]);
    expect(good.calls()).toBe(1);
  });

  test("is one of hundreds at a time on a connection", async ({ dns, port, peer, weir, channel }) => {
    await peer("a", "127.0.0.2");
    dns.set("api.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`api.test:${port}/grpc`], options: ["--workers=1"] });
    const { wait } = await channel(ports[0] ?? 0);
    const begun = performance.now();
    const replies = await Promise.all(Array.from({ length: 300 }, () => wait(1_500)));
    expect(new Set(replies.map(({ code }) => code))).toEqual(new Set([codes.ok]));
    expect(performance.now() - begun).toBeLessThan(2_800);
  });

  test("that has begun is never sent twice", async ({ dns, port, peer, weir, channel }) => {
    const peers = await Promise.all(addresses.map((address) => peer(address, address)));
    dns.set("api.test", { A: addresses });
    const { ports } = await weir({ services: [`api.test:${port}/grpc`] });
    const sent = (await channel(ports[0] ?? 0)).gather(
      (async function* () {
        yield "one";
        const has = await until("a peer has it", () => peers.find(({ calls }) => calls() > 0));
        await has.stop();
        yield "two";
      })(),
    );
    expect(await sent).toMatchObject({ code: codes.unavailable });
    expect(peers.reduce((sum, { calls }) => sum + calls(), 0)).toBe(1);
  });

  test("that its peer does not answer in time had its deadline there", async ({ dns, port, peer, weir, channel }) => {
    const [slow, other] = [await peer("a", "127.0.0.2"), await peer("b", "127.0.0.3")];
    dns.set("api.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const { ports, ...running } = await weir({ services: [`api.test:${port}/grpc,read_timeout=300ms`] });
    const { code, details } = await (await channel(ports[0] ?? 0)).wait(2_000);
    expect(code).toBe(codes.deadlineExceeded);
    expect(details).toMatch(/^weir; error=http_response_timeout; details="api\.test: /);
    expect(slow.calls() + other.calls()).toBe(1);
    // An answer of Weir's own counts as what it says, though nginx's status is 200.
    await until("it is counted", async () => sumOf(await scrape(running), "weir_requests_total") === 1);
    expect(sumOf(await scrape(running), "weir_requests_total", 'class="5xx"')).toBe(1);
  });

  test("is one of its mapping's host and path, or is not implemented", async ({ dns, port, peer, weir, channel }) => {
    await peer("a", "127.0.0.2");
    dns.set("api.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({
      services: [`api.test:${port}/grpc,host=talk.example,path=/test.Talk`, `api.test:${port}/grpc,path=/test.Other`],
    });
    expect((await (await channel(ports[0] ?? 0, "talk.example")).say("hello")).code).toBe(0);
    for (const [index, authority] of ["other.example", "talk.example"].entries()) {
      const { code, details } = await (await channel(ports[index] ?? 0, authority)).say("hello");
      expect(code).toBe(codes.unimplemented);
      expect(details).toBe('weir; error=destination_not_found; details="no mapping is for this host and path"');
    }
  });
});

describe("a pool with no peer", () => {
  test("has calls wait, streams too, and lets them go when one appears", async ({ dns, port, peer, weir, channel }) => {
    await peer("a", "127.0.0.2");
    const { ports } = await weir({ services: [`api.test:${port}/grpc`], unready: true });
    const { chat, gather, say } = await channel(ports[0] ?? 0);
    const waiting = [
      say("hello"),
      gather(["one", "two"]),
      chat((heard) => (heard.length < 2 ? `${heard.length}` : undefined)),
    ];
    await delay(500);
    dns.set("api.test", { A: ["127.0.0.2"] });
    const messages = (await Promise.all(waiting)).map((reply) => reply.messages);
    expect(messages).toEqual([["a hello"], ["a one two"], ["a 0", "a 1"]]);
  });

  test("has a call wait once more for a peer that DNS names before it listens", async ({
    dns,
    port,
    peer,
    weir,
    channel,
  }) => {
    const { ports, status } = await weir({
      services: [`api.test:${port}/grpc`],
      options: ["--workers=1"],
      unready: true,
    });
    const waiting = (await channel(ports[0] ?? 0)).say("hello");
    await delay(300);
    dns.set("api.test", { A: ["127.0.0.2"] });
    await until("it is refused", async () => (await status()).services["api.test"]?.peers[`127.0.0.2:${port}`]?.down);
    await peer("a", "127.0.0.2");
    expect((await waiting).messages).toEqual(["a hello"]);
    // However often it waited.
    expect((await status()).services["api.test"]?.counters["requests"]).toBe(1);
  });

  test("answers UNAVAILABLE, and why, once that takes too long", async ({ port, weir, channel }) => {
    const { ports, ...running } = await weir({
      services: [`api.test:${port}/grpc,queue_timeout=300ms`],
      unready: true,
    });
    const { code, details, metadata } = await (await channel(ports[0] ?? 0)).say("hello");
    expect(code).toBe(codes.unavailable);
    expect(details).toMatch(/^weir; error=dns_error; details="api\.test: .+"$/);
    expect(metadata["proxy-status"]).toBe(details);
    // It is counted by what its own status means.
    await until("it is counted", async () => sumOf(await scrape(running), "weir_requests_total") === 1);
    expect(sumOf(await scrape(running), "weir_requests_total", 'class="5xx"')).toBe(1);
  });

  test("never sees the call of a client that left meanwhile", async ({ dns, port, peer, weir, channel }) => {
    const only = await peer("a", "127.0.0.2");
    const { ports } = await weir({
      services: [`api.test:${port}/grpc,queue=1,queue_timeout=20s`],
      options: ["--workers=1"],
      unready: true,
    });
    const { say } = await channel(ports[0] ?? 0);
    expect((await say("left", {}, { deadline: Date.now() + 300 })).code).toBe(codes.deadlineExceeded);
    // Its place is free.
    const waiting = say("stayed");
    await delay(300);
    dns.set("api.test", { A: ["127.0.0.2"] });
    expect((await waiting).messages).toEqual(["a stayed"]);
    expect(only.calls()).toBe(1);
  });
});

describe("while peers come and go", () => {
  test("no call fails where the only one stops and starts again", async ({ dns, port, peer, weir, channel, calls }) => {
    const only = await peer("before", "127.0.0.2");
    dns.set("api.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`api.test:${port}/grpc`], options: ["--workers=2"] });
    const traffic = calls(await channel(ports[0] ?? 0), 40);
    await until("it serves", () => traffic.samples.length > 10);
    await only.drain();
    await delay(1_500);
    await peer("after", "127.0.0.2");
    await until("it serves again", () => traffic.samples.at(-1)?.peer === "after", 3_000);
    expect(errorsOf(await traffic.stop())).toEqual({});
  });

  test("no call fails of more at once than may be retried", async ({ dns, port, peer, weir, channel }) => {
    const only = await peer("before", "127.0.0.2");
    dns.set("api.test", { A: ["127.0.0.2"] });
    const services = [`api.test:${port}/grpc,keepalive=0`];
    const { ports } = await weir({ services, options: ["--workers=2"] });
    const { say } = await channel(ports[0] ?? 0);
    expect((await say("hello")).messages).toEqual(["before hello"]);
    await only.stop();
    const burst = Array.from({ length: 100 }, () => say("hello"));
    await delay(500);
    await peer("after", "127.0.0.2");
    const messages = (await Promise.all(burst)).map((reply) => reply.messages[0] ?? reply.details);
    expect(new Set(messages)).toEqual(new Set(["after hello"]));
  });

  test("no call fails that has not begun", async ({ dns, port, peer, weir, channel, calls }) => {
    dns.set("api.test", { A: addresses });
    const peers = await Promise.all(addresses.map((address) => peer(address, address)));
    const { ports } = await weir({ services: [`api.test:${port}/grpc`], options: ["--workers=2"] });
    const traffic = calls(await channel(ports[0] ?? 0), 200);
    await until("all serve", () => new Set(traffic.samples.map(({ peer }) => peer)).size === 3);
    for (const [index, address] of addresses.entries()) {
      await peers[index]?.drain();
      await delay(500);
      const anew = await peer(address, address);
      await until("it serves again", () => anew.calls() > 0, 5_000);
    }
    // It leaves DNS first, as a task of Swarm does.
    dns.set("api.test", { A: addresses.slice(1) });
    await delay(1_500);
    const samples = await traffic.stop();
    // A server of grpc-js drops what comes in as it stops: that was sent.
    const unsent = samples.filter(({ error }) => !error.includes("the peer ended the call (GOAWAY, RST_STREAM)"));
    expect(errorsOf(unsent)).toEqual({});
    expect(unsent.length).toBeGreaterThan(samples.length - addresses.length);
    expect(samples.length).toBeGreaterThan(500);
  });

  test("calls that a killed one had end, and no other does", async ({ dns, port, peer, weir, channel, calls }) => {
    dns.set("api.test", { A: addresses });
    const peers = await Promise.all(addresses.map((address) => peer(address, address)));
    const { ports } = await weir({ services: [`api.test:${port}/grpc,policy=round_robin`], options: ["--workers=1"] });
    const client = await channel(ports[0] ?? 0);
    const long = Array.from({ length: 9 }, () => client.wait(1_000));
    const traffic = calls(client, 100);
    await until("each has some", () => peers.every(({ calls }) => calls() > 5));
    await peers[0]?.stop();
    const ends = (await Promise.all(long)).map(({ code }) => code);
    expect(ends.filter((code) => code === codes.ok)).toHaveLength(6);
    expect(ends.filter((code) => code === codes.unavailable)).toHaveLength(3);
    // One of the quick ones may have been on its way to it.
    expect(Object.values(errorsOf(await traffic.stop())).reduce((sum, count) => sum + count, 0)).toBeLessThan(2);
  });
});

describe("a peer that accepts calls and says nothing", () => {
  test("is passed over", async ({ dns, port, peer, weir, channel, onTestFinished }) => {
    dns.set("api.test", { A: addresses });
    const silent = await startTcpPeer("silent", "127.0.0.2", port, { isSilent: true });
    onTestFinished(silent.stop);
    for (const address of addresses.slice(1)) await peer(address, address);
    const { ports } = await weir({ services: [`api.test:${port}/grpc`], options: ["--workers=1"] });
    const { say } = await channel(ports[0] ?? 0);
    const ends: Promise<number>[] = [];
    for (let turn = 0; turn < 300; turn += 1) {
      ends.push(say("hello", {}, { deadline: Date.now() + 300 }).then(({ code }) => code));
      await delay(10);
    }
    const failed = (await Promise.all(ends)).filter((code) => code !== codes.ok);
    // One in a second, and not one after the other.
    expect(failed.length).toBeLessThan(7);
  });
});

describe("a peer that answers errors of gRPC", () => {
  for (const kind of ["in the header alone", "after a message"]) {
    test(`is left out (${kind})`, async ({ dns, port, peer, weir, channel }) => {
      dns.set("api.test", { A: addresses });
      const [bad, ...good] = await Promise.all(addresses.map((address) => peer(address, address)));
      const { ports } = await weir({
        services: [`api.test:${port}/grpc,policy=round_robin`],
        options: ["--workers=1"],
      });
      const { repeat, say } = await channel(ports[0] ?? 0);
      const ask = kind === "after a message" ? () => repeat(1) : () => say("hello");
      for (let turn = 0; turn < 30; turn += 1) expect((await ask()).code).toBe(0);
      bad?.failWith(codes.unavailable);
      const ends: number[] = [];
      for (let turn = 0; turn < 60; turn += 1) ends.push((await ask()).code);
      expect(ends.filter((code) => code === codes.unavailable)).toHaveLength(5);
      expect(ends.slice(-30)).toEqual(Array.from({ length: 30 }, () => 0));
      expect(good.every(({ calls }) => calls() > 25)).toBe(true);
    });
  }

  test("which are its clients' own stays", async ({ dns, port, peer, weir, channel }) => {
    dns.set("api.test", { A: addresses });
    const [strict] = await Promise.all(addresses.map((address) => peer(address, address)));
    const { ports } = await weir({ services: [`api.test:${port}/grpc,policy=round_robin`], options: ["--workers=1"] });
    const { say } = await channel(ports[0] ?? 0);
    for (let turn = 0; turn < 30; turn += 1) await say("hello");
    strict?.failWith(codes.notFound);
    for (let turn = 0; turn < 60; turn += 1) await say("hello");
    expect(strict?.calls()).toBe(30);
  });
});

describe("what a peer is told of a call", () => {
  test("is Weir's to say, whatever the client says", async ({ dns, port, weir, onTestFinished }) => {
    const { heads, stop } = await startRawHttp2Peer("127.0.0.2", port);
    onTestFinished(stop);
    dns.set("api.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`api.test:${port}/grpc`] });
    const forged = {
      "x-real-ip": "6.6.6.6",
      "x-forwarded-for": "6.6.6.6",
      x_forwarded_for: "6.6.6.6",
      "x-forwarded_for": "6.6.6.6",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.example",
      "x-forwarded-port": "6",
      "proxy-authorization": "secret",
      content_length: "6",
      forwarded: "for=6.6.6.6",
    };
    const own = { "x-user": "me", "grpc-timeout": "9S", "trace-bin": "AAEC", te: "trailers" };
    const answer = await callHttp2(ports[0] ?? 0, { ":authority": "talk.example", ...forged, ...own });
    expect(answer).toMatchObject({ ":status": 200, "grpc-status": "0" });
    const [head = {}] = heads;
    expect(head).toMatchObject({
      ":authority": "talk.example",
      ":path": "/test.Talk/Say",
      "x-real-ip": "127.0.0.1",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": "http",
      "x-forwarded-host": "talk.example",
      ...own,
    });
    expect(JSON.stringify(head)).not.toMatch(/6\.6\.6\.6|evil|secret/);
    for (const name of ["x-forwarded-port", "content_length", "forwarded"]) expect(head).not.toHaveProperty(name);
  });

  test("is the same after it has waited in the waiting room", async ({ dns, port, weir, onTestFinished }) => {
    dns.set("api.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`api.test:${port}/grpc`] });
    const answered = callHttp2(ports[0] ?? 0, { ":authority": "talk.example", "x-forwarded-for": "6.6.6.6" });
    await delay(300);
    const { heads, stop } = await startRawHttp2Peer("127.0.0.2", port);
    onTestFinished(stop);
    expect(await answered).toMatchObject({ ":status": 200, "grpc-status": "0" });
    expect(heads[0]).toMatchObject({
      ":authority": "talk.example",
      "x-real-ip": "127.0.0.1",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": "talk.example",
    });
  });

  test("which is no call of gRPC is answered in HTTP", async ({ port, weir }) => {
    const { ports } = await weir({ services: [`api.test:${port}/grpc,queue=0`], unready: true });
    const answer = await callHttp2(ports[0] ?? 0, { "content-type": "application/grpc-web" });
    expect(answer).toMatchObject({ ":status": 503, "retry-after": "1", "content-type": "text/plain" });
    expect(await callHttp2(ports[0] ?? 0, { "content-type": "application/grpc+proto" })).toMatchObject({
      ":status": 200,
      "content-type": "application/grpc",
      "grpc-status": `${codes.unavailable}`,
    });
  });
});

describe("client_rate and client_connections", () => {
  test("bound the calls of an address, which are told so in a code of gRPC", async ({
    dns,
    port,
    peer,
    weir,
    channel,
  }) => {
    const served = await peer("a", "127.0.0.2");
    dns.set("api.test", { A: ["127.0.0.2"] });
    const services = [
      `api.test:${port}/grpc,client_rate=6/m,client_burst=1`,
      `api.test:${port}/grpc,client_connections=1`,
    ];
    const { ports } = await weir({ services });
    const byRate = await channel(ports[0] ?? 0);
    for (let turn = 0; turn < 2; turn += 1) expect((await byRate.say("hello")).code).toBe(codes.ok);
    expect(await byRate.say("hello")).toMatchObject({
      code: codes.resourceExhausted,
      details: "client_rate: this address sends more than 6/m",
    });
    expect(served.calls()).toBe(2);
    const atOnce = await channel(ports[1] ?? 0);
    const slow = atOnce.wait(500);
    await until("it is there", () => served.calls() === 3);
    expect((await atOnce.say("hello")).code).toBe(codes.resourceExhausted);
    expect((await slow).code).toBe(codes.ok);
    expect((await atOnce.say("hello")).code).toBe(codes.ok);
  });
});
