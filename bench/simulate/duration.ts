import type { Random } from "../../ts-src/weir/model/ports";

/** How long something takes, in seconds, by chance. */
interface Duration {
  readonly mean: number;
  readonly draw: (this: void, random: Random) => number;
}

/** Always the same. */
function constant(seconds: number): Duration {
  return { mean: seconds, draw: () => seconds };
}

/** Without memory: many are short, a few are many times the mean. */
function exponential(mean: number): Duration {
  return { mean, draw: (random) => -mean * math.log(1 - random()) };
}

/** Around a median, as response times mostly are; a hundredth is over e^(2.33 · spread) times the median. */
function lognormal(median: number, spread: number): Duration {
  const draw = (random: Random): number => {
    const normal = math.sqrt(-2 * math.log(1 - random())) * math.cos(2 * math.pi * random());
    return median * math.exp(spread * normal);
  };
  return { mean: median * math.exp((spread * spread) / 2), draw };
}

export { constant, exponential, lognormal };
export type { Duration };
