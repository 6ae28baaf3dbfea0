import type { Measure } from "./measure.ts";
import { run } from "./processes.ts";

const SIZES = [10, 100, 1_000, 10_000];

/** bench/picks/picks.ts as `make bench` built it. */
const PICKS = ["env", "LUA_PATH=./lua-out/?.lua;./build/?.lua", "luajit", "build/bench/picks/picks.lua"];

interface Pick {
  readonly nanoseconds: number;
  readonly bytes: number;
}

/** In a process of its own, lest one's compiled code be in the other's way. */
async function measurePick(policy: string, size: number, weights: string): Promise<Pick> {
  const [nanoseconds = Number.NaN, bytes = Number.NaN] = (await run([...PICKS, policy, `${size}`, weights]))
    .split("\t")
    .map(Number);
  return { nanoseconds, bytes };
}

function rangeOf(picks: readonly Pick[]): string {
  const times = picks.map(({ nanoseconds }) => nanoseconds);
  return `${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)}`;
}

/** The time of a pick and what it allocates. */
async function measurePicks(): Promise<Measure[]> {
  const measures: Measure[] = [];
  const policies = (await run(PICKS)).trim().split("\n").sort();
  for (const policy of policies) {
    const equal: Pick[] = [];
    const unequal: Pick[] = [];
    for (const size of SIZES) {
      equal.push(await measurePick(policy, size, "equal"));
      unequal.push(await measurePick(policy, size, "unequal"));
    }
    const bytes = Math.max(...[...equal, ...unequal].map((pick) => pick.bytes));
    measures.push({
      what: `a pick of \`${policy}\`, equal and unequal weights, at ${SIZES.map((size) => size.toLocaleString("en")).join(", ")} peers`,
      limit: "200 ns, 0 bytes",
      today: `${rangeOf(equal)} ns, ${rangeOf(unequal)} ns, ${bytes.toFixed(0)} bytes`,
    });
  }
  return measures;
}

export { measurePicks };
