import { describe, expect } from "vitest";
import { ask, type Answer } from "../support/http.ts";
import { until } from "../support/until.ts";
import { accessLog } from "./fixtures/access_log.ts";
import { test } from "./fixtures/processes.ts";

interface Exchange {
  readonly answer: Answer;
  /** What the peer was sent. */
  readonly headers: Readonly<Record<string, string>>;
}

async function echo(url: string, headers: Record<string, string | string[]>): Promise<Exchange> {
  const answer = await ask({ host: "127.0.0.1", port: Number(new URL(url).port), path: "/echo", headers });
  return { answer, headers: (JSON.parse(answer.body) as { headers: Record<string, string> }).headers };
}

const own = /^[0-9a-f]{32}$/;

describe("request_id", () => {
  test("is the same for the peer, the client and the access log, whatever the client says", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const options = ["--request_id=on", log.option, "--policy=sticky"];
    for (const more of [[], ["--trusted=10.0.0.0/8"]]) {
      const { urls } = await weir({ services: [`web.test:${port}`], options: [...options, ...more] });
      const known = new Set<string>();
      for (const sent of [
        {},
        { "x-request-id": "mine" },
        { "x-request-id": "1mine" },
        { x_request_id: "mine" },
        { "x-request-id": "" },
      ]) {
        const { answer, headers } = await echo(urls[0] ?? "", sent);
        const id = headers["x-request-id"] ?? "";
        expect(id).toMatch(own);
        expect(answer.headers["x-request-id"]).toBe(id);
        expect(headers).not.toHaveProperty("x_request_id");
        await until("it is in the access log", () => log.lines().includes(`"request_id":"${id}"`));
        known.add(id);
      }
      expect(known.size).toBe(5);
    }
  });

  test("of a trusted proxy goes on, unless it is none", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const options = ["--request_id=on", "--trusted=127.0.0.1"];
    const [url = ""] = (await weir({ services: [`web.test:${port}`], options })).urls;
    for (const id of ["f058ebd6-02f7-4d3f-942e-904344e8cde5", "a.b_c~d+e/f=g@h:i"]) {
      const { answer, headers } = await echo(url, { "x-request-id": id });
      expect(headers["x-request-id"]).toBe(id);
      expect(answer.headers["x-request-id"]).toBe(id);
    }
    for (const none of ["", 'a"b', "a b", "x".repeat(201)]) {
      expect((await echo(url, { "x-request-id": none })).headers["x-request-id"]).toMatch(own);
    }
  });

  test("is in Weir's own answers, and is told once where the peer has one too", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const options = ["--request_id=on", "--queue_timeout=1ms"];
    const services = [
      `web.test:${port},client_rate=1/m,client_burst=0`,
      `gone.test:${port}`,
      `web.test:${port},host=a.example`,
    ];
    const { ports } = await weir({ services, options, unready: true });
    await until("it answers", async () => {
      const { status, headers } = await ask({
        host: "127.0.0.1",
        port: ports[0] ?? 0,
        path: "/headers?x-request-id=peers",
      });
      expect(headers["x-request-id"]).toMatch(own);
      return status === 200 || status === 429;
    });
    for (const [front, status] of [
      [ports[0], 429],
      [ports[1], 503],
      [ports[2], 404],
    ] as const) {
      const answer = await ask({ host: "127.0.0.1", port: front ?? 0 });
      expect(answer.status).toBe(status);
      expect(answer.headers["x-request-id"]).toMatch(own);
    }
  });

  test("is off by default: a client's header goes on, and nothing is added", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${port}`] })).urls;
    const { answer, headers } = await echo(url, { "x-request-id": "mine", traceparent: "none", tracestate: "a=1" });
    expect(headers).toMatchObject({ "x-request-id": "mine", traceparent: "none", tracestate: "a=1" });
    expect(answer.headers).not.toHaveProperty("x-request-id");
  });
});

describe("traceparent", () => {
  const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
  const parent = "00f067aa0ba902b7";
  const zeros = (count: number): string => "0".repeat(count);
  const valid = [
    `00-${trace}-${parent}-00`,
    `00-${trace}-${parent}-01`,
    `00-${trace}-${parent}-ff`,
    `01-${trace}-${parent}-01`,
    `cc-${trace}-${parent}-01-what-the-future-will-be-like`,
  ];
  const invalid = [
    "",
    "nonsense",
    `00-${trace}-${parent}`,
    `00-${trace}-${parent}-01-more`,
    `00-${trace}-${parent}-0`,
    `00-${zeros(32)}-${parent}-01`,
    `00-${trace}-${zeros(16)}-01`,
    `ff-${trace}-${parent}-01`,
    `cc-${trace}-${parent}-01.more`,
    `00-${trace.toUpperCase()}-${parent}-01`,
    `00-${trace}-${parent}-01, 00-${trace}-${parent}-01`,
    ` 00_${trace}-${parent}-01`,
  ];

  test("goes on with its tracestate if it is valid", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const options = ["--traceparent=on", log.option];
    const { urls } = await weir({ services: [`web.test:${port}`], options });
    for (const traceparent of valid) {
      const { headers } = await echo(urls[0] ?? "", { traceparent, tracestate: "rojo=00f067aa0ba902b7" });
      expect(headers).toMatchObject({ traceparent, tracestate: "rojo=00f067aa0ba902b7" });
      await until("it is in the access log", () => log.lines().includes(`"traceparent":"${traceparent}"`));
    }
  });

  for (const [value, flags] of [
    ["on", "00"],
    ["sampled", "01"],
  ] as const) {
    test(`begins at Weir if it is invalid, without a tracestate, with ${value}`, async ({
      dns,
      port,
      backend,
      weir,
    }) => {
      await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const [url = ""] = (await weir({ services: [`web.test:${port}`], options: [`--traceparent=${value}`] })).urls;
      const known = new Set<string>();
      for (const traceparent of invalid) {
        const { headers } = await echo(url, { traceparent, tracestate: "rojo=00f067aa0ba902b7" });
        expect(headers["traceparent"]).toMatch(new RegExp(`^00-[0-9a-f]{32}-[0-9a-f]{16}-${flags}$`));
        expect(headers["traceparent"]).not.toContain(trace);
        expect(headers).not.toHaveProperty("tracestate");
        known.add(headers["traceparent"] ?? "");
      }
      const { headers } = await echo(url, {});
      known.add(headers["traceparent"] ?? "");
      expect(known.size).toBe(invalid.length + 1);
    });
  }
});
