import { shown } from "../../text/quoted";
import type { Reading } from "./reading";
import type { ValueType } from "./value_type";

type Units = Readonly<Record<string, number>>;

const milliseconds: Units = { ms: 1, [""]: 1000, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const bytes: Units = { [""]: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** nginx counts milliseconds in 31 bits where a long has 32. */
const longestDuration = 24 * 86_400;
/** Ten years: what browsers remember, nginx does not count. */
const longestAge = 3650 * 86_400;
const largestSize = 1024 ** 4;

/** A number with a unit in the base of `units`, or a bare number in the unit "". Nothing if it is neither. */
function counted(input: unknown, units: Units): number | undefined {
  if (type(input) === "number") return (input as number) * units[""]!;
  if (type(input) !== "string") return undefined;
  const [digits, unit] = string.match(input as string, "^(%d+%.?%d*)(%a*)$");
  if (digits === undefined || unit === undefined) return undefined;
  const factor = units[string.lower(unit)];
  const number = tonumber(digits);
  return factor === undefined || number === undefined ? undefined : number * factor;
}

/** Seconds, to the millisecond. Nothing if it is no duration; less than half a millisecond is 0. */
function parseDuration(input: unknown): number | undefined {
  const count = counted(input, milliseconds);
  return count === undefined ? undefined : math.floor(count + 0.5) / 1000;
}

/** As nginx writes it. */
function writeDuration(seconds: number): string {
  return seconds % 1 === 0 ? `${seconds}s` : `${math.floor(seconds * 1000 + 0.5)}ms`;
}

function parseSize(input: unknown): number | undefined {
  const count = counted(input, bytes);
  return count === undefined ? undefined : math.floor(count);
}

/** As nginx writes it, who knows no larger unit everywhere than the megabyte. */
function writeSize(size: number): string {
  if (size === 0) return "0";
  if (size % bytes["m"]! === 0) return `${size / bytes["m"]!}m`;
  return size % bytes["k"]! === 0 ? `${size / bytes["k"]!}k` : string.format("%d", size);
}

type Parse = (input: unknown) => number | undefined;
type Write = (value: number) => string;

/** What tells one kind of measure from another. */
interface Measure {
  readonly noun: string;
  readonly examples: string;
  readonly placeholder: string;
  readonly parse: Parse;
  readonly write: Write;
  readonly most: number;
}

function readMeasure(input: unknown, min: string | undefined, measure: Measure): Reading<number> {
  const { examples, most, noun, parse, write } = measure;
  const value = parse(input);
  const least = min === undefined ? 0 : parse(min)!;
  if (value === undefined || value !== value) {
    return $multi(undefined, { what: `${shown(input)} is no ${noun}`, hint: `write it like ${examples}` });
  }
  if (value < least)
    return $multi(undefined, { what: `${shown(input)} is too little`, hint: `at least ${write(least)}` });
  if (value > most) return $multi(undefined, { what: `${shown(input)} is too much`, hint: `at most ${write(most)}` });
  return $multi(value, undefined);
}

function typeOfMeasure(measure: Measure): ValueType<number> {
  return {
    read: (input, { min }) => readMeasure(input, min as string | undefined, measure),
    write: measure.write,
    placeholder: () => measure.placeholder,
    isList: false,
  };
}

/** Seconds. */
const duration = typeOfMeasure({
  noun: "duration",
  examples: "500ms, 2s, 5m or 1h",
  placeholder: "TIME",
  parse: parseDuration,
  write: writeDuration,
  most: longestDuration,
});

/** Seconds for which browsers remember something. */
const age = typeOfMeasure({
  noun: "duration",
  examples: "12h, 30d or 365d",
  placeholder: "TIME",
  parse: parseDuration,
  write: writeDuration,
  most: longestAge,
});

/** Bytes. */
const size = typeOfMeasure({
  noun: "size",
  examples: "512k, 4m or 1g",
  placeholder: "SIZE",
  parse: parseSize,
  write: writeSize,
  most: largestSize,
});

export { age, duration, size, writeDuration, writeSize };
