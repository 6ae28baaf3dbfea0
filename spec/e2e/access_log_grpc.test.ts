import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import { until } from "../support/until.ts";
import { accessLog } from "./fixtures/access_log.ts";
import { test } from "./fixtures/calls.ts";

describe("a call of gRPC in the access log", () => {
  test("has its code, and one line though it has waited", async ({ dns, port, peer, weir, channel }) => {
    const first = await peer("a", "127.0.0.2");
    dns.set("api.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const services = [`api.test:${port}/grpc`, `gone.test:${port}/grpc,queue_timeout=200ms`];
    const { ports } = await weir({ services, options: [log.option, "--workers=1"], unready: true });
    const { say } = await channel(ports[0] ?? 0);
    await until("it serves", async () => (await say("hello")).code === 0);
    const plain = (await log.lineOf("api.test", "service").catch(() => undefined)) ?? {};
    expect(plain).toMatchObject({ status: 200, grpc_status: "0", reason: "", tries: 1, peer: `127.0.0.2:${port}` });

    await first.stop();
    const waiting = say("again");
    await delay(400);
    await peer("b", "127.0.0.2");
    expect(await waiting).toMatchObject({ code: 0, messages: ["b again"] });
    const waited = await log.lineOf("waited", "reason");
    expect(waited).toMatchObject({ client: "127.0.0.1", service: "api.test", peer: `127.0.0.2:${port}` });
    expect(waited).toMatchObject({ status: 200, grpc_status: "0" });
    expect(waited["tries"]).toBeGreaterThan(1);
    expect(waited["waited"]).toBeGreaterThan(0.2);
    expect(log.lines()).not.toContain('"client":"unix:"');

    const { say: sayInVain } = await channel(ports[1] ?? 0);
    const { code, metadata } = await sayInVain("hello");
    expect(code).toBe(14);
    expect(metadata).not.toHaveProperty("weir-account");
    const vain = await log.lineOf("gone.test", "service");
    expect(vain).toMatchObject({ status: 200, grpc_status: "14", reason: "no_peer", tries: 0, peer: "" });
    expect(vain["waited"]).toBeCloseTo(0.2, 1);
  });
});
