import { get } from "./http.ts";
import type { Weir } from "./weir.ts";

/** The samples of an exposition, by their series as they are written there. */
type Samples = ReadonlyMap<string, number>;

function samplesIn(text: string): Samples {
  const samples = new Map<string, number>();
  for (const line of text.split("\n")) {
    const [, series, value] = /^([^# ].*) (\S+)$/.exec(line) ?? [];
    if (series !== undefined) samples.set(series, Number(value));
  }
  return samples;
}

/** What `/metrics` says now. */
async function scrape({ admin }: Pick<Weir, "admin">): Promise<Samples> {
  return samplesIn((await admin("/metrics")).body);
}

/** The sum over all series of a name whose labels have all of these, such as `class="2xx"`. */
function sumOf(samples: Samples, name: string, ...labels: readonly string[]): number {
  let sum = 0;
  for (const [series, value] of samples) {
    if (series.startsWith(`${name}{`) && labels.every((label) => series.includes(label))) sum += value;
  }
  return sum;
}

/** Makes so many requests, a few at a time, each on a connection of its own so that every worker gets some. */
async function requestMany(url: string, count: number): Promise<void> {
  let left = count;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { status } = await get(url);
      if (status !== 200) throw new Error(`answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, client));
}

export { requestMany, samplesIn, scrape, sumOf, type Samples };
