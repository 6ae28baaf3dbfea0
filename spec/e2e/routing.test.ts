import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { ask, get, type Answer } from "../support/http.ts";
import { until } from "../support/until.ts";
import { EVERY_WORKER, freePort } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

interface Echo {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const echo = ({ body }: Answer): Echo => JSON.parse(body) as Echo;

/** What is answered to a request whose target is sent as it is written here. */
async function answerTo(port: number, target: string, headers = "Host: a.example"): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  let hasEnded = false;
  socket.on("data", (chunk) => (received += chunk.toString()));
  socket.on("close", () => (hasEnded = true));
  socket.write(`GET ${target} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);
  await until("the answer", () => hasEnded);
  return received;
}

describe("strip_path=on", () => {
  /** What clients ask for, and what the peer is asked. */
  const targets: readonly (readonly [string, string])[] = [
    ["/v1", "/"],
    ["/v1/", "/"],
    ["/v1?a=/v1/b", "/?a=/v1/b"],
    ["/v1/?a", "/?a"],
    ["/v1?", "/?"],
    ["/v1/a/b?c=d&e=%2F..%2F", "/a/b?c=d&e=%2F..%2F"],
    ["/v1/v1/v1", "/v1/v1"],
    ["/v1/a%2Fb%20c%C3%A4", "/a%2Fb%20c%C3%A4"],
    ["/v1/a%3Fb%23c%25", "/a%3Fb%23c%25"],
    ["/v1/a%0D%0AX-Evil:1", "/a%0D%0AX-Evil:1"],
    ["/v1//a//b", "//a//b"],
    ["/v1/.../a..b/.c", "/.../a..b/.c"],
    ["/v1/$host/{a}", "/$host/{a}"],
    ["http://a.example/v1/a?b", "/a?b"],
    ["//v1/a", "/a"],
    // What is not written as the mapping is goes on as nginx understands it.
    ["/%76%31/a%20b?c=%20", "/a%20b?c=%20"],
    ["/v1%2Fa", "/a"],
    ["/x/../v1/a", "/a"],
    ["/v1/../v1/a", "/a"],
    ["/v1/b/../a", "/a"],
    ["/v1/b/%2e%2E/a%0d%0aX-Evil:1", "/a%0D%0AX-Evil:1"],
    ["/v1/b/.%2F/a%3Fb", "/b/a%3Fb"],
    ["/v1/b/..", "/"],
    ["/./v1", "/"],
  ];

  test("takes the path of the mapping off, and nothing else", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`web.test:${port},path=/v1,strip_path=on`] });
    for (const [target, expected] of targets) {
      const answer = await answerTo(ports[0] ?? 0, target);
      expect([target, /^x-url: (.*)\r$/m.exec(answer)?.[1]]).toEqual([target, expected]);
    }
    expect(await answerTo(ports[0] ?? 0, "/v10")).toMatch(/^HTTP\/1.1 404 /);
  });

  test("tells the peer what it took off, and no client can", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const services = [`web.test:${port},path=/v1,strip_path=on`, `web.test:${port}`];
    const said = { "x-forwarded-prefix": "/base" };
    const forged = { ...said, x_forwarded_prefix: "/base", "x_forwarded-prefix": "/base" };
    const prefixes = async (headers: Record<string, string>, ...options: string[]): Promise<unknown[]> => {
      const { ports } = await weir({ services, options });
      const asked = [
        { port: ports[0], path: "/v1/echo", headers },
        { port: ports[0], path: "/v1/echo" },
        { port: ports[1], path: "/echo", headers },
      ];
      const told: unknown[] = [];
      for (const request of asked) {
        const echoed = echo(await ask({ host: "127.0.0.1", ...request })).headers;
        for (const name of ["x_forwarded_prefix", "x_forwarded-prefix"]) expect(echoed).not.toHaveProperty(name);
        told.push(echoed["x-forwarded-prefix"]);
      }
      return told;
    };
    expect(await prefixes(forged)).toEqual(["/v1", "/v1", undefined]);
    expect(await prefixes(forged, "--trusted=10.0.0.0/8")).toEqual(["/v1", "/v1", undefined]);
    // A proxy in front has taken off what came before.
    expect(await prefixes(said, "--trusted=127.0.0.0/8")).toEqual(["/base/v1", "/v1", "/base"]);
  });

  test("holds for a request that waits for a peer, whether its body is kept or not", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    const service = `web.test:${port},path=/v1,strip_path=on,set_header=X-Env:prod,set_response_header=X-Own:1`;
    const { ports } = await weir({ services: [service], unready: true });
    const to = { host: "127.0.0.1", port: ports[0], method: "POST" };
    const asked = [
      ask({ ...to, path: "/v1/echo?n=%2F" }, "kept"),
      ask({ ...to, path: "/%761/echo?n=%2F" }, "kept"),
      ask({ ...to, path: "/v1/echo?n=%2F" }, Buffer.alloc(10_000_000)),
      ask({ ...to, path: "/%761/echo?n=%2F" }, Buffer.alloc(10_000_000)),
    ];
    expect(await Promise.race([...asked, delay(500)])).toBeUndefined();
    dns.set("web.test", { A: ["127.0.0.2"] });
    for (const answer of await Promise.all(asked)) {
      expect(answer.headers["x-own"]).toBe("1");
      expect(echo(answer)).toMatchObject({
        url: "/echo?n=%2F",
        headers: { "x-env": "prod", "x-forwarded-prefix": "/v1", "x-forwarded-for": "127.0.0.1" },
      });
    }
  });

  test("holds for what a client says of its connection, too", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { ports } = await weir({ services: [`web.test:${port},path=/v1,strip_path=on`] });
    const headers = { connection: "keep-alive, X-Secret", "x-secret": "1" };
    for (const path of ["/v1/echo", "/x/../v1/echo"]) {
      const echoed = echo(await ask({ host: "127.0.0.1", port: ports[0], path, headers }));
      expect(echoed).toMatchObject({ url: "/echo", headers: { "x-forwarded-prefix": "/v1" } });
      expect(echoed.headers).not.toHaveProperty("x-secret");
    }
    const upgrade = "Host: a\r\nConnection: Upgrade\r\nUpgrade: websocket";
    const socket = connect(ports[0] ?? 0, "127.0.0.1");
    let received = "";
    socket.on("data", (chunk) => (received += chunk.toString()));
    socket.write(`GET /v1/chat HTTP/1.1\r\n${upgrade}\r\n\r\n`);
    await until("it is upgraded", () => received.startsWith("HTTP/1.1 101 "));
    socket.write("through");
    await until("the echo", () => received.endsWith("through"));
    socket.destroy();
  });
});

describe("a mapping of several hosts", () => {
  test("takes the requests for each of them, and shares hosts with others by path", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    await backend("b", "127.0.0.3");
    dns.set("a.test", { A: ["127.0.0.2"] });
    dns.set("b.test", { A: ["127.0.0.3"] });
    const front = await freePort();
    const { log } = await weir({
      services: [`a.test:${port}`],
      options: [
        `127.0.0.1:${front}:a.test:${port},host=a.example,b.example,*.c.example`,
        `127.0.0.1:${front}:b.test:${port},host=b.example,d.example,path=/b`,
      ],
    });
    const answers = async (host: string, path: string): Promise<unknown> => {
      const { body, status } = await ask({ host: "127.0.0.1", port: front, path, headers: { host } });
      return status === 200 ? body : status;
    };
    for (const host of ["a.example", "b.example", "x.c.example"]) expect(await answers(host, "/")).toBe("a");
    expect(await answers("a.example", "/b")).toBe("a");
    expect(await answers("b.example", "/b/c")).toBe("b");
    expect(await answers("d.example", "/b")).toBe("b");
    expect(await answers("d.example", "/")).toBe(404);
    expect(await answers("c.example", "/")).toBe(404);
    expect(log()).not.toContain("conflicting server name");
  });
});

describe("redirect", () => {
  test("answers in place of a service, beside others or alone", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const front = await freePort();
    const redirects = [
      `127.0.0.1:${front},host=old.example,redirect=https://www.example.com`,
      `127.0.0.1:${front},host=shop.example,redirect=301:https://www.example.com/shop/`,
      `127.0.0.1:${front},path=/old,redirect=307:/new?a=b,set_response_header=Cache-Control:no-store`,
    ];
    const { signal, hasEnded } = await weir({ services: [`web.test:${port}`], options: redirects });
    const location = async (host: string, target: string, method = "GET"): Promise<unknown> => {
      const { headers, status } = await ask({
        host: "127.0.0.1",
        port: front,
        path: target,
        method,
        headers: { host },
      });
      return [status, headers["location"]];
    };
    expect(await location("old.example", "/a%2Fb?c=%0d")).toEqual([308, "https://www.example.com/a%2Fb?c=%0d"]);
    expect(await location("old.example", "/", "POST")).toEqual([308, "https://www.example.com/"]);
    expect(await location("old.example", "//evil.example/..")).toEqual([
      308,
      "https://www.example.com//evil.example/..",
    ]);
    expect(await location("shop.example", "/a?b")).toEqual([301, "https://www.example.com/shop/"]);
    expect(await location("evil.example", "/old/a?b")).toEqual([307, "/new?a=b"]);
    expect((await get(`http://127.0.0.1:${front}/old`)).headers["cache-control"]).toBe("no-store");
    expect(await location("evil.example", "/older")).toEqual([404, undefined]);
    // Not by a target that is absolute, nor by one without a path.
    for (const target of ["http://old.example?a", "http://old.example@evil.example/", "http://old.example"]) {
      const answer = await answerTo(front, target, "Host: old.example");
      expect([target, /^Location: (.*)\r$/m.exec(answer)?.[1] ?? ""]).toEqual([
        target,
        expect.stringMatching(/^(https:\/\/www\.example\.com(?![^/?])|$)/),
      ]);
    }
    expect(peer.requests()).toBe(0);
    signal("SIGTERM");
    await until("it has ended", hasEnded);

    const alone = await weir({ services: [], options: [`127.0.0.1:${front},redirect=/new`] });
    expect(await location("evil.example", "/")).toEqual([308, "/new"]);
    expect((await alone.admin("/health")).status).toBe(200);
  });
});

describe("headers of a user", () => {
  test("reach the peer in place of the client's and of Weir's, and leave the others", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const own = "set_header=X-Env:prod,Accept-Encoding:,host:internal.example,X-Forwarded-Proto:https";
    const services = [`web.test:${port},${own}`, `web.test:${port}`, `web.test:${port},set_header=`];
    const { ports } = await weir({ services, options: ["--set_header=X-All: a; {b} \\ 'c' \"d\""] });
    const headers = {
      ...{ host: "a.example", "x-env": "forged", x_env: "forged", "accept-encoding": "gzip" },
      ...{ "x-forwarded-for": "forged", "proxy-authorization": "secret", "x-all": "client" },
    };
    const told: Echo["headers"][] = [];
    for (const front of ports)
      told.push(echo(await ask({ host: "127.0.0.1", port: front, path: "/echo", headers })).headers);
    expect(told[0]).toMatchObject({
      ...{ "x-env": "prod", host: "internal.example", "x-all": "client" },
      ...{ "x-forwarded-proto": "https", "x-forwarded-host": "a.example", "x-forwarded-for": "127.0.0.1" },
    });
    for (const name of ["accept-encoding", "x_env", "proxy-authorization"]) expect(told[0]).not.toHaveProperty(name);
    const untouched = { ...{ "x-env": "forged", x_env: "forged", host: "a.example", "accept-encoding": "gzip" } };
    expect(told[1]).toMatchObject({ ...untouched, "x-all": "a; {b} \\ 'c' \"d\"", "x-forwarded-proto": "http" });
    expect(told[2]).toMatchObject({ ...untouched, "x-all": "client", "x-forwarded-for": "127.0.0.1" });
    for (const headersThere of told) expect(headersThere).not.toHaveProperty("proxy-authorization");
  });

  test("reach the client in place of the peer's, with the cookie and in Weir's own answers", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const own = "set_response_header=X-Frame-Options:DENY,x-powered-by:,Content-Type:text/plain";
    const services = [`web.test:${port},policy=sticky,queue=0,${own}`, `web.test:${port}`];
    const { urls } = await weir({ services });
    const path = "/headers?x-powered-by=node&x-frame-options=SAMEORIGIN&content-type=text/html&x-kept=1&set-cookie=p=1";
    const [own_, plain] = [await get(`${urls[0]}${path}`), await get(`${urls[1]}${path}`)];
    expect(own_.headers).toMatchObject({ "x-frame-options": "DENY", "content-type": "text/plain", "x-kept": "1" });
    expect(own_.headers).not.toHaveProperty("x-powered-by");
    expect(own_.headers["set-cookie"]).toEqual(["p=1", expect.stringMatching(/^weir_/)]);
    expect(plain.headers).toMatchObject({
      ...{ "x-frame-options": "SAMEORIGIN", "content-type": "text/html", "x-powered-by": "node" },
    });
    await peer.kill();
    const unavailable = await get(urls[0] ?? "");
    expect(unavailable).toMatchObject({ status: 503, headers: { "x-frame-options": "DENY", "retry-after": "1" } });
  });
});

describe("backup", () => {
  test("serves while no other peer does, and no request fails on the way there and back", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const first = await backend("a", "127.0.0.2");
    const spare = await backend("b", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"] });
    dns.set("spare.test", { A: ["127.0.0.3"] });
    const { admin, log, status, urls } = await weir({
      services: [`web.test:${port},path=/v1,strip_path=on,backup=spare.test`],
    });
    const [url = ""] = urls;
    const who = async (): Promise<string> => (await get(`${url}/v1`)).body;
    for (let count = 0; count < 20; count++) expect(await who()).toBe("a");
    expect(spare.requests()).toBe(0);
    const requests = await load({ url: `${url}/v1`, rate: 200 });
    await first.kill();
    await until("the backup serves", async () => (await who()) === "b");
    await delay(500);
    // A peer that is down is not tried before the backup, which would take long where its host is gone.
    const refusals = log().split("Connection refused").length;
    for (let count = 0; count < 20; count++) expect(await who()).toBe("b");
    expect(log().split("Connection refused").length).toBe(refusals);
    await backend("a", "127.0.0.2");
    await until("the first serves again", async () => (await who()) === "a");
    await delay(EVERY_WORKER);
    const { failed } = await requests.stop();
    expect(failed).toEqual([]);
    for (let count = 0; count < 20; count++) expect(await who()).toBe("a");
    expect(Object.keys((await status()).services).sort()).toEqual(["spare.test", "web.test"]);
    // A name that is gone is like one whose peers refuse.
    dns.set("web.test", "nxdomain");
    await until("the backup serves", async () => (await who()) === "b");
    await until("the pool is empty", async () => (await status()).services["web.test"]?.state === "empty");
    expect((await admin("/ready")).status).toBe(200);
  });

  test("serves what is too much for the others", async ({ dns, port, backend, weir }) => {
    const first = await backend("a", "127.0.0.2");
    await backend("b", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"] });
    dns.set("spare.test", { A: ["127.0.0.3"] });
    const { urls } = await weir({ services: [`web.test:${port},backup=spare.test,max_connections=1`] });
    const slow = get(`${urls[0]}/slow?ms=1000`);
    await until("it is there", () => first.requests() === 1);
    expect((await get(urls[0] ?? "")).body).toBe("b");
    expect((await slow).body).toBe("a");
    expect((await get(urls[0] ?? "")).body).toBe("a");
  });

  test("is waited for as the first is, whoever comes first, with any body", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    await backend("b", "127.0.0.3");
    for (const [name, expected] of [
      ["web.test", "a"],
      ["spare.test", "b"],
    ] as const) {
      for (const other of ["web.test", "spare.test"]) dns.set(other, "nxdomain");
      const service = `web.test:${port},backup=spare.test,queue_timeout=20s,policy=sticky`;
      const { ports } = await weir({ services: [service], unready: true });
      const to = { host: "127.0.0.1", port: ports[0], path: "/echo", method: "POST" };
      const asked = Array.from({ length: 40 }, (_, index) => ask(to, index === 0 ? Buffer.alloc(10_000_000) : "kept"));
      expect(await Promise.race([...asked, delay(500)])).toBeUndefined();
      dns.set(name, { A: [expected === "a" ? "127.0.0.2" : "127.0.0.3"] });
      for (const answer of await Promise.all(asked)) expect(echo(answer).name).toBe(expected);
    }
  });

  test("is no second chance for a request that may have reached a peer, and says why there is none", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    const first = await backend("a", "127.0.0.2");
    const spare = await backend("b", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"] });
    dns.set("spare.test", { A: ["127.0.0.3"] });
    const service = `web.test:${port},backup=spare.test,queue_timeout=300ms`;
    const { ports } = await weir({ services: [service], unready: true });
    const to = { host: "127.0.0.1", port: ports[0], path: "/reset", method: "POST" };
    expect((await ask(to, "sent")).status).toBe(502);
    expect(spare.requests()).toBe(0);
    await Promise.all([first.kill(), spare.kill()]);
    const answer = await ask({ ...to, path: "/" }, "kept");
    expect(answer.status).toBe(503);
    expect(answer.headers["proxy-status"]).toContain("web.test");
  });
});

describe("canary", () => {
  test("serves its share of clients, who stay", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    const next = await backend("b", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"] });
    dns.set("next.test", { A: ["127.0.0.3"] });
    const shares = [20, 40, 0, 100];
    const { ports } = await weir({ services: shares.map((share) => `web.test:${port},canary=next.test@${share}`) });
    const answer = async (front: number, cookie?: string): Promise<Answer> =>
      ask({ host: "127.0.0.1", port: ports[front], headers: cookie === undefined ? {} : { cookie } });
    const clients: { readonly cookie: string; readonly body: string }[] = [];
    for (let count = 0; count < 500; count++) {
      const { body, headers } = await answer(0);
      const [set = ""] = headers["set-cookie"] ?? [];
      expect(set).toMatch(/^weir_draw=[0-9a-f]{3}; Path=\/; HttpOnly; SameSite=Lax$/);
      clients.push({ cookie: set.split(";")[0] ?? "", body });
    }
    const share = clients.filter(({ body }) => body === "b").length / clients.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.3);
    for (const { body, cookie } of clients.slice(0, 100)) {
      const again = await answer(0, cookie);
      expect(again.body).toBe(body);
      expect(again.headers).not.toHaveProperty("set-cookie");
      // A higher share takes nobody back.
      if (body === "b") expect((await answer(1, cookie)).body).toBe("b");
      expect((await answer(2, cookie)).body).toBe("a");
      expect((await answer(3, cookie)).body).toBe("b");
    }
    // What is no draw is none.
    for (const cookie of ["weir_draw=xyz", "weir_draw=", "weir_draw=0000"]) {
      expect((await answer(0, cookie)).headers["set-cookie"]?.[0]).toMatch(/^weir_draw=/);
    }
    // Each side serves the clients of the other that has none.
    await next.kill();
    for (const { cookie } of clients.slice(0, 50)) expect((await answer(3, cookie)).body).toBe("a");
    await backend("b", "127.0.0.3");
    dns.set("web.test", "nxdomain");
    await until("the canary serves all", async () => (await answer(2)).body === "b");
    await delay(EVERY_WORKER);
    for (const { cookie } of clients.slice(0, 50)) expect((await answer(0, cookie)).body).toBe("b");
  });

  test("goes by what policy=hash goes by, without a cookie", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    await backend("b", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"] });
    dns.set("next.test", { A: ["127.0.0.3"] });
    const service = `web.test:${port},policy=hash,hash=$http_x_user,canary=next.test@50`;
    const { ports } = await weir({ services: [service] });
    const seen = new Set<string>();
    for (let user = 0; user < 30; user++) {
      const headers = { "x-user": `user-${user}` };
      const to = { host: "127.0.0.1", port: ports[0], headers };
      const { body, headers: answered } = await ask(to);
      expect(answered).not.toHaveProperty("set-cookie");
      expect((await ask(to)).body).toBe(body);
      seen.add(body);
    }
    expect([...seen].sort()).toEqual(["a", "b"]);
  });
});
