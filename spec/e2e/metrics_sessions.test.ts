import { expect } from "vitest";
import { scrape, sumOf } from "../support/metrics.ts";
import { askTcp, askUdp } from "../support/sessions.ts";
import { until } from "../support/until.ts";
import { describeStream, test } from "./fixtures/sessions.ts";

describeStream("/metrics", () => {
  test("has the sessions of TCP and UDP beside requests, those too that nobody served", async ({
    dns,
    port,
    peer,
    weir,
  }) => {
    await peer("tcp", "db", "127.0.0.11");
    await peer("udp", "dns", "127.0.0.12");
    dns.set("db.test", { A: ["127.0.0.11"] });
    dns.set("dns.test", { A: ["127.0.0.12"] });
    const running = await weir({
      services: [
        `db.test:${port}/tcp`,
        `dns.test:${port}/udp`,
        `gone.test:${port}/tcp,queue_timeout=300ms`,
        `web.test:${port}`,
      ],
      unready: true,
    });
    const [db = 0, udp = 0, gone = 0] = running.ports;
    await until("both have their peers", async () => sumOf(await scrape(running), "weir_peers", 'state="good"') === 2);
    await askTcp(db, "a", 5_000);
    await askTcp(db, "b", 5_000);
    await askUdp(udp, "c", 5_000);
    await askTcp(gone, "d", 5_000).catch(() => undefined);

    const ended = async (name: string): Promise<number> =>
      sumOf(await scrape(running), "weir_requests_total", `service="${name}"`);
    await until(
      "all of TCP are counted",
      async () => (await ended("db.test")) === 2 && (await ended("gone.test")) === 1,
    );
    const { body } = await running.admin("/metrics");
    const samples = await scrape(running);
    expect(samples.get('weir_requests_total{service="db.test",class="2xx"}')).toBe(2);
    expect(samples.get('weir_requests_total{service="gone.test",class="5xx"}')).toBe(1);
    expect(sumOf(samples, "weir_request_duration_seconds_bucket", 'service="gone.test"', 'le="0.25"')).toBe(0);
    expect(sumOf(samples, "weir_tries_total", 'service="db.test"')).toBe(2);
    expect(sumOf(samples, "weir_workers", 'subsystem="stream"')).toBeGreaterThan(0);
    expect(sumOf(samples, "weir_requests_total", 'service="web.test"')).toBe(0);
    expect(body.match(/^# TYPE weir_requests_total /gm)).toHaveLength(1);
    await until("that of UDP is under way, or over", async () => {
      const now = await scrape(running);
      return sumOf(now, "weir_tries_in_flight", "dns.test") + sumOf(now, "weir_requests_total", "dns.test") === 1;
    });
  });

  test("counts a connection once that waited in the waiting room as its peer had gone", async ({
    dns,
    port,
    peer,
    weir,
  }) => {
    dns.set("db.test", { A: ["127.0.0.11"] });
    const { ports, ...running } = await weir({ services: [`db.test:${port}/tcp`], options: ["--workers=1"] });
    const waiting = askTcp(ports[0] ?? 0, "a", 10_000);
    await until("it waits", async () => sumOf(await scrape(running), "weir_queue_requests") === 1);
    await peer("tcp", "db", "127.0.0.11");
    await waiting;
    await until("it is counted", async () => sumOf(await scrape(running), "weir_requests_total") > 0);
    const samples = await scrape(running);
    expect(samples.get('weir_requests_total{service="db.test",class="2xx"}')).toBe(1);
    expect(sumOf(samples, "weir_requests_total")).toBe(1);
    expect(sumOf(samples, "weir_request_duration_seconds_count")).toBe(1);
  });
});
