import type { Measure } from "./measure.ts";
import { run } from "./processes.ts";

const SIZES = [10, 100, 1_000, 10_000];

/** bench/picks/picks.ts as `make bench` built it. */
const PICKS = ["env", "LUA_PATH=./lua-out/?.lua;./build/?.lua", "luajit", "build/bench/picks/picks.lua"];

/** The time of a pick and what it allocates. Each in a process of its own, lest one's compiled code be in the other's way. */
async function measurePicks(): Promise<Measure[]> {
  const measures: Measure[] = [];
  const policies = (await run(PICKS)).trim().split("\n").sort();
  for (const policy of policies) {
    for (const weights of ["equal", "unequal"]) {
      const times: string[] = [];
      let mostBytes = 0;
      for (const size of SIZES) {
        const [time, bytes] = (await run([...PICKS, policy, `${size}`, weights])).split("\t").map(Number);
        times.push((time ?? Number.NaN).toFixed(1));
        mostBytes = Math.max(mostBytes, bytes ?? Number.NaN);
      }
      measures.push({
        what: `a pick of \`${policy}\`, ${weights} weights, at ${SIZES.map((size) => size.toLocaleString("en")).join(" / ")} peers`,
        limit: "200 ns, 0 bytes",
        today: `${times.join(" / ")} ns, ${mostBytes.toFixed(0)} bytes`,
      });
    }
  }
  return measures;
}

export { measurePicks };
