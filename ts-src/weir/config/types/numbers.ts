import { shown } from "../../text/quoted";
import type { Reading } from "./reading";
import type { Bounds, ValueType } from "./value_type";

function readNumber(input: unknown, { max, min }: Bounds, pattern: string, noun: string): Reading<number> {
  const [digits] = string.match(tostring(input), pattern);
  const value = digits === undefined ? undefined : tonumber(digits);
  if (value !== undefined && value >= (min as number) && value <= max!) return $multi(value, undefined);
  return $multi(undefined, { what: `${shown(input)} is out of range`, hint: `a ${noun} from ${min} to ${max}` });
}

/** A whole number. */
const integer: ValueType<number> = {
  read: (input, bounds) => readNumber(input, bounds, "^%d+$", "whole number"),
  write: (value) => tostring(value),
  placeholder: () => "NUMBER",
  isList: false,
};

/** A whole number of hundredths. */
const percent: ValueType<number> = {
  read: (input, bounds) => readNumber(input, bounds, "^(%d+)%%?$", "percentage"),
  write: (value) => tostring(value),
  placeholder: () => "PERCENT",
  isList: false,
};

export { integer, percent };
