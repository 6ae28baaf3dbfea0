import type { Quantile } from "./buckets.ts";

/** What stands where nothing is known. */
const NOTHING = "–";

function duration(seconds: number): string {
  if (seconds < 1) return "under 1 s";
  const whole = Math.round(seconds);
  if (whole < 120) return `${whole} s`;
  if (whole < 7200) return `${Math.round(whole / 60)} min`;
  return whole < 172_800 ? `${Math.round(whole / 3600)} h` : `${Math.round(whole / 86_400)} days`;
}

function number(value: number): string {
  if (value >= 100_000) return `${Math.round(value / 1000)}k`;
  if (value >= 10_000) return `${(value / 1000).toFixed(1)}k`;
  if (value >= 10 || Number.isInteger(value)) return `${Math.round(value)}`;
  return value < 0.1 ? value.toFixed(2) : value.toFixed(1);
}

function latency(seconds: number): string {
  if (seconds >= 10) return `${Math.round(seconds)} s`;
  if (seconds >= 1) return `${seconds.toFixed(1)} s`;
  const milliseconds = seconds * 1000;
  return milliseconds >= 10 ? `${Math.round(milliseconds)} ms` : `${milliseconds.toFixed(1)} ms`;
}

function quantileText(quantile: Quantile | undefined): string {
  if (quantile === undefined) return NOTHING;
  return quantile.isBeyond ? `> ${latency(quantile.seconds)}` : latency(quantile.seconds);
}

function percent(share: number): string {
  const value = share * 100;
  if (value === 0) return "0 %";
  if (value < 0.1) return "< 0.1 %";
  return value < 10 ? `${value.toFixed(1)} %` : `${Math.round(value)} %`;
}

function counted(count: number, noun: string, several = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`;
}

function bytes(count: number): string {
  return count < 1_048_576 ? `${Math.round(count / 1024)} kB` : `${(count / 1_048_576).toFixed(1)} MB`;
}

/** The time of day, in the hours of who looks; with the day, where that is another one. */
function clockTime(unixSeconds: number): string {
  const moment = new Date(unixSeconds * 1000);
  const time = moment.toLocaleTimeString("en-GB");
  if (moment.toDateString() === new Date().toDateString()) return time;
  return `${moment.toLocaleDateString("en-GB", { day: "numeric", month: "short" })} ${time}`;
}

export { bytes, clockTime, counted, duration, latency, NOTHING, number, percent, quantileText };
