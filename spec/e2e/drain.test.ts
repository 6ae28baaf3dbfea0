import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { command } from "../support/command.ts";
import { ask, get } from "../support/http.ts";
import { tally, type Sample } from "../support/load.ts";
import { until } from "../support/until.ts";
import { EVERY_WORKER, type Weir } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

const first = "127.0.0.11";
const second = "127.0.0.12";
const fresh = { connection: "close" };

function peersOf(samples: readonly Sample[]): string[] {
  return [...new Set(samples.map(({ peer }) => peer))].sort();
}

/** Seconds for which a peer is drained yet, by the worker that answers; nothing if it is not. */
async function drainedFor({ admin }: Weir, service: string, peer: string): Promise<number | undefined> {
  const { services } = JSON.parse((await admin("/status")).body) as {
    services: Record<string, { peers: Record<string, { drained?: number }> }>;
  };
  return services[service]?.peers[peer]?.drained;
}

/** What each worker says of a peer, as soon as it answers. */
async function viewsOf({ admin, workers }: Weir, service: string, peer: string): Promise<Record<number, string>> {
  const views: Record<number, string> = {};
  await until("every worker has answered", async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => admin("/status")));
    for (const { body } of answers) {
      const { services, worker } = JSON.parse(body) as {
        worker: number;
        services: Record<string, { peers: Record<string, { drained?: number }> }>;
      };
      views[worker] ??= services[service]?.peers[peer]?.drained === undefined ? "not drained" : "drained";
    }
    return workers().every((pid) => pid in views);
  });
  return views;
}

/** The worker that leads, by what Weir last logged. */
function leaderIn(log: string): number {
  return Number([...log.matchAll(/worker (\d+) leads/g)].at(-1)?.[1] ?? 0);
}

/** Who answers so many requests, each on a connection of its own. */
async function askedOf(url: string, times = 40): Promise<string[]> {
  const peers = new Set<string>();
  for (let turn = 0; turn < times; turn += 1) {
    const { hostname, port } = new URL(url);
    peers.add((await ask({ hostname, port, path: "/", headers: fresh })).body.split(" ")[0] ?? "");
  }
  return [...peers].sort();
}

describe("a drained peer", () => {
  for (const workers of [2, 4]) {
    test(`gets no new request in any of ${workers} workers within 100 ms, and nothing fails`, async ({
      dns,
      port,
      backend,
      weir,
      load,
    }) => {
      const gone = await backend("a", first);
      await backend("b", second);
      dns.set("web.test", { A: [first, second] });
      const running = await weir({ services: [`web.test:${port}`], options: [`--workers=${workers}`] });
      const traffic = await load({ url: running.urls[0] ?? "", rate: 300, headers: fresh });
      await until("both serve", () => peersOf(traffic.samples).length === 2);
      const drained = await command(running, "drain", "web.test", first, "--for=5m");
      const before = gone.requests();
      const sampled = traffic.samples.length;
      const told = await viewsOf(running, "web.test", `${first}:${port}`);
      await until("many were sent", () => traffic.samples.length > sampled + 500);
      expect(drained).toEqual({
        status: 0,
        stdout: `web.test: ${first}:${port} gets no new request for 5 min\n`,
        stderr: "",
      });
      expect(gone.requests()).toBe(before);
      expect(told).toEqual(Object.fromEntries(running.workers().map((pid) => [pid, "drained"])));
      expect(await drainedFor(running, "web.test", `${first}:${port}`)).toBeGreaterThan(280);
      const explained = await command(running, "explain", "web.test");
      expect(explained.stdout).toMatch(/127\.0\.0\.11:\d+ +no +drained for 5 min more; weir undrain ends it/);

      expect((await command(running, "undrain", "web.test", `${first}:${port}`)).status).toBe(0);
      await until("it serves again", () => gone.requests() > before);
      const { failed } = await traffic.stop();
      expect(tally(failed)).toEqual({});
      expect(running.log()).toMatch(/web\.test: 127\.0\.0\.11:\d+ gets no new request for 5 min, by the socket/);
    });
  }

  test("finishes what it has begun", async ({ dns, port, backend, weir }) => {
    const slow = await backend("a", first);
    slow.behave({ delay: 1_500 });
    dns.set("web.test", { A: [first] });
    const running = await weir({ services: [`web.test:${port}`], options: ["--workers=2"] });
    const answer = get(running.urls[0] ?? "");
    await until("it is there", () => slow.requests() === 1);
    const { status, stdout } = await command(running, "drain", "web.test", first);
    expect([status, stdout]).toEqual([0, expect.stringContaining("nobody is left") as string]);
    expect((await answer).status).toBe(200);
  });

  test("is nobody's last resort: requests wait, and hear why", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", first);
    dns.set("web.test", { A: [first] });
    const options = ["--workers=2", "--queue_timeout=300ms"];
    const running = await weir({ services: [`web.test:${port}`], options });
    await command(running, "drain", "web.test", first);
    const { headers, status } = await get(running.urls[0] ?? "");
    expect([status, headers["proxy-status"]]).toEqual([
      503,
      expect.stringContaining("every peer is drained") as string,
    ]);
    expect(JSON.parse((await running.admin("/ready")).body)).toEqual({
      ready: false,
      waiting: { "web.test": "drained" },
    });
    const waiting = get(running.urls[0] ?? "");
    await command(running, "undrain", "web.test", first);
    expect((await waiting).status).toBe(200);
    expect(peer.requests()).toBe(1);
  });

  test("leaves its service to the backup", async ({ dns, port, backend, weir }) => {
    await backend("a", first);
    await backend("b", second);
    dns.set("web.test", { A: [first] });
    dns.set("other.test", { A: [second] });
    const running = await weir({ services: [`web.test:${port},backup=other.test:${port}`], options: ["--workers=2"] });
    expect(await askedOf(running.urls[0] ?? "", 10)).toEqual(["a"]);
    await command(running, "drain", "web.test", first);
    expect(await askedOf(running.urls[0] ?? "", 10)).toEqual(["b"]);
  });

  test("stays so over a reload, another leader, and its own leaving DNS", async ({ dns, port, backend, weir }) => {
    await backend("a", first);
    await backend("b", second);
    dns.set("web.test", { A: [first, second], ttl: 1 });
    const running = await weir({ services: [`web.test:${port}`], options: ["--workers=2"] });
    const url = running.urls[0] ?? "";
    expect((await command(running, "drain", "web.test", first)).status).toBe(0);

    const before = running.workers();
    running.signal("SIGHUP");
    await until("all workers are others", () => running.workers().every((pid) => !before.includes(pid)), 10_000);
    await until("one leads", () => running.workers().includes(leaderIn(running.log())), 5_000);
    expect(await askedOf(url)).toEqual(["b"]);

    const leader = leaderIn(running.log());
    process.kill(leader, "SIGKILL");
    await until("another leads", () => ![0, leader].includes(leaderIn(running.log())), 5_000);
    await delay(EVERY_WORKER);
    expect(await askedOf(url)).toEqual(["b"]);

    dns.set("web.test", { A: [second], ttl: 1 });
    await until("it has left", async () => (await running.pool("web.test")).peers.length === 1);
    // Else a worker that has not seen it leave would say that it is back.
    await delay(EVERY_WORKER);
    dns.set("web.test", { A: [first, second], ttl: 1 });
    await until("it is back", async () => (await running.pool("web.test")).peers.length === 2);
    await delay(EVERY_WORKER);
    expect(await askedOf(url)).toEqual(["b"]);
    expect(await drainedFor(running, "web.test", `${first}:${port}`)).toBeGreaterThan(3_500);
  });

  test("gets requests again by itself when its time is over", async ({ dns, port, backend, weir }) => {
    await backend("a", first);
    await backend("b", second);
    dns.set("web.test", { A: [first, second] });
    const running = await weir({ services: [`web.test:${port}`], options: ["--workers=2", "--drain_for=2s"] });
    const url = running.urls[0] ?? "";
    const at = performance.now();
    await command(running, "drain", "web.test", first);
    expect(await askedOf(url, 10)).toEqual(["b"]);
    await until("both serve", async () => (await askedOf(url, 10)).length === 2, 5_000);
    expect(performance.now() - at).toBeGreaterThan(1_950);
    expect(running.log()).toContain("gets requests again, as its time is over");
    const { stdout } = await command(running, "events", "web.test");
    expect(stdout).toMatch(/drained +gets no new request for 2\.0 s, by the socket\n/);
    expect(stdout).toMatch(/undrained +gets requests again, as its time is over\n/);
  });

  test("is one that there is, of a service that there is", async ({ dns, port, backend, weir }) => {
    await backend("a", first);
    dns.set("web.test", { A: [first] });
    const running = await weir({ services: [`web.test:${port}`], options: ["--workers=2"] });
    const complaints: readonly [readonly string[], number, RegExp][] = [
      [["drain", "nobody", first], 1, /there is no service "nobody"; there are web\.test/],
      [["drain", "web.test", "10.9.9.9"], 1, /web\.test has no peer "10\.9\.9\.9"; there are 127\.0\.0\.11:\d+/],
      [["drain", "web.test", "rm -rf"], 1, /peer: write an address/],
      [["drain", "web.test", first, "--for=never"], 1, /for: "never" is no duration/],
      [["drain", "web.test"], 2, /write a name and a peer/],
      [["drain"], 2, /nothing is named/],
      [["refresh", "a", "b"], 2, /too many words/],
    ];
    for (const [args, status, line] of complaints) {
      const finished = await command(running, ...args);
      expect([args, finished.status, finished.stderr]).toEqual([args, status, expect.stringMatching(line) as string]);
      expect(finished.stderr.trim().split("\n")).toHaveLength(1);
    }
  });
});

describe("weir refresh", () => {
  test("asks DNS at once, and says what it answers", async ({ dns, port, backend, weir }) => {
    await backend("a", first);
    await backend("b", second);
    dns.set("web.test", { A: [first], ttl: 600 });
    const running = await weir({ services: [`web.test:${port}`], options: ["--workers=2", "--refresh=1h"] });
    dns.set("web.test", { A: [first, second], ttl: 600 });
    expect(await command(running, "refresh", "web.test")).toEqual({
      status: 0,
      stdout: `web.test: fresh, 2 peers: ${first}:${port}, ${second}:${port}\n`,
      stderr: "",
    });
    const asked = dns.queries.length;
    const at = performance.now();
    await Promise.all(Array.from({ length: 20 }, () => command(running, "refresh")));
    // Four a second for a name, in any second that it took.
    const seconds = Math.ceil((performance.now() - at) / 1_000) + 1;
    expect(dns.queries.length - asked).toBeLessThanOrEqual(4 * seconds);
  });
});
