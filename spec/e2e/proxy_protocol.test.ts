import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect } from "vitest";
import { accessLog } from "./fixtures/access_log.ts";
import { test } from "./fixtures/processes.ts";

interface Told {
  readonly status: number;
  /** What the peer was sent; nothing where it was not asked. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer to a request over a connection that begins with these bytes, from this address. */
async function over(
  port: number,
  preface: Buffer | string,
  headers: Readonly<Record<string, string>> = {},
  from = "127.0.0.1",
): Promise<Told> {
  const socket = connect({ port, host: "127.0.0.1", localAddress: from });
  const lines = Object.entries({ Host: "web.test", Connection: "close", ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.write(preface);
  socket.write(`GET /echo HTTP/1.1\r\n${lines.join("")}\r\n`);
  const answer = await text(socket).catch(() => "");
  const status = Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0);
  const echo = JSON.parse(/\{.*\}/s.exec(answer)?.[0] ?? '{"headers":{}}') as { headers: Record<string, string> };
  return { status, headers: echo.headers };
}

/** Version 2 of the header, of a client of IPv4 or of none (LOCAL). */
function version2(client?: string): Buffer {
  const signature = Buffer.from("0d0a0d0a000d0a515549540a", "hex");
  if (client === undefined) return Buffer.concat([signature, Buffer.from([0x20, 0, 0, 0])]);
  const addresses = [...client.split("."), ..."127.0.0.1".split(".")].map(Number);
  return Buffer.concat([signature, Buffer.from([0x21, 0x11, 0, 12, ...addresses, 0x30, 0x39, 0, 80])]);
}

const named = (client: string): string => `PROXY TCP4 ${client} 127.0.0.1 12345 80\r\n`;
const client = "203.0.113.7";
const forged = {
  "X-Forwarded-For": "192.0.2.66",
  "X-Forwarded-Proto": "https",
  "X-Forwarded-Host": "shop.example",
  Forwarded: "for=192.0.2.66",
  "X-Real-IP": "192.0.2.66",
};

/** What a peer is told of a client at this address that is not trusted itself. */
const honest = (address: string): object => ({
  "x-real-ip": address,
  "x-forwarded-for": address,
  "x-forwarded-proto": "http",
  "x-forwarded-host": "web.test",
});

describe("proxy_protocol=in", () => {
  const cases: readonly {
    readonly what: string;
    readonly trusted: string;
    readonly preface: Buffer | string;
    readonly from?: string;
    readonly told: object;
  }[] = [
    {
      what: "a trusted proxy names the client, whose headers are forged",
      trusted: "127.0.0.1",
      preface: named(client),
      told: honest(client),
    },
    { what: "the same in version 2", trusted: "127.0.0.1", preface: version2(client), told: honest(client) },
    {
      what: "a client of IPv6",
      trusted: "127.0.0.1",
      preface: "PROXY TCP6 2001:db8::7 2001:db8::1 12345 80\r\n",
      told: honest("2001:db8::7"),
    },
    {
      what: "somebody who is not trusted names a client",
      trusted: "127.0.0.1",
      preface: named(client),
      from: "127.0.0.9",
      told: honest("127.0.0.9"),
    },
    {
      what: "somebody who is not trusted claims to be a proxy that is",
      trusted: "127.0.0.1,198.51.100.0/24",
      preface: named("198.51.100.1"),
      from: "127.0.0.9",
      told: honest("127.0.0.9"),
    },
    {
      what: "a trusted proxy names no client (UNKNOWN)",
      trusted: "127.0.0.1",
      preface: "PROXY UNKNOWN\r\n",
      told: honest("127.0.0.1"),
    },
    {
      what: "a trusted proxy speaks for itself (LOCAL)",
      trusted: "127.0.0.1",
      preface: version2(),
      told: honest("127.0.0.1"),
    },
    {
      what: "the client that a trusted proxy names is another proxy that is trusted",
      trusted: "127.0.0.1,198.51.100.0/24",
      preface: named("198.51.100.1"),
      told: {
        "x-real-ip": "198.51.100.1",
        "x-forwarded-for": "192.0.2.66, 198.51.100.1",
        "x-forwarded-proto": "https",
        "x-forwarded-host": "shop.example",
        forwarded: "for=192.0.2.66",
      },
    },
  ];
  for (const { what, trusted, preface, from, told } of cases) {
    test(`tells the peer who asks where ${what}`, async ({ dns, port, backend, weir }) => {
      await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const { ports } = await weir({
        services: [`web.test:${port},proxy_protocol=in`],
        options: [`--trusted=${trusted}`],
      });
      const { headers, status } = await over(ports[0] ?? 0, preface, forged, from);
      expect(status).toBe(200);
      expect(headers).toMatchObject(told);
      if (!("forwarded" in told)) expect(headers).not.toHaveProperty("forwarded");
    });
  }

  test("demands the header of everybody, and other ports do not take it", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const services = [`web.test:${port},proxy_protocol=in`, `web.test:${port}`];
    const { ports, status } = await weir({ services, options: ["--trusted=127.0.0.1"] });
    const [proxied = 0, direct = 0] = ports;
    expect((await over(proxied, "")).status).not.toBe(200);
    expect((await over(direct, named(client))).status).toBe(400);
    expect(peer.requests()).toBe(0);
    // Of those, X-Forwarded-For of a trusted proxy is believed as ever.
    const { headers } = await over(direct, "", { "X-Forwarded-For": client });
    expect(headers).toMatchObject({ "x-real-ip": client, "x-forwarded-for": `${client}, 127.0.0.1` });
    expect(Object.keys((await status()).services)).toEqual(["web.test"]);
  });

  test("has clients counted by the address in it, and logged where no mapping is for their host", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const logged = accessLog();
    const services = [`web.test:${port},host=web.test,proxy_protocol=in,client_rate=1/m,client_burst=0`];
    const { ports, log } = await weir({ services, options: ["--trusted=127.0.0.1", logged.option] });
    const [front = 0] = ports;
    expect((await over(front, named("203.0.113.7"), forged)).status).toBe(200);
    expect((await over(front, named("203.0.113.7"), { "X-Forwarded-For": "192.0.2.67" })).status).toBe(429);
    expect((await over(front, named("203.0.113.8"), forged)).status).toBe(200);
    expect((await over(front, named("203.0.113.9"), { ...forged, Host: "other.test" })).status).toBe(404);
    expect(await logged.lineOf("203.0.113.9", "client")).toMatchObject({ status: 404, reason: "unmapped" });
    expect(logged.lines()).not.toContain('"client":"192.0.2.6');
    expect(log()).not.toContain("uninitialized");
  });
});
