import { expect, onTestFinished } from "vitest";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { describeWithDocker, test } from "./fixtures/containers.ts";
import { composeProgram, openStage, peersAmong } from "./fixtures/orchestration.ts";

describeWithDocker("examples/docker", () => {
  test("scales with docker compose, and nothing fails", async ({ load }) => {
    const { adminUrl, name, run, url } = await openStage();
    const [program, ...first] = composeProgram();
    const compose = (...args: string[]) =>
      run(program, ...first, "--file", "examples/docker/compose.yaml", "--project-name", name, ...args);
    onTestFinished(async () => {
      await compose("down", "--timeout", "1");
    });
    const scale = (count: number) => compose("up", "--detach", "--no-recreate", "--scale", `webserver=${count}`);

    await scale(1);
    await until("it serves", async () => (await get(url).catch(() => undefined))?.status === 200);
    expect((await get(`${adminUrl}/healthz`)).status).toBe(200);
    const traffic = await load({ url, rate: 100 });
    for (const count of [4, 2]) {
      await scale(count);
      await until(`${count} serve`, () => peersAmong(traffic.samples, 50) === count);
    }
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });
});
