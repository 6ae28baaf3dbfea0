import { resolve } from "node:path";
import { describe, expect } from "vitest";
import { ask, get, type Answer } from "../support/http.ts";
import { test } from "./fixtures/processes.ts";

const ADDRESSES = ["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5"];

function asClient(url: string, headers: Record<string, string>): Promise<Answer> {
  return ask({ host: "127.0.0.1", port: Number(new URL(url).port), path: "/", headers });
}

/** The cookie that an answer sets, as `name=value`. */
function cookieOf({ headers }: Answer): string | undefined {
  return headers["set-cookie"]?.[0]?.split(";")[0];
}

describe("policy=sticky", () => {
  test("a client stays with its first peer, by a cookie that tells no address", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    for (const address of ADDRESSES) await backend(address, address);
    dns.set("web.test", { A: ADDRESSES });
    const [url = ""] = (await weir({ services: [`web.test:${port},policy=sticky,sticky_cookie=peer`] })).urls;
    const first = await asClient(url, {});
    expect(first.headers["set-cookie"]?.[0]).toMatch(/^peer=[\w-]{16}; Path=\/; HttpOnly; SameSite=Lax$/);
    const cookie = cookieOf(first) ?? "";
    for (let turn = 0; turn < 12; turn += 1) {
      const answer = await asClient(url, { cookie });
      expect(answer.body).toBe(first.body);
      expect(cookieOf(answer)).toBeUndefined();
    }
  });

  test("its cookie is for https only where the client came so", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    for (const options of [["--trusted=127.0.0.0/8"], []]) {
      const [url = ""] = (await weir({ services: [`web.test:${port},policy=sticky,sticky_max_age=1h`], options })).urls;
      const { hostname, port: at } = new URL(url);
      const answer = await ask({ hostname, port: at, headers: { "x-forwarded-proto": "https" } });
      const [cookie = ""] = answer.headers["set-cookie"] ?? [];
      expect(cookie).toContain("; Max-Age=3600");
      expect(cookie.endsWith("; Secure")).toBe(options.length > 0);
    }
  });

  test("a client whose peer is gone has a new one, and a new cookie", async ({ dns, port, backend, weir }) => {
    const backends = [];
    for (const address of ADDRESSES) backends.push(await backend(address, address));
    dns.set("web.test", { A: ADDRESSES });
    const [url = ""] = (await weir({ services: [`web.test:${port},policy=sticky`] })).urls;
    const first = await asClient(url, {});
    await backends.find(({ name }) => name === first.body)?.kill();
    const next = await asClient(url, { cookie: cookieOf(first) ?? "" });
    expect(next.status).toBe(200);
    expect(next.body).not.toBe(first.body);
    const again = await asClient(url, { cookie: cookieOf(next) ?? "" });
    expect(again.body).toBe(next.body);
  });

  test("the secret makes two Weirs understand each other's cookies", async ({ dns, port, backend, weir }) => {
    for (const address of ADDRESSES) await backend(address, address);
    dns.set("web.test", { A: ADDRESSES });
    const options = ["--sticky_secret=known_to_both"];
    const services = [`web.test:${port},policy=sticky`];
    const [one = ""] = (await weir({ services, options })).urls;
    const [other = ""] = (await weir({ services, options })).urls;
    const first = await asClient(one, {});
    for (let turn = 0; turn < 8; turn += 1) {
      expect((await asClient(other, { cookie: cookieOf(first) ?? "" })).body).toBe(first.body);
    }
  });

  test("services on one host do not take each other's cookies", async ({ dns, port, backend, weir }) => {
    for (const address of ADDRESSES) await backend(address, address);
    dns.set("one.test", { A: ADDRESSES });
    dns.set("two.test", { A: ADDRESSES });
    const services = [`one.test:${port},policy=sticky`, `two.test:${port},policy=sticky`];
    const [one = "", two = ""] = (await weir({ services })).urls;
    const nameOf = (answer: Answer): string | undefined => cookieOf(answer)?.split("=")[0];
    expect(nameOf(await asClient(one, {}))).not.toBe(nameOf(await asClient(two, {})));
  });
});

describe("policy=hash", () => {
  test("requests with the same key go to the same peer, in every worker", async ({ dns, port, backend, weir }) => {
    for (const address of ADDRESSES) await backend(address, address);
    dns.set("web.test", { A: ADDRESSES });
    const services = [`web.test:${port},policy=hash,hash=$http_x_user`];
    const [url = ""] = (await weir({ services, options: ["--workers=4"] })).urls;
    const peers = new Set<string>();
    for (let user = 0; user < 20; user += 1) {
      const bodies = new Set<string>();
      for (let turn = 0; turn < 8; turn += 1) bodies.add((await asClient(url, { "x-user": `user ${user}` })).body);
      expect(bodies.size).toBe(1);
    }
    // Where each key goes is up to chance: of so many, hardly ever all to three.
    for (let user = 0; user < 100; user += 1) peers.add((await asClient(url, { "x-user": `${user}` })).body);
    expect(peers.size).toBe(4);
  });

  test("the keys of a peer that is gone go to others", async ({ dns, port, backend, weir }) => {
    const backends = [];
    for (const address of ADDRESSES) backends.push(await backend(address, address));
    dns.set("web.test", { A: ADDRESSES });
    const [url = ""] = (await weir({ services: [`web.test:${port},policy=hash,hash=$http_x_user`] })).urls;
    const cache = new Map<string, string>();
    for (let user = 0; user < 20; user += 1) cache.set(`${user}`, (await asClient(url, { "x-user": `${user}` })).body);
    await backends[0]?.kill();
    for (const [user, home] of cache) {
      const answer = await asClient(url, { "x-user": user });
      expect(answer.status).toBe(200);
      if (home !== ADDRESSES[0]) expect(answer.body).toBe(home);
    }
  });
});

describe("policy=peak_ewma", () => {
  for (const [promise, behaviour] of [
    ["is slow gets few requests", { delay: 100 }],
    ["fails at once gets few requests", { status: 500 }],
  ] as const) {
    test(`a peer that ${promise}`, async ({ dns, port, backend, weir }) => {
      const bad = await backend("bad", "127.0.0.2");
      await backend("good", "127.0.0.3");
      await backend("better", "127.0.0.4");
      dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3", "127.0.0.4"] });
      bad.behave(behaviour);
      const services = [`web.test:${port},policy=peak_ewma,eject_after=0`];
      const [url = ""] = (await weir({ services, options: ["--workers=1"] })).urls;
      for (let turn = 0; turn < 200; turn += 1) await get(url);
      expect(bad.requests()).toBeLessThanOrEqual(4);
    });
  }

  test("a peer is not taken for slow because a client reads slowly, or stays", async ({ dns, port, backend, weir }) => {
    const a = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const services = [`web.test:${port},policy=peak_ewma`];
    const running = await weir({ services, options: ["--workers=1"] });
    const [url = ""] = running.urls;
    await get(`${url}/trickle?ms=300`);
    const { peers = {} } = (await running.status()).services["web.test"] ?? {};
    expect(peers[`${a.address}:${port}`]?.latency).toBeLessThan(0.2);
  });
});

describe("policy=FILE", () => {
  test("the example fills the first peer before it uses the next", async ({ dns, port, backend, weir }) => {
    for (const address of ADDRESSES) await backend(address, address);
    dns.set("web.test", { A: ADDRESSES });
    const services = [`web.test:${port},policy=${resolve("examples/policy/first.lua")}`];
    const [url = ""] = (await weir({ services })).urls;
    for (let turn = 0; turn < 8; turn += 1) expect((await get(url)).body).toBe(ADDRESSES[0]);
  });

  test("a file that is not there is said when nginx starts", async ({ weir }) => {
    const started = weir({ services: ["web.test:80,policy=/nowhere/policy.lua"], unready: true });
    await expect(started).rejects.toThrow("could not load the policy /nowhere/policy.lua");
  });
});
