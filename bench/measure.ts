/** One line of the table. */
interface Measure {
  readonly what: string;
  /** What a change must not make it exceed. */
  readonly limit?: string;
  readonly today: string;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export { median, type Measure };
