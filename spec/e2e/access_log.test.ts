import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { ask } from "../support/http.ts";
import { until } from "../support/until.ts";
import { EVERY_WORKER, freePort } from "../support/weir.ts";
import { accessLog } from "./fixtures/access_log.ts";
import { test } from "./fixtures/processes.ts";

/** Sends bytes to a port, and gives up after so many milliseconds, or once the other side has ended. */
async function sendRaw(port: number, bytes: string | Buffer, milliseconds = 5_000): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (part) => (text += part.toString("latin1"))).on("error", () => undefined);
  socket.write(bytes);
  const patience = setTimeout(() => socket.resetAndDestroy(), milliseconds);
  await new Promise((done) => socket.once("close", done));
  clearTimeout(patience);
  return text;
}

const good = { status: 200, tries: 1, waited: 0, reason: "" };

describe("a line of the access log", () => {
  test("says what was asked and answered, and of a plain success no reason", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const options = [log.option, "--request_id=on", "--traceparent=on"];
    const { ports } = await weir({ services: [`web.test:${port}`], options });
    const headers = { host: "example.com", "user-agent": "test/1", referer: "http://before.example/" };
    const answer = await ask({ host: "127.0.0.1", port: ports[0] ?? 0, path: "/plain?a=1", headers });
    const line = await log.lineOf("/plain?a=1");
    expect(line).toMatchObject({ ...good, client: "127.0.0.1", method: "GET", scheme: "http", host: "example.com" });
    expect(line).toMatchObject({ protocol: "HTTP/1.1", user_agent: "test/1", referer: "http://before.example/" });
    expect(line).toMatchObject({ service: "web.test", peer: `127.0.0.2:${port}`, upstream_status: "200" });
    expect(line["request_id"]).toBe(answer.headers["x-request-id"]);
    expect(line["traceparent"]).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(line["timestamp"]).toBeCloseTo(Date.now() / 1_000, -1);
    expect(new Date(String(line["time"])).getTime() / 1_000).toBe(Math.floor(Number(line["timestamp"])));
    for (const number of ["request_length", "bytes_sent", "duration"]) expect(line[number]).toBeTypeOf("number");
    expect(Number(line["bytes_sent"])).toBeGreaterThan(50);
  });

  test("has a reason for all that is no plain success", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    const deserted = await freePort();
    dns.set("web.test", { A: ["127.0.0.2"] });
    dns.set("refusing.test", { A: ["127.0.0.3"] });
    dns.set("full.test", { A: ["127.0.0.2"] });
    dns.set("spare.test", { A: ["127.0.0.2"] });
    dns.set("gone.test", {});
    const log = accessLog();
    const { ports } = await weir({
      services: [
        `web.test:${port},read_timeout=300ms,retries=0,max_connections=0`,
        `gone.test:${port},queue=0`,
        `refusing.test:${deserted},queue_timeout=200ms`,
        `full.test:${port},max_connections=1,queue_timeout=100ms`,
        `gone.test:${port},queue_timeout=200ms,host=waiting.example`,
        `web.test:${port},client_rate=1/m,client_burst=0`,
        `web.test:${port},client_connections=1,read_timeout=2s`,
        `gone.test:${port},backup=spare.test:${port},hold_empty=0`,
        `gone.test:${port},queue=1,queue_timeout=1s`,
      ],
      options: [log.option, "--max_body_size=1k", "--max_header_size=2k", "--client_timeout=1s"],
      unready: true,
    });
    const [web = 0, gone = 0, refusing = 0, full = 0, hosts = 0, rated = 0, counted = 0, backed = 0, narrow = 0] =
      ports;
    const reach = (at: number, path: string, more: object = {}) => ask({ host: "127.0.0.1", port: at, path, ...more });
    await until("web is served", async () => (await reach(web, "/warm")).status === 200);
    await until("full is served", async () => (await reach(full, "/warm_too")).status === 200);
    await delay(EVERY_WORKER);

    const slow = reach(full, "/slow?ms=1000&full");
    await until("the peer has it", () => peer.mostAtOnce() > 0);
    await delay(EVERY_WORKER);
    const fullAnswer = reach(full, "/full");
    const slowCounted = reach(counted, "/slow?ms=600&counted");
    await delay(EVERY_WORKER);
    await reach(counted, "/counted");
    await fullAnswer;
    await slow;
    await slowCounted;
    await reach(rated, "/rated_first");
    await reach(rated, "/rated");
    await reach(gone, "/gone");
    await reach(refusing, "/refusing");
    await reach(hosts, "/unmapped");
    await reach(hosts, "/waited_in_vain", { headers: { host: "waiting.example" } });
    await reach(backed, "/backed");
    const first = reach(narrow, "/narrow_first");
    await delay(EVERY_WORKER);
    await reach(narrow, "/narrow");
    await first;
    await reach(web, "/status?code=500");
    await reach(web, "/status?code=503");
    await reach(web, "/status?code=404");
    await reach(web, "/status?code=400");
    await reach(web, "/slow?ms=2000");
    await reach(web, "/reset?ms=1", { method: "POST" });
    await reach(web, "/nul");
    await reach(web, "/header?bytes=40000");
    await sendRaw(web, "GET /client_left?a HTTP/1.1\r\nHost: a\r\n\r\n".replace("client_left?a", "slow?ms=250"), 100);
    await sendRaw(web, "GET /trickle?ms=250 HTTP/1.1\r\nHost: a\r\n\r\n", 100);
    await ask({ host: "127.0.0.1", port: web, path: "/body", method: "POST" }, "x".repeat(2_000)).catch(
      () => undefined,
    );
    await sendRaw(web, `GET /long HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(10_000)}\r\n\r\n`);
    await sendRaw(web, `GET /${"x".repeat(10_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
    await sendRaw(web, "GET /no_host HTTP/1.1\r\nConnection: close\r\n\r\n");
    await sendRaw(web, "POST /slow_body HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");

    const at = `127.0.0.2:${port}`;
    const whole: readonly (readonly [string, object])[] = [
      ["/gone", { status: 503, reason: "no_peer", tries: 0, peer: "", waited: 0, service: "gone.test" }],
      ["/refusing", { status: 503, reason: "peers_down", peer: `127.0.0.3:${deserted}`, service: "refusing.test" }],
      ["/unmapped", { status: 404, reason: "unmapped", tries: 0, service: "" }],
      ["/waited_in_vain", { status: 503, reason: "no_peer", tries: 0 }],
      ["/full", { status: 503, reason: "peers_full", tries: 0 }],
      ["/rated", { status: 429, reason: "rate_limited", tries: 0 }],
      ["/counted", { status: 429, reason: "too_many_connections", tries: 0 }],
      ["/backed", { status: 200, reason: "backup", tries: 1, peer: at, service: "spare.test" }],
      ["/narrow", { status: 503, reason: "queue_full", tries: 0, waited: 0 }],
      ["/status?code=500", { status: 500, reason: "peer_error", tries: 1, peer: at }],
      ["/status?code=503", { status: 503, reason: "peer_error", tries: 1, peer: at }],
      ["/status?code=404", { status: 404, reason: "", tries: 1, peer: at }],
      ["/status?code=400", { status: 400, reason: "", tries: 1, peer: at }],
      ["/slow?ms=2000", { status: 504, reason: "peer_timeout", tries: 1, peer: at, service: "web.test" }],
      ["/reset?ms=1", { status: 502, reason: "peer_reset", tries: 1 }],
      ["/nul", { status: 502, reason: "invalid_header", tries: 1 }],
      ["/header?bytes=40000", { status: 502, reason: "invalid_header", tries: 1 }],
      ["/slow?ms=250", { status: 499, reason: "client_closed", tries: 1 }],
      ["/trickle?ms=250", { status: 200, reason: "response_cut_off", tries: 1 }],
      ["/body", { status: 413, reason: "body_too_large", tries: 0 }],
      ["/long", { status: 431, reason: "header_too_large", tries: 0 }],
      ["/no_host", { status: 400, reason: "bad_request", tries: 0 }],
      ["/slow_body", { status: 408, reason: "client_timeout", tries: 0 }],
    ];
    const said: object[] = [];
    for (const [path, expected] of whole) {
      const line = await log.lineOf(path);
      said.push([path, Object.fromEntries(Object.keys(expected).map((key) => [key, line[key]]))]);
    }
    expect(said).toEqual(whole);
    expect((await log.lineOf("uri_too_long", "reason"))["status"]).toBe(414);
    expect((await log.lineOf("/waited_in_vain"))["waited"]).toBeCloseTo(0.2, 1);
    expect((await log.lineOf("/full"))["waited"]).toBeCloseTo(0.1, 1);
  });

  test("says of what a peer has served all the same that it was retried, or had to wait", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.3", "127.0.0.2"] });
    dns.set("late.test", { A: ["127.0.0.4"] });
    const log = accessLog();
    const services = [`web.test:${port},policy=round_robin`, `late.test:${port},retries=0`];
    const options = [log.option, "--workers=1"];
    const { ports } = await weir({ services, options, unready: true });
    const [web = 0, late = 0] = ports;
    await until("one is retried", async () => {
      await ask({ host: "127.0.0.1", port: web, path: "/retried" });
      return log.lines().includes('"reason":"retried"');
    });
    const line = await log.lineOf("retried", "reason");
    expect(line).toMatchObject({ status: 200, tries: 2, waited: 0, peer: `127.0.0.2:${port}`, service: "web.test" });
    expect(line["upstream_addr"]).toBe(`127.0.0.3:${port}, 127.0.0.2:${port}`);
    expect(line["upstream_status"]).toBe("502, 200");
    const waiting = ask({ host: "127.0.0.1", port: late, path: "/waited" });
    await delay(300);
    await backend("b", "127.0.0.4");
    expect((await waiting).status).toBe(200);
    const waited = await log.lineOf("/waited");
    expect(waited).toMatchObject({ status: 200, reason: "waited", peer: `127.0.0.4:${port}`, service: "late.test" });
    expect(waited["waited"]).toBeGreaterThan(0.2);
    expect(waited["upstream_addr"]).toMatch(new RegExp(`127\\.0\\.0\\.4:${port}$`));
    expect(waited["upstream_status"]).toMatch(/200$/);
    expect(waited["upstream_header_time"]).toMatch(/[0-9]$/);
  });

  test("is JSON whatever clients send, and says where it was cut off", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const { ports } = await weir({ services: [`web.test:${port}`], options: [log.option] });
    const hostile: readonly (readonly [name: string, sent: string, logged: string])[] = [
      ["quotes", 'a"b\\c', 'a"b\\c'],
      ["tab", "a\tb", "a\tb"],
      ["escape", "a\u001b[31mb", "a\u001b[31mb"],
      ["delete", "a\u007fb", "a\u007fb"],
      ["umlaut", Buffer.from("zweiköpfig €😀").toString("latin1"), "zweiköpfig €😀"],
      ["latin", "a\xe4b", "a…"],
      ["overlong", "a\xc0\xafb", "a…"],
      ["surrogate", "a\xed\xa0\x80b", "a…"],
      ["beyond", "a\xf4\x90\x80\x80b", "a…"],
      ["half", "€\xe2\x82".replace("€", Buffer.from("€").toString("latin1")), "€…"],
      ["alone", "\xff", "…"],
    ];
    for (const [name, sent] of hostile) {
      const head = `GET /${name} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n`;
      await sendRaw(ports[0] ?? 0, Buffer.from(`${head}User-Agent: ${sent}\r\nReferer: ${sent}\r\n\r\n`, "latin1"));
    }
    await sendRaw(
      ports[0] ?? 0,
      Buffer.from("GET /raw?\xff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "latin1"),
    );
    await sendRaw(ports[0] ?? 0, "GET /old\r\n");
    for (const [name, , logged] of hostile) {
      expect(await log.lineOf(`/${name}`)).toMatchObject({ user_agent: logged, referer: logged });
    }
    expect(await log.lineOf("/raw?…")).toMatchObject({ reason: "" });
    expect(await log.lineOf("/old")).toMatchObject({ protocol: "", status: 200 });
    // Each line is UTF-8, and JSON.
    new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(log.file));
  });

  test("may be text, as web servers have it", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const options = [log.option, "--access_log_format=text"];
    const { ports } = await weir({ services: [`web.test:${port},host=a.example`], options });
    await ask({ host: "127.0.0.1", port: ports[0] ?? 0, path: "/text", headers: { host: "a.example" } });
    await ask({ host: "127.0.0.1", port: ports[0] ?? 0, path: "/none" });
    await until("both are logged", () => log.lines().split("\n").length > 2);
    const [first = "", second = ""] = log.lines().split("\n");
    expect(first).toMatch(/^127\.0\.0\.1 - - \[[^\]]+\] "GET \/text HTTP\/1\.1" 200 1 "-" "-" host="a\.example" time=/);
    expect(first).toContain('service="web.test" tries=1 waited=0 reason="" ');
    expect(second).toContain('service="" tries=0 waited=0 reason="unmapped" ');
  });

  test("is not written of what Weir is asked about itself", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const { admin } = await weir({ services: [`web.test:${port},check=/`], options: [log.option] });
    await admin("/status");
    expect(log.lines()).toBe("");
  });
});
