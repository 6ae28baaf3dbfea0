import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

const rules = "check=/healthz,check_interval=200ms";

describe("a peer that fails its check", () => {
  test("gets no request until it passes again", async ({ dns, port, backend, weir, load }) => {
    const checked = await backend("checked", "127.0.0.2");
    await backend("other", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const [url = ""] = (await weir({ services: [`web.test:${port},${rules}`], options: ["--workers=2"] })).urls;
    const traffic = await load({ url, rate: 100 });
    const lately = (): Set<string> => new Set(traffic.samples.slice(-30).map(({ peer }) => peer));
    await until("both serve", () => lately().size === 2);
    checked.behave({ path: "/healthz", status: 503 });
    await until("only the other serves", () => traffic.samples.length > 60 && !lately().has("checked"));
    checked.behave();
    await until("both serve again", () => lately().size === 2);
    expect(tally((await traffic.stop()).failed)).toEqual({});
  });

  test("from the start never gets one", async ({ dns, port, backend, weir, load }) => {
    await backend("old", "127.0.0.2");
    const starting = await backend("starting", "127.0.0.3");
    starting.behave({ status: 503 });
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const [url = ""] = (await weir({ services: [`web.test:${port},${rules},eject_after=0`] })).urls;
    const traffic = await load({ url, rate: 100 });
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"], ttl: 1 });
    await until("it is checked", () => starting.requests() > 3);
    starting.behave();
    await until("it serves", () => traffic.samples.at(-1)?.peer === "starting");
    expect(tally((await traffic.stop()).failed)).toEqual({});
  });

  test("is used all the same when all fail", async ({ dns, port, backend, weir }) => {
    const only = await backend("only", "127.0.0.2");
    only.behave({ path: "/healthz", status: 500 });
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { admin, log, urls } = await weir({ services: [`web.test:${port},${rules}`] });
    const [url = ""] = urls;
    await until("three checks failed", () => only.requests() > 3);
    expect(await get(url)).toMatchObject({ status: 200, body: "only" });
    const why = "fails its check: GET /healthz with Host: web.test is answered 500";
    expect((await admin("/explain?service=web.test&as=text")).body).toContain(why);
    expect(log().split("GET /healthz with Host: web.test is answered 500").length).toBe(2);
  });
});

describe("checks", () => {
  test("are made by one worker for all", async ({ dns, port, backend, weir }) => {
    const peer = await backend("peer", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    await weir({ services: [`web.test:${port},check=/healthz,check_interval=500ms`], options: ["--workers=4"] });
    const before = peer.requests();
    await delay(5_000);
    expect(peer.requests() - before).toBeGreaterThanOrEqual(7);
    expect(peer.requests() - before).toBeLessThanOrEqual(13);
  });

  test("by connection and by body tell good peers from bad", async ({ dns, port, backend, weir }) => {
    const slow = await backend("slow", "127.0.0.2");
    await backend("right", "127.0.0.3");
    slow.behave({ path: "/healthz", delay: 60_000 });
    dns.set("tcp.test", { A: ["127.0.0.2", "127.0.0.3"] });
    dns.set("body.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const { urls } = await weir({
      services: [
        `tcp.test:${port},check=tcp,check_interval=200ms`,
        `body.test:${port},${rules},check_body=right,check_timeout=100ms`,
      ],
    });
    const [byConnection = "", byBody = ""] = urls;
    await until("the first checks are over", async () => {
      const bodies = await Promise.all(Array.from({ length: 8 }, async () => (await get(byBody)).body));
      return bodies.every((body) => body === "right");
    });
    const bodies = await Promise.all(Array.from({ length: 8 }, async () => (await get(byConnection)).body));
    expect(new Set(bodies)).toEqual(new Set(["slow", "right"]));
  });
});
