import { reportOf, type Sample } from "../../spec/support/load.ts";
import type { Stage } from "./stage.ts";

interface Scene {
  readonly stage: Stage;
  readonly samples: readonly Sample[];
  /** Since the beginning. */
  readonly seconds: number;
  readonly events: readonly { readonly second: number; readonly text: string }[];
}

const WINDOW = 10_000;
const EVENTS = 8;
const BAR = 40;
const CLEAR = "\u001b[H\u001b[J";
const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";

/** The newest samples, those of the last `milliseconds`. */
function recent(samples: readonly Sample[], milliseconds: number): Sample[] {
  const from = performance.now() - milliseconds;
  let first = samples.length;
  while (first > 0 && (samples[first - 1]?.at ?? 0) >= from) first -= 1;
  return samples.slice(first);
}

function figures(samples: readonly Sample[]): string {
  const { p50, p99, max } = reportOf(recent(samples, WINDOW));
  const failed = reportOf(samples).failed.length;
  const times = `p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  max ${max.toFixed(0)} ms`;
  return `requests ${samples.length}  failed ${failed}  ${times}`;
}

function countOf(samples: readonly Sample[], name: string): number {
  return samples.filter(({ peer }) => peer === name).length;
}

/** The whole picture, for a terminal. */
function picture({ stage, samples, seconds, events }: Scene): string {
  const second = recent(samples, 1000);
  const rows = stage.peers().map(({ name, address, state }) => {
    const now = countOf(second, name);
    const bar = "█".repeat(Math.round((now / Math.max(1, second.length)) * BAR));
    return `  ${name.padEnd(8)}${address.padEnd(16)}${state.padEnd(10)}${String(now).padStart(5)}/s  ${bar}`;
  });
  const told = events.slice(-EVENTS).map((event) => `  ${String(event.second).padStart(4)} s  ${event.text}`);
  return [
    `Weir at ${stage.url}, in front of ${stage.description}, ${Math.floor(seconds)} s. Ctrl-C ends it.`,
    "",
    ...rows,
    "",
    `  ${figures(samples)}  (times: the last 10 s)`,
    "",
    ...told,
    "",
  ].join("\n");
}

/** One line, for a log: what happened in the last second. */
function line({ stage, samples, seconds, events }: Scene): string {
  const second = recent(samples, 1000);
  const shares = stage.peers().map(({ name }) => `${name}:${countOf(second, name)}`);
  const told = events.filter((event) => event.second === Math.floor(seconds) - 1).map(({ text }) => text);
  return [`${Math.floor(seconds)} s`, shares.join(" "), figures(samples), ...told].join("  | ");
}

export { CLEAR, HIDE_CURSOR, line, picture, SHOW_CURSOR, type Scene };
