import type { Measure } from "./measure.ts";
import { run } from "./processes.ts";

/** bench/maglev/maglev.ts as `make bench` built it. */
const MAGLEV = ["env", "LUA_PATH=./lua-out/?.lua;./build/?.lua", "luajit", "build/bench/maglev/maglev.lua"];

/** How even the tables of `hash` are, how steady, and what they cost to make. */
async function measureMaglev(): Promise<Measure[]> {
  const figures = (await run(MAGLEV)).trim().split("\t").map(Number);
  const [imbalance = Number.NaN, moved = Number.NaN, thousand = Number.NaN, many = Number.NaN] = figures;
  return [
    {
      what: "`hash`: how far a peer's share is from the average, the worst of 655 peers, a hundred slots each",
      limit: "1 %",
      today: `${(imbalance * 100).toFixed(2)} %`,
    },
    {
      what: "`hash`: keys of other peers that move when one of 100 goes, the worst of 10",
      limit: "2 %",
      today: `${(moved * 100).toFixed(2)} %`,
    },
    {
      what: "`hash`: making the table of 1,000 peers, of 10,000 peers, never in a request",
      limit: "20 ms, –",
      today: `${thousand.toFixed(1)} ms, ${many.toFixed(0)} ms`,
    },
  ];
}

export { measureMaglev };
