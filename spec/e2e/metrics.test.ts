import { spawnSync } from "node:child_process";
import { connect } from "node:net";
import { describe, expect } from "vitest";
import { countOverChanges } from "../support/counting.ts";
import { get } from "../support/http.ts";
import { requestMany, scrape, sumOf } from "../support/metrics.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

/** Runs Prometheus' own tool: what it says, nothing if it finds nothing wrong. */
function promtool(args: readonly string[], input = ""): string {
  const where = spawnSync("spec/support/promtool.sh", { encoding: "utf8" });
  if (where.status !== 0) throw new Error(`there is no promtool: ${where.stderr}`);
  const path = where.stdout.trim();
  const { status, stderr, stdout } = spawnSync(path, args, { encoding: "utf8", input });
  return status === 0 ? stderr : `${stdout}${stderr}`;
}

const all = (count: number): readonly number[] => [count, count, count];

describe("examples/prometheus", () => {
  test.each([
    ["check", "rules", "rules.yml"],
    ["test", "rules", "rules_test.yml"],
    ["check", "config", "prometheus.yml"],
  ])("has what promtool takes: %s %s %s", (verb, what, file) => {
    expect(promtool([verb, what, `examples/prometheus/${file}`])).toBe("");
  });
});

describe("/metrics", () => {
  test("counts 10,000 requests over four workers, a reload and a killed worker", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const running = await weir({ services: [`web.test:${port}`], options: ["--workers=4"] });
    const { quiet, reloaded, total } = await countOverChanges(running);
    expect(reloaded).toEqual(all(7_000));
    expect(quiet).toEqual(all(10_000));
    const [after = 0] = total;
    expect(after).toBeGreaterThan(10_000);
    expect(after).toBeLessThanOrEqual(11_000);
  });

  test("has what promtool accepts, with series of peers if they are wanted", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"], ttl: 1 });
    const running = await weir({
      services: [`web.test:${port}`],
      options: ["--workers=2", "--metrics_peers=on"],
    });
    await requestMany(running.urls[0] ?? "", 20);
    await until("the refusal is counted", async () => sumOf(await scrape(running), "weir_ejections_total") > 0);

    const { body, headers } = await running.admin("/metrics");
    expect(headers["content-type"]).toContain("text/plain; version=0.0.4");
    expect(promtool(["check", "metrics"], body)).toBe("");
    const samples = await scrape(running);
    expect(samples.get('weir_ejections_total{service="web.test",reason="refuses"}')).toBe(1);
    expect(samples.get('weir_peers{service="web.test",state="down"}')).toBe(1);
    expect(samples.get(`weir_peer_state{service="web.test",peer="127.0.0.3:${port}",state="down"}`)).toBe(1);
    expect(samples.get('weir_endpoints_appeared_total{service="web.test"}')).toBe(2);
    expect(samples.get('weir_pool_state{service="web.test",state="fresh"}')).toBe(1);
    expect(samples.get('weir_dns_answer_age_seconds{service="web.test"}')).toBeLessThan(3);
    expect(sumOf(samples, "weir_dns_replies_total", `nameserver="${dns.at}"`, 'rcode="noerror"')).toBeGreaterThan(0);
    expect(samples.get('weir_workers{subsystem="http"}')).toBe(2);
    await until("tries are sent", async () => sumOf(await scrape(running), "weir_peer_tries_total") > 20);
  });

  test("says of what nobody else does: stale pools, truncations, and how fast workers learn", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const running = await weir({ services: [`web.test:${port}`], options: ["--workers=4"] });
    const lags = async (): Promise<number> => sumOf(await scrape(running), "weir_propagation_seconds_count");
    const earlier = await lags();
    dns.set("web.test", { A: ["127.0.0.3"], ttl: 1 });
    await until("every worker has learnt of the change", async () => (await lags()) === earlier + 4, 5_000);
    const learnt = await scrape(running);
    expect(learnt.get('weir_propagation_last_worker_seconds{service="web.test"}')).toBeLessThan(0.1);
    expect(learnt.get('weir_endpoints_left_total{service="web.test"}')).toBe(1);

    dns.set("web.test", { A: "servfail", AAAA: "servfail" });
    await until("it is stale", async () => sumOf(await scrape(running), "weir_stale_seconds") > 1, 10_000);
    const stale = await scrape(running);
    expect(stale.get('weir_pool_state{service="web.test",state="stale"}')).toBe(1);
    expect(sumOf(stale, "weir_dns_answer_age_seconds")).toBeGreaterThan(1);
    expect(sumOf(stale, "weir_dns_replies_total", 'rcode="servfail"')).toBeGreaterThan(0);
  });

  test("counts who waits, who was answered that nobody is there, and who left", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const running = await weir({
      services: [`web.test:${port},queue_timeout=2s`],
      options: ["--workers=1"],
    });
    const url = running.urls[0] ?? "";
    const slow = get(`${url}/slow?ms=3000`);
    await until("it is under way", async () => sumOf(await scrape(running), "weir_tries_in_flight") === 1);
    await slow;
    await peer.kill();
    const waiting = get(url);
    await until("it waits", async () => sumOf(await scrape(running), "weir_queue_requests") === 1);
    expect((await waiting).status).toBe(503);
    await until("all are counted", async () => sumOf(await scrape(running), "weir_requests_total") === 2);
    const samples = await scrape(running);
    expect(samples.get('weir_requests_total{service="web.test",class="5xx"}')).toBe(1);
    expect(samples.get('weir_requests_total{service="web.test",class="2xx"}')).toBe(1);
    expect(samples.get('weir_request_duration_seconds_bucket{service="web.test",le="1"}')).toBe(0);
    expect(samples.get('weir_request_duration_seconds_bucket{service="web.test",le="10"}')).toBe(2);
    expect(sumOf(samples, "weir_tries_in_flight")).toBe(0);
    expect(sumOf(samples, "weir_queue_requests")).toBe(0);

    const client = connect(running.ports[0] ?? 0, "127.0.0.1");
    client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    await until("it waits too", async () => sumOf(await scrape(running), "weir_queue_requests") === 1);
    client.destroy();
    await until("who left is counted", async () => {
      return sumOf(await scrape(running), "weir_requests_total", 'class="4xx"') === 1;
    });
    expect(sumOf(await scrape(running), "weir_queue_requests")).toBe(0);

    // What was answered then says nothing of what comes after it.
    await backend("b", "127.0.0.2");
    await until("it serves", async () => (await get(url)).status === 200);
    await requestMany(url, 200);
    await until("all are counted", async () => sumOf(await scrape(running), "weir_requests_total") >= 204);
    expect(sumOf(await scrape(running), "weir_requests_total", 'class="2xx"')).toBeGreaterThanOrEqual(202);
  });

  test("forgets what a killed worker had under way", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const running = await weir({ services: [`web.test:${port}`], options: ["--workers=2"] });
    const slow = get(`${running.urls[0] ?? ""}/slow?ms=60000`).catch(() => undefined);
    await until("it is under way", async () => sumOf(await scrape(running), "weir_tries_in_flight") === 1);
    for (const worker of running.workers()) process.kill(worker, "SIGKILL");
    await slow;
    await until("it is gone", async () => {
      const samples = await scrape(running).catch(() => undefined);
      return samples !== undefined && sumOf(samples, "weir_tries_in_flight") === 0;
    });
    await until("the new workers are counted, and no others", async () => {
      return sumOf(await scrape(running), "weir_workers") === 2;
    });
  });
});
