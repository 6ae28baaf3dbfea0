import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { EVERY_WORKER, type Weir } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

interface PoolEvent {
  readonly id: number;
  readonly time: number;
  readonly service: string;
  readonly peer?: string;
  readonly kind: string;
  readonly cause: string;
  readonly evidence?: string;
}

async function eventsOf({ admin }: Weir, query = ""): Promise<readonly PoolEvent[]> {
  const { body, status } = await admin(`/events${query}`);
  expect(status).toBe(200);
  return (JSON.parse(body) as { events: PoolEvent[] }).events;
}

/** The events of a kind, once there are so many. */
async function untilEvents(weir: Weir, kind: string, count = 1): Promise<readonly PoolEvent[]> {
  const found = async (): Promise<readonly PoolEvent[]> =>
    (await eventsOf(weir)).filter((event) => event.kind === kind);
  await until(`${count} ${kind}`, async () => (await found()).length >= count, 15_000);
  return found();
}

/** How often the log says something, as a warning or as a notice. */
function lines(weir: Weir, level: "warn" | "notice", text: string): number {
  return weir
    .log()
    .split("\n")
    .filter((line) => line.includes(`[${level}]`) && line.includes(text)).length;
}

/** The worker that leads, by what Weir last logged. */
function leaderOf(weir: Weir): number {
  return Number([...weir.log().matchAll(/worker (\d+) leads/g)].at(-1)?.[1] ?? 0);
}

const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5"];

describe("the flight recorder", () => {
  test("has that peers appeared, that one died and returned, and that one left DNS", async ({
    dns,
    port,
    backend,
    weir: start,
    load,
  }) => {
    const peers = [await backend("2", "127.0.0.2"), await backend("3", "127.0.0.3")];
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const begun = Date.now() / 1000;
    const weir = await start({ services: [`web.test:${port}`], options: ["--workers=2"] });
    const appeared = await untilEvents(weir, "appeared", 2);
    expect(appeared.map(({ peer }) => peer).sort()).toEqual([`127.0.0.2:${port}`, `127.0.0.3:${port}`]);
    expect(appeared[0]).toMatchObject({ service: "web.test", cause: "DNS names it", evidence: `by ${dns.at}` });
    for (const { time } of appeared) expect(time).toBeGreaterThan(begun - 1);
    for (const { time } of appeared) expect(time).toBeLessThan(Date.now() / 1000 + 1);

    const traffic = await load({ url: weir.urls[0] ?? "", rate: 100, headers: { connection: "close" } });
    await peers[0]?.kill();
    const id = `127.0.0.2:${port}`;
    const [refused] = await untilEvents(weir, "refused");
    expect(refused).toMatchObject({
      peer: id,
      cause: "accepts no connection and is left out until it accepts one",
    });
    await backend("2", "127.0.0.2");
    const [back] = await untilEvents(weir, "back");
    expect(back).toMatchObject({ peer: id, cause: "accepts connections and is back" });
    expect([lines(weir, "warn", id), lines(weir, "notice", id)]).toEqual([1, 1]);

    dns.set("web.test", { A: ["127.0.0.3"] });
    const [left] = await untilEvents(weir, "left");
    expect(left).toMatchObject({ peer: id, cause: "DNS names it no more", evidence: `by ${dns.at}` });
    await traffic.stop();

    const all = await eventsOf(weir);
    const ids = all.map((event) => event.id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect((await eventsOf(weir, `?since=${refused?.id ?? 0}`)).map(({ kind }) => kind)).toEqual(["back", "left"]);
    expect((await eventsOf(weir, "?peer=127.0.0.3")).map(({ kind }) => kind)).toEqual(["appeared"]);
    expect(await eventsOf(weir, `?service=WEB.test.`)).toEqual(all);
    expect((await weir.admin("/events?service=nobody")).status).toBe(404);
    expect((await weir.admin("/events?since=yesterday")).status).toBe(400);
    const { body } = await weir.admin("/events?as=text");
    expect(body).toMatch(/^time +id +service +peer +what +why +seen\n/);
    expect(body).toMatch(/\n\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ +\d+ +web\.test +127\.0\.0\.2:\d+ +refused +accepts no /);
  });

  test("has that DNS died and returned, and that it named nobody any more", async ({
    dns,
    port,
    backend,
    weir: start,
  }) => {
    await backend("2", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const weir = await start({ services: [`web.test:${port},hold_empty=1s`], options: ["--workers=2"] });
    await untilEvents(weir, "fresh");
    dns.set("web.test", "servfail");
    const [stale] = await untilEvents(weir, "stale");
    expect(stale).toMatchObject({ cause: "fresh -> stale (servfail), 1 endpoints" });
    expect(stale?.evidence).toContain(`${dns.at} said servfail to A`);
    dns.set("web.test", { A: ["127.0.0.2"] });
    await untilEvents(weir, "fresh", 2);
    dns.set("web.test", undefined);
    const [held] = await untilEvents(weir, "held");
    expect(held?.evidence).toContain(`${dns.at} said nxdomain to A`);
    const [empty] = await untilEvents(weir, "empty");
    expect(empty).toMatchObject({ cause: "held -> empty (nxdomain), 0 endpoints" });
    const [left] = await untilEvents(weir, "left");
    expect(left).toMatchObject({ peer: `127.0.0.2:${port}`, cause: "DNS knows no such name" });
    for (const [level, text] of [
      ["warn", "fresh -> stale"],
      ["notice", "stale -> fresh"],
      ["warn", "fresh -> held"],
      ["warn", "held -> empty"],
    ] as const)
      expect([text, lines(weir, level, text)]).toEqual([text, 1]);
  });

  test("has that a peer was ejected for its errors, and is back", async ({ dns, port, backend, weir: start, load }) => {
    const peers = await Promise.all(addresses.map(async (address) => backend(address, address)));
    dns.set("web.test", { A: addresses });
    const weir = await start({
      services: [`web.test:${port},eject_time=1s,policy=round_robin`],
      options: ["--workers=2"],
    });
    const traffic = await load({ url: weir.urls[0] ?? "", rate: 200 });
    await until("all serve", () => new Set(traffic.samples.map(({ peer }) => peer)).size === addresses.length);
    peers[0]?.behave({ status: 500 });
    const [ejected, again] = await untilEvents(weir, "ejected", 2);
    const peer = `${addresses[0] ?? ""}:${port}`;
    expect(ejected).toMatchObject({ peer, cause: "answers with errors and is left out for 1 s" });
    expect(ejected?.evidence).toMatch(/^\d+ in a row$/);
    expect(again).toMatchObject({ peer, cause: "fails still and stays out for 2 s" });
    peers[0]?.behave();
    const [back] = await untilEvents(weir, "back");
    expect(back).toMatchObject({ peer, cause: "answers well and is back" });
    expect([lines(weir, "warn", peer), lines(weir, "notice", "is back")]).toEqual([1, 1]);
    await traffic.stop();
  });

  test("has why a check failed, once for all leaders, and that it passes", async ({
    dns,
    port,
    backend,
    weir: start,
  }) => {
    const peer = await backend("2", "127.0.0.2");
    await backend("3", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const service = `web.test:${port},check=/healthz,check_interval=200ms,check_rise=1,check_fall=1`;
    const weir = await start({ services: [service], options: ["--workers=3"] });
    await untilEvents(weir, "back", 2);
    peer.behave({ status: 503 });
    const [failed] = await untilEvents(weir, "ejected");
    expect(failed).toMatchObject({ peer: `127.0.0.2:${port}`, cause: "fails its check and is left out" });
    expect(failed?.evidence).toContain("GET /healthz with Host: web.test");
    expect(failed?.evidence).toContain("503");

    const first = leaderOf(weir);
    await delay(EVERY_WORKER);
    process.kill(first, "SIGKILL");
    await until("another leads", () => leaderOf(weir) !== first);
    await delay(1_000);
    expect(await untilEvents(weir, "ejected")).toEqual([failed]);
    peer.behave();
    await untilEvents(weir, "back", 3);
    expect(lines(weir, "warn", `127.0.0.2:${port} fails its check`)).toBe(1);
  });

  test("has each reload once, and goes on where it was", async ({ dns, port, backend, weir: start }) => {
    await backend("2", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const weir = await start({
      services: [`web.test:${port}`, `api.test:${port}`],
      options: ["--workers=2"],
      unready: true,
    });
    const before = await untilEvents(weir, "appeared");
    weir.signal("SIGHUP");
    const [first] = await untilEvents(weir, "reload");
    expect(first).toMatchObject({ service: "", cause: "nginx was configured anew", evidence: "2 services" });
    const leader = leaderOf(weir);
    process.kill(leader, "SIGKILL");
    await until("another leads", () => leaderOf(weir) !== leader);
    weir.signal("SIGHUP");
    const reloads = await untilEvents(weir, "reload", 2);
    expect(reloads).toHaveLength(2);
    expect(await untilEvents(weir, "appeared")).toEqual(before);
    expect((await eventsOf(weir, "?service=web.test")).map(({ kind }) => kind).sort()).toEqual(
      ["appeared", "fresh", "reload", "reload"].sort(),
    );
    expect((await get(weir.urls[0] ?? "")).status).toBe(200);
  });
});
