import { expect } from "vitest";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { describeWithDocker, test } from "./fixtures/containers.ts";

describeWithDocker("a name that is missing at start", () => {
  test("is served within 1.2 s of its container's start, and no other service notices", async ({
    backend,
    weir,
    load,
  }) => {
    await backend("web-1", "web");
    const { url } = await weir("80:late:8080", "81:web:8080");
    const others = await load({ url: url(81), rate: 50 });
    const waiting = await get(url(80));
    expect(waiting.status).toBe(503);
    expect(waiting.headers["retry-after"]).toBe("1");

    const traffic = await load({ url: url(80), rate: 20 });
    await backend("late-1", "late");
    await until("it serves", () => traffic.samples.some(({ status }) => status === 200), 1_200);
    await traffic.stop();

    const { failed } = await others.stop();
    expect(tally(failed)).toEqual({});
  });

  test("and never appears: the other service never notices", async ({ backend, weir, load }) => {
    await backend("web-1", "web");
    const { url } = await weir("80:nowhere.invalid:8080", "81:web:8080");
    const [none, others] = [await load({ url: url(80), rate: 20 }), await load({ url: url(81), rate: 100 })];
    await until("three seconds of load", () => others.samples.length >= 300, 10_000);
    const { failed } = await others.stop();
    expect(tally(failed)).toEqual({});
    const { samples } = await none.stop();
    expect(new Set(samples.map(({ status }) => status))).toEqual(new Set([503]));
  });
});
