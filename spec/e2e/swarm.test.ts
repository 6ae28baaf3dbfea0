import { expect, onTestFinished } from "vitest";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { describeWithDocker, test } from "./fixtures/containers.ts";
import { openStage, peersAmong } from "./fixtures/orchestration.ts";

describeWithDocker("examples/swarm", () => {
  test("scales as a stack, and nothing fails", async ({ load, skip }) => {
    // An engine that leaves a swarm loses the DNS records of every running container on a network of its own.
    skip(process.env["PRIVATE_ENGINE"] === undefined, "the engine is not the tests' own, and Swarm would disturb it");
    const { name, run, url } = await openStage();
    await run("docker", "swarm", "init", "--advertise-addr", "127.0.0.1");
    onTestFinished(async () => {
      await run("docker", "swarm", "leave", "--force");
    });
    await run(
      "docker",
      "stack",
      "deploy",
      "--resolve-image",
      "never",
      "--compose-file",
      "examples/swarm/stack.yaml",
      name,
    );

    await until("it serves", async () => (await get(url).catch(() => undefined))?.status === 200, 30_000);
    const traffic = await load({ url, rate: 100 });
    await until("three serve", () => peersAmong(traffic.samples, 50) === 3, 20_000);
    for (const count of [5, 2]) {
      await run("docker", "service", "scale", "--detach", `${name}_webserver=${count}`);
      await until(`${count} serve`, () => peersAmong(traffic.samples, 50) === count, 20_000);
    }
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });
});
