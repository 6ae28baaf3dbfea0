import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { describeWithDocker, test } from "./fixtures/containers.ts";

describeWithDocker("replacing containers under load", () => {
  test("one recreated with a new address, its old one given to another service", async ({ backend, weir, load }) => {
    await backend("web-1", "web");
    const old = await backend("web-2", "web");
    const { url } = await weir("80:web:8080");
    const traffic = await load({ url: url(80), rate: 100 });
    await until("both serve on kept connections", () => new Set(traffic.samples.map(({ peer }) => peer)).size === 2);

    const address = old.address();
    await old.remove();
    const stranger = await backend("stranger", "other");
    expect(stranger.address()).toBe(address);
    await backend("web-3", "web");
    await until("the new one serves", () => traffic.samples.at(-1)?.peer === "web-3");
    await delay(500);

    const { samples, failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    expect(new Set(samples.map(({ peer }) => peer))).toEqual(new Set(["web-1", "web-2", "web-3"]));
  });

  for (const how of ["stopped and started", "killed and replaced"] as const) {
    test(`every one of three in turn, ${how}`, async ({ backend, weir, load }) => {
      const containers = await Promise.all(["web-1", "web-2", "web-3"].map((name) => backend(name, "web")));
      const { url } = await weir("80:web:8080");
      const traffic = await load({ url: url(80), rate: 100 });
      await until("all serve", () => new Set(traffic.samples.map(({ peer }) => peer)).size === 3);

      for (const container of containers) {
        if (how === "stopped and started") await container.restart();
        else await container.remove();
        const returning = how === "stopped and started" ? container : await backend(`${container.name}-new`, "web");
        const from = traffic.samples.length;
        const serves = (): boolean => traffic.samples.slice(from).some(({ peer }) => peer === returning.name);
        // Where one request saw the end, and nobody a refusal, the peer is thought slow for some seconds.
        await until(`${returning.name} serves`, serves, 20_000);
      }

      const { samples, failed } = await traffic.stop();
      expect(tally(failed)).toEqual({});
      expect(samples.length).toBeGreaterThan(100);
    });
  }

  test("five of ten killed at the same moment", async ({ backend, weir, load }) => {
    const names = Array.from({ length: 10 }, (_, index) => `web-${index + 1}`);
    const containers = await Promise.all(names.map((name) => backend(name, "web")));
    const { url } = await weir("80:web:8080");
    const traffic = await load({ url: url(80), rate: 100 });
    await until("all serve", () => new Set(traffic.samples.map(({ peer }) => peer)).size === 10);

    await Promise.all(containers.slice(0, 5).map(({ remove }) => remove()));
    const from = traffic.samples.length;
    const survivors = new Set(names.slice(5));
    await until("two seconds of the survivors' answers", () => {
      const recent = traffic.samples.slice(from);
      return recent.length >= 400 && recent.slice(-200).every(({ peer }) => survivors.has(peer));
    });

    const { failed, max } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    expect(max).toBeLessThan(3_000);
  });
});
