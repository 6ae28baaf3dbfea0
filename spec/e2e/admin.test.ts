import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { command } from "../support/command.ts";
import { ask, type Answer } from "../support/http.ts";
import { until } from "../support/until.ts";
import { freePort, type Weir } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

const first = "127.0.0.11";
const second = "127.0.0.12";
const token = "correct-horse-battery-staple";
const good = { authorization: `Bearer ${token}`, "content-type": "application/json" };

/** A file with a token, which goes with the test. */
async function tokenFile(text = `${token}\n`): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "weir-token-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await chmod(folder, 0o755);
  const path = join(folder, "token");
  await writeFile(path, text);
  return path;
}

type Headers = Readonly<Record<string, string>>;

function post(port: number, path: string, headers: Headers, body: string, method = "POST"): Promise<Answer> {
  const length = { "content-length": `${Buffer.byteLength(body)}` };
  return ask({ hostname: "127.0.0.1", port, path, method, headers: { ...length, ...headers } }, body);
}

function read(port: number, path: string, headers: Headers = {}, method = "GET"): Promise<Answer> {
  return ask({ hostname: "127.0.0.1", port, path, method, headers });
}

/** What comes back for bytes that no client library would send. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    let said = "";
    socket.setTimeout(8_000, () => socket.destroy());
    socket.on("data", (chunk: Buffer) => (said += chunk.toString()));
    socket.on("error", () => done(said));
    socket.on("close", () => done(said));
    socket.end(text);
  });
}

interface Status {
  readonly services: Readonly<Record<string, { peers: Readonly<Record<string, { drained?: number }>> }>>;
}

/** How many peers are drained. */
async function drainedIn({ admin }: Weir): Promise<number> {
  const { services } = JSON.parse((await admin("/status")).body) as Status;
  return Object.values(services)
    .flatMap(({ peers }) => Object.values(peers))
    .filter(({ drained }) => drained).length;
}

describe("the admin listener", () => {
  test("shows what there is to who reaches it, and changes it for who has the token", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", first);
    await backend("b", second);
    dns.set("web.test", { A: [first, second] });
    const admin = await freePort();
    const file = await tokenFile();
    const running = await weir({
      services: [`web.test:${port}`],
      options: ["--workers=2", `--admin=${admin}`, `--admin_token_file=${file}`, "--admin_host=*.ops.test,weir.test"],
    });
    for (const path of ["/healthz", "/health", "/ready", "/status", "/explain/web.test", "/explain?service=web.test"]) {
      const { headers, status } = await read(admin, path);
      expect([path, status, headers["content-type"]]).toEqual([path, 200, "application/json"]);
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      const head = await read(admin, path, {}, "HEAD");
      expect([path, head.status, head.body]).toEqual([path, 200, ""]);
    }
    const missing = await read(admin, "/nowhere");
    expect([missing.status, JSON.parse(missing.body)]).toEqual([404, { error: "there is no such page" }]);
    const wrong = await read(admin, "/drain");
    expect([wrong.status, wrong.headers["allow"]]).toEqual([405, "POST"]);
    for (const host of ["localhost", `127.0.0.1:${admin}`, "[::1]:1", "weir.test", "a.ops.test:80"]) {
      expect([host, (await read(admin, "/healthz", { host })).status]).toEqual([host, 200]);
    }

    const body = JSON.stringify({ service: "web.test", peer: first, for: "10m" });
    const at = performance.now();
    const done = await post(admin, "/drain", good, body);
    expect(performance.now() - at).toBeLessThan(900);
    expect([done.status, JSON.parse(done.body)]).toMatchObject([
      200,
      { results: [{ service: "web.test", peers: [`${first}:${port}`], seconds: 600, left: 1 }] },
    ]);
    expect(await drainedIn(running)).toBe(1);
    expect(running.log()).toMatch(/gets no new request for 10 min, by admin from 127\.0\.0\.1/);

    // Rotated without a reload.
    await writeFile(file, "another-token-of-length");
    const authorization = "Bearer another-token-of-length";
    const undrain = JSON.stringify({ service: "web.test", peer: first });
    const same = { ...good, authorization, origin: `http://127.0.0.1:${admin}`, "sec-fetch-site": "same-origin" };
    expect((await post(admin, "/undrain", same, undrain)).status).toBe(200);
    expect(await drainedIn(running)).toBe(0);
    const refreshed = await post(admin, "/refresh", { ...good, authorization }, '{"service":"web.test"}');
    expect([refreshed.status, JSON.parse(refreshed.body)]).toMatchObject([200, { results: [{ state: "fresh" }] }]);
    expect(running.log()).not.toContain(token);
  });

  test("changes nothing for anybody else, whatever they try", async ({ dns, port, backend, weir }) => {
    await backend("a", first);
    dns.set("web.test", { A: [first] });
    const admin = await freePort();
    const running = await weir({
      services: [`web.test:${port}`],
      options: ["--workers=2", `--admin=${admin}`, `--admin_token_file=${await tokenFile()}`],
    });
    const body = JSON.stringify({ service: "web.test", peer: first });
    const without = (name: "authorization" | "content-type"): Headers =>
      Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
    const bearing = (authorization: string): Headers => ({ ...good, authorization });
    const line = `POST /drain HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n`;
    const json = "Content-Type: application/json\r\n";
    const statusOf = async (answer: Promise<Answer>): Promise<number> => (await answer).status;
    const rawStatus = async (text: string): Promise<number> =>
      Number((await raw(admin, text)).slice(9, 12).trim() || "0");
    const padding = " ".repeat(1_000_000);
    const lengthOf = (text: string): string => `Content-Length: ${text.length}\r\n`;
    const inChunks = (...texts: readonly string[]): string =>
      `Transfer-Encoding: chunked\r\n\r\n${[...texts, ""].map((text) => `${text.length.toString(16)}\r\n${text}\r\n`).join("")}`;
    const sized = (text: string, headers = ""): Promise<number> =>
      rawStatus(`${line}${json}${headers}${lengthOf(text)}\r\n${text}`);
    const attacks: readonly [string, number, () => Promise<number>][] = [
      ["no token", 401, () => statusOf(post(admin, "/drain", without("authorization"), body))],
      ["an empty token", 401, () => statusOf(post(admin, "/drain", bearing("Bearer "), body))],
      ["a wrong token", 401, () => statusOf(post(admin, "/drain", bearing("Bearer wrong-wrong-wrong-wrong"), body))],
      [
        "the beginning of the token",
        401,
        () => statusOf(post(admin, "/drain", bearing(`Bearer ${token.slice(0, -1)}`), body)),
      ],
      ["the token and more", 401, () => statusOf(post(admin, "/drain", bearing(`Bearer ${token}x`), body))],
      [
        "the token in capitals",
        401,
        () => statusOf(post(admin, "/drain", bearing(`Bearer ${token.toUpperCase()}`), body)),
      ],
      ["the token as Basic", 401, () => statusOf(post(admin, "/drain", bearing(`Basic ${token}`), body))],
      [
        "the token as a cookie",
        401,
        () => statusOf(post(admin, "/drain", { ...without("authorization"), cookie: `token=${token}` }, body)),
      ],
      [
        "the token in the query",
        401,
        () => statusOf(post(admin, `/drain?token=${token}`, without("authorization"), body)),
      ],
      [
        "a foreign Origin, with the token",
        403,
        () => statusOf(post(admin, "/drain", { ...good, origin: "https://evil.example" }, body)),
      ],
      ["Origin: null, with the token", 403, () => statusOf(post(admin, "/drain", { ...good, origin: "null" }, body))],
      [
        "another port's Origin, with the token",
        403,
        () =>
          statusOf(post(admin, "/drain", { ...good, host: `127.0.0.1:${admin}`, origin: "http://127.0.0.1:1" }, body)),
      ],
      [
        "Sec-Fetch-Site: cross-site, with the token",
        403,
        () => statusOf(post(admin, "/drain", { ...good, "sec-fetch-site": "cross-site" }, body)),
      ],
      [
        "Sec-Fetch-Site: same-site, with the token",
        403,
        () => statusOf(post(admin, "/drain", { ...good, "sec-fetch-site": "same-site" }, body)),
      ],
      [
        "a rebound name as Host, with the token",
        421,
        () => statusOf(post(admin, "/drain", { ...good, host: "evil.example" }, body)),
      ],
      [
        "a rebound name, its own Origin, with the token",
        421,
        () =>
          statusOf(
            post(
              admin,
              "/drain",
              { ...good, host: "evil.example", origin: "http://evil.example", "sec-fetch-site": "same-origin" },
              body,
            ),
          ),
      ],
      [
        "a name that begins with localhost",
        421,
        () => statusOf(post(admin, "/drain", { ...good, host: "localhost.evil.example" }, body)),
      ],
      [
        "a name that looks like an address",
        421,
        () => statusOf(post(admin, "/drain", { ...good, host: "127.0.0.1.evil.example" }, body)),
      ],
      [
        "no Host, HTTP/1.0",
        421,
        () =>
          rawStatus(
            `POST /drain HTTP/1.0\r\nAuthorization: Bearer ${token}\r\n${json}Content-Length: ${body.length}\r\n\r\n${body}`,
          ),
      ],
      [
        "two Hosts",
        400,
        () => rawStatus(`${line}Host: evil.example\r\n${json}Content-Length: ${body.length}\r\n\r\n${body}`),
      ],
      [
        "a form, with the token",
        415,
        () => statusOf(post(admin, "/drain", { ...good, "content-type": "application/x-www-form-urlencoded" }, body)),
      ],
      [
        "text/plain, with the token",
        415,
        () => statusOf(post(admin, "/drain", { ...good, "content-type": "text/plain" }, body)),
      ],
      [
        "a type that only begins so, with the token",
        415,
        () => statusOf(post(admin, "/drain", { ...good, "content-type": "application/jsonp" }, body)),
      ],
      ["no type, with the token", 415, () => statusOf(post(admin, "/drain", without("content-type"), body))],
      ["GET, with the token", 405, () => statusOf(read(admin, "/drain?service=web.test&peer=127.0.0.11", good))],
      ["HEAD, with the token", 405, () => statusOf(read(admin, "/drain", good, "HEAD"))],
      ["PUT, with the token", 405, () => statusOf(post(admin, "/drain", good, body, "PUT"))],
      [
        "OPTIONS, a preflight",
        405,
        () =>
          statusOf(
            read(
              admin,
              "/drain",
              { origin: "https://evil.example", "access-control-request-method": "POST" },
              "OPTIONS",
            ),
          ),
      ],
      [
        "X-HTTP-Method-Override",
        405,
        () => statusOf(read(admin, "/drain", { ...good, "x-http-method-override": "POST" })),
      ],
      ["a body of 1 MB that begins with a change, with the token", 413, () => sized(`${body}${padding}`)],
      ["a body a byte too long, with the token", 413, () => sized(body.padEnd(16_385))],
      [
        "a chunked body of 1 MB that begins with a change, with the token",
        413,
        () => rawStatus(`${line}${json}${inChunks(`${body}${padding}`)}`),
      ],
      [
        "a chunk that is a change, and one of 1 MB, with the token",
        413,
        () => rawStatus(`${line}${json}${inChunks(body, padding)}`),
      ],
      ["two changes at once, with the token", 400, () => sized(body + body)],
      [
        "a length and chunks, with the token",
        400,
        () => rawStatus(`${line}${json}Content-Length: 4\r\n${inChunks(body)}`),
      ],
      ["two tokens, one wrong", 400, () => sized(body, "Authorization: Bearer wrong-wrong-wrong-wrong\r\n")],
      [
        "two Origins, the first its own, with the token",
        403,
        () => sized(body, "Origin: http://localhost\r\nOrigin: https://evil.example\r\n"),
      ],
      [
        "two Sec-Fetch-Site, with the token",
        403,
        () => sized(body, "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n"),
      ],
      [
        "another host in the target, with the token",
        421,
        () => rawStatus(`${line.replace("/drain", "http://evil.example/drain")}${json}${lengthOf(body)}\r\n${body}`),
      ],
      ["//drain without a token", 401, () => statusOf(post(admin, "//drain", without("authorization"), body))],
      ["/%64rain without a token", 401, () => statusOf(post(admin, "/%64rain", without("authorization"), body))],
      [
        "/explain/..%2fdrain without a token",
        401,
        () => statusOf(post(admin, "/explain/..%2fdrain", without("authorization"), body)),
      ],
      ["/drain%00, with the token", 400, () => statusOf(post(admin, "/drain%00", good, body))],
      ["HTTP/2, with the token", 400, () => rawStatus("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")],
      ["a time that is no number, with the token", 400, () => sized(body.replace("}", ',"for":NaN}'))],
      ["a time that never comes, with the token", 400, () => sized(body.replace("}", ',"for":1e999}'))],
      ["a header of 100 kB", 400, () => rawStatus(`${line}X-Long: ${"x".repeat(100_000)}\r\n\r\n`)],
      [
        "what is no JSON, with the token",
        400,
        () => statusOf(post(admin, "/drain", good, "service=web.test&peer=127.0.0.11")),
      ],
      ["a list, with the token", 400, () => statusOf(post(admin, "/drain", good, "[1,2]"))],
      ["JSON nested 8,000 deep, with the token", 400, () => statusOf(post(admin, "/drain", good, "[".repeat(8_000)))],
      [
        "a peer with a line break, with the token",
        400,
        () =>
          statusOf(post(admin, "/drain", good, JSON.stringify({ service: "web.test", peer: `${first}\ndrain 1 x` }))),
      ],
      [
        "a peer that is an object, with the token",
        400,
        () => statusOf(post(admin, "/drain", good, '{"service":"web.test","peer":{}}')),
      ],
      [
        "a time without end, with the token",
        400,
        () =>
          statusOf(post(admin, "/drain", good, JSON.stringify({ service: "web.test", peer: first, for: "99999d" }))),
      ],
      [
        "a time of nothing, with the token",
        400,
        () => statusOf(post(admin, "/drain", good, JSON.stringify({ service: "web.test", peer: first, for: 0 }))),
      ],
      [
        "Weir-Client and no token",
        401,
        () => statusOf(post(admin, "/drain", { ...without("authorization"), "weir-client": "" }, body)),
      ],
      [
        "X-Forwarded-For and no token",
        401,
        () => statusOf(post(admin, "/drain", { ...without("authorization"), "x-forwarded-for": "unix:" }, body)),
      ],
      ["another path to it", 404, () => statusOf(post(admin, "/drain/", good, body))],
    ];
    const answered: string[] = [];
    // Refusals are slow: side by side, as an attacker would.
    await Promise.all(
      attacks.map(async ([name, expected, attack]) => {
        const status = await attack();
        answered.push(`${status === expected ? "refused" : "UNEXPECTED"} ${status}  ${name}`);
        expect([name, status]).toEqual([name, expected]);
      }),
    );
    expect(await drainedIn(running)).toBe(0);
    console.log(`${attacks.length} tries to change, none succeeded:\n${answered.sort().join("\n")}`);
    expect(running.log()).toMatch(/admin: "POST" "\/drain" by 127\.0\.0\.1 is refused, 4\d\d: /);
    expect(running.log()).not.toContain(token);
    // Who may is not slowed down by those who may not.
    const refused = Array.from({ length: 60 }, () => post(admin, "/drain", without("authorization"), body));
    const at = performance.now();
    // The longest body there may be: the too long ones above would have been a change too.
    expect((await post(admin, "/drain", good, body.padEnd(16_384))).status).toBe(200);
    expect(performance.now() - at).toBeLessThan(900);
    expect(new Set((await Promise.all(refused)).map(({ status }) => status))).not.toContain(200);
  });

  test("is not read by the page of a stranger whose name points here", async ({ dns, port, backend, weir }) => {
    await backend("a", first);
    dns.set("web.test", { A: [first] });
    const admin = await freePort();
    await weir({ services: [`web.test:${port}`], options: ["--workers=2", `--admin=${admin}`] });
    const paths = ["/status", "/healthz", "/explain/web.test", "/events", "/"];
    const error =
      '"evil.example" is no host of the admin listener: ask for an address or localhost, or name it in admin_host';
    for (const answer of await Promise.all(paths.map((path) => read(admin, path, { host: "evil.example" })))) {
      expect([answer.status, JSON.parse(answer.body)]).toEqual([421, { error }]);
    }
  });

  test("shows nobody what Weir tells the peers alone", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", first);
    peer.behave({ status: 500 });
    dns.set("web.test", { A: [first] });
    const admin = await freePort();
    const path = await tokenFile();
    const running = await weir({
      services: [
        `web.test:${port},check=/healthz?key=hidden-key,check_headers=Authorization:hidden-bearer,policy=sticky`,
      ],
      options: ["--workers=1", `--admin=${admin}`, `--admin_token_file=${path}`, "--sticky_secret=hidden-secret"],
      unready: true,
    });
    await until("the check has failed", async () => (await read(admin, "/events")).body.includes("is answered 500"));
    await post(admin, "/drain", { authorization: "Bearer hidden-guess-of-a-token" }, "{}");
    const paths = ["/status", "/metrics", "/events", "/ready", "/explain/web.test", "/explain/web.test?as=text", "/"];
    for (const asked of [...paths, "/explain/%3Cscript%3E", "/dashboard.js"]) {
      const { body, headers } = await read(admin, asked);
      for (const secret of ["hidden-", token, path])
        expect([asked, body]).toEqual([asked, expect.not.stringContaining(secret)]);
      const type = { "/": "text/html", "/dashboard.js": "text/javascript" }[asked] ?? /^application\/json|^text\/plain/;
      expect([asked, headers["content-type"]]).toEqual([asked, expect.stringMatching(type)]);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
    expect(running.log()).not.toContain("hidden-");
  });

  test("is not held up by who sends slowly, and answers what comes after a refusal", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", first);
    dns.set("web.test", { A: [first] });
    const admin = await freePort();
    const running = await weir({
      services: [`web.test:${port}`],
      options: ["--workers=1", `--admin=${admin}`, `--admin_token_file=${await tokenFile()}`],
    });
    const host = `Host: 127.0.0.1:${admin}\r\n`;
    const begun = `POST /drain HTTP/1.1\r\n${host}Authorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
    const slow = Array.from({ length: 100 }, (_, index) => {
      const socket = connect(admin, "127.0.0.1");
      socket.on("error", () => undefined);
      socket.write(index % 2 === 0 ? begun : `${begun}Content-Length: 900\r\n\r\n{"service":`);
      return new Promise((done) => socket.on("close", done));
    });
    const at = performance.now();
    expect((await read(admin, "/status")).status).toBe(200);
    expect(performance.now() - at).toBeLessThan(900);
    const refused = `POST /drain HTTP/1.1\r\n${host}Content-Length: 2\r\n\r\n{}`;
    const said = await raw(admin, `${refused}GET /healthz HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);
    expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 401", "HTTP/1.1 200"]);
    // Whoever has not sent the whole after 5 s is let go.
    await Promise.all(slow);
    expect(await drainedIn(running)).toBe(0);
  });

  test("keeps a refused client waiting for a second, and logs it once a second", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", first);
    dns.set("web.test", { A: [first] });
    const admin = await freePort();
    const running = await weir({
      services: [`web.test:${port}`],
      options: ["--workers=1", `--admin=${admin}`, `--admin_token_file=${await tokenFile()}`],
    });
    const at = performance.now();
    const tries = await Promise.all(Array.from({ length: 20 }, () => post(admin, "/drain", {}, "{}")));
    expect(performance.now() - at).toBeGreaterThan(990);
    expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([401]));
    expect(running.log().match(/is refused/g)).toHaveLength(1);
  });

  test("changes nothing without a token file, or with one that cannot be used", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", first);
    dns.set("web.test", { A: [first] });
    const ports = [await freePort(), await freePort()] as const;
    const short = await tokenFile("short");
    const without = await weir({ services: [`web.test:${port}`], options: [`--admin=${ports[0]}`] });
    const unusable = await weir({
      services: [`web.test:${port}`],
      options: [`--admin=${ports[1]}`, `--admin_token_file=${short}`],
    });
    const body = JSON.stringify({ service: "web.test", peer: first });
    const none = await post(ports[0], "/drain", good, body);
    expect([none.status, none.body]).toEqual([403, expect.stringContaining("set admin_token_file") as string]);
    const bad = await post(ports[1], "/drain", { ...good, authorization: "Bearer short" }, body);
    expect([bad.status, bad.body]).toEqual([403, expect.not.stringContaining(short) as string]);
    expect(unusable.log()).toMatch(/admin_token_file: the token in \S+ is shorter than 16 characters/);
    for (const running of [without, unusable]) {
      expect(await drainedIn(running)).toBe(0);
      expect((await command(running, "drain", "web.test", first)).status).toBe(0);
      expect(await drainedIn(running)).toBe(1);
    }
  });

  test("moves to another port with a reload", async ({ dns, port, backend, weir }) => {
    await backend("a", first);
    dns.set("web.test", { A: [first] });
    const [front, before, after] = [await freePort(), await freePort(), await freePort()];
    const args = join(await mkdtemp(join(tmpdir(), "weir-args-")), "weir.args");
    const mapping = `127.0.0.1:${front}:web.test:${port}`;
    await writeFile(args, `${mapping}\n--admin=${before}\n`);
    const running = await weir({ services: [], options: [`@${args}`] });
    expect((await read(before, "/healthz")).status).toBe(200);
    await writeFile(args, `${mapping}\n--admin=${after}\n`);
    expect((await command(running, "reload")).status).toBe(0);
    await until("it answers there", async () => (await read(after, "/healthz").catch(() => undefined))?.status === 200);
    await expect(read(before, "/healthz")).rejects.toThrow();
  });

  test("has a port of its own", async () => {
    const finished = await command({ socket: "/tmp/none/weir.sock" }, "check", "--admin=9090", "9090:web:80");
    expect([finished.status, finished.stderr]).toEqual([
      2,
      "weir: arguments: admin: port 9090 is taken by a mapping already; give one of them another port\n",
    ]);
  });
});
