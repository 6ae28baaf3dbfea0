/** What the clients of a simulation saw, and where their requests went. */
interface Tally {
  /** For each request in the order of their beginning: when it began, and the seconds until it was answered or given up. */
  readonly begun: number[];
  readonly took: number[];
  failed: number;
  /** Attempts by peer. */
  readonly attempts: number[];
  /** By peer, attempts in the current window; and the most in any window on any peer, beside the average of that window. */
  readonly window: number[];
  windowEnds: number;
  herd: number;
}

/** Long enough for a reaction, short enough to see a herd. */
const WINDOW_SECONDS = 0.1;

function newTally(peers: number): Tally {
  const attempts: number[] = [];
  const window: number[] = [];
  for (const index of $range(0, peers - 1)) {
    attempts[index] = 0;
    window[index] = 0;
  }
  return { begun: [], took: [], failed: 0, attempts, window, windowEnds: 0, herd: 0 };
}

function endWindow(tally: Tally): void {
  const { window } = tally;
  for (const index of $range(0, window.length - 1)) {
    tally.herd = math.max(tally.herd, window[index]!);
    window[index] = 0;
  }
}

function countAttempt(tally: Tally, peer: number, at: number): void {
  if (at >= tally.windowEnds) {
    endWindow(tally);
    tally.windowEnds = at + WINDOW_SECONDS;
  }
  tally.window[peer] = tally.window[peer]! + 1;
  tally.attempts[peer] = tally.attempts[peer]! + 1;
}

function countRequest(tally: Tally, begun: number, took: number, isGood: boolean): void {
  tally.begun.push(begun);
  tally.took.push(took);
  if (!isGood) tally.failed++;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[math.max(0, math.ceil(sorted.length * share) - 1)] ?? 0;
}

interface Summary {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  /** From 0 to 1. */
  readonly success: number;
  /** What the busiest peer got, as a multiple of the average. */
  readonly imbalance: number;
  /** The most attempts that began at one peer within 100 ms. */
  readonly herd: number;
}

function summaryOf(tally: Tally): Summary {
  const sorted: number[] = [];
  for (const seconds of tally.took) sorted.push(seconds);
  table.sort(sorted);
  let sum = 0;
  let most = 0;
  for (const count of tally.attempts) {
    sum += count;
    most = math.max(most, count);
  }
  endWindow(tally);
  return {
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    p999: quantile(sorted, 0.999),
    success: 1 - tally.failed / tally.took.length,
    imbalance: (most * tally.attempts.length) / sum,
    herd: tally.herd,
  };
}

/** The 99th percentile of the requests that began in each second. */
function p99BySecond(tally: Tally, seconds: number): number[] {
  const bySecond: number[][] = [];
  for (const second of $range(0, seconds - 1)) bySecond[second] = [];
  for (const index of $range(0, tally.begun.length - 1)) {
    bySecond[math.floor(tally.begun[index]!)]?.push(tally.took[index]!);
  }
  const line: number[] = [];
  for (const took of bySecond) {
    table.sort(took);
    line.push(quantile(took, 0.99));
  }
  return line;
}

export { countAttempt, countRequest, newTally, p99BySecond, summaryOf };
export type { Summary, Tally };
