import { expect } from "vitest";
import type { Container } from "../support/docker.ts";
import { tally, type Load, type Sample } from "../support/load.ts";
import { until } from "../support/until.ts";
import { describeWithDocker, test } from "./fixtures/containers.ts";

function sees(load: Load, peers: readonly Container[]): Promise<unknown> {
  const from = load.samples.length;
  const names = peers.map(({ name }) => name);
  const seesAll = (): boolean => {
    const seen = new Set(load.samples.slice(from).map(({ peer }) => peer));
    return names.every((name) => seen.has(name));
  };
  // A container that was slow at its first request, on a busy machine, is seldom picked for some seconds.
  return until(`answers from ${names.join(", ")}`, seesAll, 15_000);
}

describeWithDocker("scaling", () => {
  test("1 → 10 → 1 → 0 → 3 under load: nothing fails but the 503 while there is none", async ({
    backend,
    weir,
    load,
  }) => {
    const start = (from: number, to: number): Promise<Container[]> =>
      Promise.all(Array.from({ length: to - from + 1 }, (_, index) => backend(`web-${from + index}`, "web")));

    const [first] = await start(1, 1);
    const { url } = await weir("80:web:8080");
    const traffic = await load({ url: url(80), rate: 100 });
    await sees(traffic, [first as Container]);

    const others = await start(2, 10);
    await sees(traffic, others);

    await Promise.all(others.map(({ stop }) => stop()));
    await sees(traffic, [first as Container]);

    const emptied = performance.now();
    await first?.stop();
    await until("503 while there is none", () => traffic.samples.at(-1)?.status === 503, 10_000);

    const refilled = await start(11, 13);
    const filled = performance.now() + 1_200;
    await sees(traffic, refilled);
    await until("1.2 s and more of load", () => performance.now() > filled + 500);

    const { failed } = await traffic.stop();
    const whileEmpty = ({ at }: Sample): boolean => at >= emptied && at <= filled;
    expect(tally(failed.filter((sample) => !whileEmpty(sample)))).toEqual({});
    const withoutReason = failed.filter(
      ({ status, retry_after, proxy_status }) =>
        status !== 503 || retry_after !== "1" || proxy_status?.startsWith("weir; error=") !== true,
    );
    expect(tally(withoutReason)).toEqual({});
  });
});
