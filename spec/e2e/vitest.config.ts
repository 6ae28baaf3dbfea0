import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Swarm's test comes last: it takes the records of other containers out of the engine's DNS. */
class SwarmLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSwarm = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith("/swarm.test.ts");
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !isSwarm(file)), ...sorted.filter(isSwarm)];
  }
}

export default defineConfig({
  // Not in a folder of its own beside the tests.
  cacheDir: "../../node_modules/.vite",
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    // Load and latency are measured: one file at a time, or they would measure each other.
    fileParallelism: false,
    sequence: { sequencer: SwarmLast },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 5_000, interval: 20 } },
    reporters: ["verbose"],
  },
});
