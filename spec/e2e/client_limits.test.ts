import { connect } from "node:net";
import { describe, expect } from "vitest";
import { ask, type Answer } from "../support/http.ts";
import { until } from "../support/until.ts";
import { freePort } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

interface Client {
  readonly port: number;
  /** The address that the client connects from. */
  readonly from?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

function send(
  { port, from = "127.0.0.1", path = "/", headers = {}, method = "GET" }: Client,
  body?: Buffer | string,
): Promise<Answer> {
  return ask({ host: "127.0.0.1", localAddress: from, port, path, headers, method }, body);
}

/** The statuses of so many requests, one after the other. */
async function statusesOf(client: Client, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let sent = 0; sent < count; sent += 1) statuses.push((await send(client)).status);
  return statuses;
}

const overRate = 'weir; error=http_request_denied; details="client_rate: this address sends more than 1/m"';

describe("client_rate", () => {
  test("answers 429 with the reason beyond the burst, to that address alone, and no peer is asked", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`web.test:${port},client_rate=1/m,client_burst=2`] });
    const [front = 0] = ports;
    expect(await statusesOf({ port: front }, 3)).toEqual([200, 200, 200]);
    const { body, headers, status } = await send({ port: front });
    expect({ status, body }).toEqual({ status: 429, body: `429 ${overRate}\n` });
    expect(headers).toMatchObject({ "content-type": "text/plain", "proxy-status": overRate, "retry-after": "60" });
    expect((await send({ port: front, from: "127.0.0.7" })).status).toBe(200);
    expect(peer.requests()).toBe(4);
  });

  test("leaves a peer's own 429 alone", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({
      services: [`web.test:${port},client_rate=100/s,client_connections=9,retry_on=429`],
    });
    const { body, headers } = await send({ port: ports[0] ?? 0, path: "/status?code=429" });
    expect(headers).not.toHaveProperty("proxy-status");
    expect(body).not.toContain("client_rate");
  });

  test("has a burst for what a browser asks at once, unless told otherwise", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({
      services: [`web.test:${port},client_rate=1/m`, `web.test:${port},client_rate=2/m,client_burst=0`],
    });
    expect(await statusesOf({ port: ports[0] ?? 0 }, 7)).toEqual([200, 200, 200, 200, 200, 200, 429]);
    expect(await statusesOf({ port: ports[1] ?? 0 }, 2)).toEqual([200, 429]);
  });

  test("counts a request once, though it waits for a peer or its body is too large to be kept", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    dns.set("web.test", { A: ["127.0.0.2"] });
    const options = ["--client_connections=1"];
    const { ports, status } = await weir({
      services: [`web.test:${port},client_rate=1/m,client_burst=1`],
      options,
      unready: true,
    });
    const [front = 0] = ports;
    const waiting = send({ port: front });
    await until("DNS is asked", () => dns.queries.length > 0);
    await backend("a", "127.0.0.2");
    expect((await waiting).status).toBe(200);
    // A client has its answer before its request has ended here, and counts as a connection until then.
    await until("it has ended", async () => (await status()).services["web.test"]?.counters["answered"] === 1);
    const large = Buffer.alloc(10_000_000);
    expect((await send({ port: front, method: "POST", path: "/echo" }, large)).status).toBe(200);
    expect((await send({ port: front, method: "POST", path: "/echo" }, large)).status).toBe(429);
  });

  test("is each path's own where the rates differ, for bodies too large to be kept too", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const front = await freePort();
    const mapping = `127.0.0.1:${front}:web.test:${port}`;
    const options = [`${mapping},client_rate=100/s`, `${mapping},path=/echo,client_rate=1/m,client_burst=1`];
    const { status } = await weir({ services: [], options });
    const large = Buffer.alloc(10_000_000);
    const post = (path: string): Promise<Answer> => send({ port: front, method: "POST", path }, large);
    expect((await send({ port: front, path: "/echo" })).status).toBe(200);
    expect((await post("/echo")).status).toBe(200);
    expect((await post("/echo")).status).toBe(429);
    expect((await post("/whoami")).status).toBe(200);
    expect(Object.keys((await status()).services)).toEqual(["web.test"]);
  });

  test("counts the clients behind a trusted proxy: an address of IPv4, a network of IPv6", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({
      services: [`web.test:${port},client_rate=1/m,client_burst=0`],
      options: ["--trusted=127.0.0.1"],
    });
    const clients: readonly (readonly [string, number])[] = [
      ["2001:db8::1", 200],
      ["2001:db8::ffff:2", 429],
      ["2001:db8:0:1::1", 200],
      ["192.0.2.1", 200],
      ["::ffff:192.0.2.1", 429],
      ["::ffff:192.0.2.2", 200],
      ["192.0.2.2", 429],
    ];
    for (const [address, status] of clients) {
      const answer = await send({ port: ports[0] ?? 0, headers: { "x-forwarded-for": address } });
      expect({ address, status: answer.status }).toEqual({ address, status });
    }
    // Nobody else has a say.
    const forged = { port: ports[0] ?? 0, from: "127.0.0.9" };
    expect((await send({ ...forged, headers: { "x-forwarded-for": "198.51.100.1" } })).status).toBe(200);
    expect((await send({ ...forged, headers: { "x-forwarded-for": "198.51.100.2" } })).status).toBe(429);
  });
});

describe("client_connections", () => {
  test("bounds the requests of an address that are under way, and lets the next in when one has ended", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`web.test:${port},client_connections=2,client_rate=100/s`] });
    const [front = 0] = ports;
    const slow = [1, 2].map(() => send({ port: front, path: "/slow?ms=1500" }));
    await until("both are at the peer", () => peer.requests() === 2);
    const { headers, status } = await send({ port: front });
    expect(status).toBe(429);
    expect(headers["proxy-status"]).toBe(
      'weir; error=http_request_denied; details="client_connections: this address has 2 requests under way already"',
    );
    expect(headers["retry-after"]).toBe("1");
    expect((await send({ port: front, from: "127.0.0.7" })).status).toBe(200);
    for (const answer of await Promise.all(slow)) expect(answer.status).toBe(200);
    await until("the next is let in", async () => (await send({ port: front })).status === 200);
  });
});

describe("client_timeout", () => {
  test("ends a connection whose request does not arrive", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`web.test:${port}`], options: ["--client_timeout=1s"] });
    const since = performance.now();
    const socket = connect(ports[0] ?? 0, "127.0.0.1");
    let ended = false;
    socket.on("error", () => undefined).on("close", () => (ended = true));
    socket.resume();
    // A byte now and then does not help.
    const drops = setInterval(() => socket.write("x"), 200);
    socket.write("GET / HTTP/1.1\r\nHost: ");
    await until("it is ended", () => ended, 5_000).finally(() => clearInterval(drops));
    expect(performance.now() - since).toBeLessThan(4_000);
    expect(peer.requests()).toBe(0);
  });
});

describe("clients that all have one address", () => {
  const warning =
    "nearly all requests come from 127.0.0.1, for which client_rate, client_connections and hash=$remote_addr are one client, though";

  /** How often the warning is there after more than a thousand requests. */
  async function warnings(
    log: () => string,
    port: number,
    headers: Readonly<Record<string, string>>,
    from: (number: number) => string = () => "127.0.0.1",
  ): Promise<number> {
    for (let sent = 0; sent < 1_050; sent += 25) {
      const some = Array.from({ length: 25 }, (_, index) => send({ port, headers, from: from(sent + index) }));
      await Promise.all(some);
    }
    return log().split(warning).length - 1;
  }

  for (const option of ["client_rate=1000000/s", "client_connections=1000", "policy=hash"]) {
    test(`are warned of once where they come by a proxy that is not trusted, with ${option}`, async ({
      dns,
      port,
      backend,
      weir,
    }) => {
      await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const { ports, log } = await weir({ services: [`web.test:${port},${option}`], options: ["--workers=1"] });
      expect(await warnings(log, ports[0] ?? 0, { "x-forwarded-for": "192.0.2.1" })).toBe(1);
      expect(log()).toContain("--trusted=127.0.0.1");
    });
  }

  test("are not warned of where they have addresses, or may be one client", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const services = [`web.test:${port},client_connections=1000`];
    const alone = await weir({ services, options: ["--workers=1"] });
    expect(await warnings(alone.log, alone.ports[0] ?? 0, {})).toBe(0);
    const several = await weir({ services, options: ["--workers=1"] });
    const from = (number: number): string => `127.0.0.${1 + (number % 3)}`;
    expect(await warnings(several.log, several.ports[0] ?? 0, { "x-forwarded-for": "192.0.2.1" }, from)).toBe(0);
  });
});
