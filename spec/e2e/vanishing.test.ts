import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { startLoad, tally, type Sample } from "../support/load.ts";
import { until } from "../support/until.ts";
import { WEIR_IMAGE } from "../support/docker.ts";
import { describeWithDocker, test } from "./fixtures/containers.ts";

/** Within this many milliseconds Weir knows what DNS says, by its own promise. */
const NOTICED = 1_200;

function peersOf(samples: readonly Sample[]): Set<string> {
  return new Set(samples.map(({ peer }) => peer));
}

describeWithDocker("an address that is gone from DNS", () => {
  test("and belongs to another service serves that one only", async ({ backend, weir, load }) => {
    await backend("web-1", "web");
    const old = await backend("web-2", "web");
    await backend("other-1", "other");
    const { url } = await weir("80:web:8080", "81:other:8080");
    const [web, other] = [await load({ url: url(80), rate: 100 }), await load({ url: url(81), rate: 100 })];
    await until("both serve on kept connections", () => peersOf(web.samples).size === 2 && other.samples.length > 20);

    const address = old.address();
    await old.remove();
    const heir = await backend("other-2", "other");
    expect(heir.address()).toBe(address);
    await until("the heir serves", () => peersOf(other.samples).has("other-2"));
    await delay(NOTICED);

    const reports = [await web.stop(), await other.stop()];
    expect(reports.map(({ failed }) => tally(failed))).toEqual([{}, {}]);
    expect(reports.map(({ samples }) => peersOf(samples))).toEqual([
      new Set(["web-1", "web-2"]),
      new Set(["other-1", "other-2"]),
    ]);
  });

  test("and belongs to a stranger serves nobody, though Docker's DNS fails for the name, as it cannot ask elsewhere", async ({
    backend,
    container,
    load,
  }) => {
    const last = await backend("web-1", "web");
    await backend("other-1", "other");
    const { exec, log, url } = await container({
      image: WEIR_IMAGE,
      name: "weir",
      command: ["80:web:8080,queue_timeout=200ms", "81:other:8080"],
      ports: [80, 81],
      // Nobody listens there: the engine's own DNS fails for what it does not know.
      configure: (weir) => weir.withNameserver("127.0.0.1"),
    });
    const knows = async (): Promise<boolean> => (await exec(["weir", "explain", "web"])).output.includes("web-1-");
    await until("Weir knows whose address it is", knows);

    const address = last.address();
    await last.remove();
    const stranger = await backend("stranger", "stranger");
    expect(stranger.address()).toBe(address);
    await delay(NOTICED);
    expect(log()).toMatch(/web: fresh -> stale \((servfail|timeout)\)/);
    const traffic = await load({ url: url(80), rate: 20 });
    await until("three seconds of load", () => traffic.samples.length >= 60);
    const { samples } = await traffic.stop();
    expect(new Set(samples.map(({ status }) => status))).toEqual(new Set([503]));
  });

  test("gets no request any more, though its process still answers there", async ({ backend, weir, load }) => {
    await backend("web-1", "web");
    const hidden = await backend("web-2", "web");
    const { url } = await weir("80:web:8080");
    const traffic = await load({ url: url(80), rate: 100 });
    await until("both serve on kept connections", () => peersOf(traffic.samples).size === 2);

    const address = hidden.address();
    await hidden.disconnect();
    await hidden.connect();
    expect((await hidden.exec(["hostname", "-I"])).output.split(" ")).toContain(address);
    const left = performance.now();
    await until("three seconds of load", () => performance.now() - left > 3_000);

    const { failed, samples } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    expect(peersOf(samples.filter(({ at }) => at > left + NOTICED))).toEqual(new Set(["web-1"]));
  });

  test("gets no request on connections that were kept", async ({ backend, weir }) => {
    await backend("web-1", "web");
    const vanishing = await backend("web-2", "web");
    const { url } = await weir("80:web:8080");
    const before = startLoad({ url: url(80), rate: 200 });
    await until("both serve on kept connections", () => before.samples.length > 200);
    expect(peersOf((await before.stop()).samples).size).toBe(2);

    // Nobody says goodbye: what is sent on a kept connection now is never answered.
    await vanishing.disconnect();
    await delay(NOTICED);
    const after = startLoad({ url: url(80), rate: 200 });
    await until("two seconds of load", () => after.samples.length > 400);
    const { failed, max, samples } = await after.stop();
    expect(tally(failed)).toEqual({});
    expect(peersOf(samples)).toEqual(new Set(["web-1"]));
    expect(max).toBeLessThan(500);
  });
});
