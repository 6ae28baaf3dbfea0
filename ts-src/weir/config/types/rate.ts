import { shown } from "../../text/quoted";
import type { ValueType } from "./value_type";

/** So many requests in so many seconds, evenly. */
interface Rate {
  readonly requests: number;
  readonly seconds: number;
}

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60 };
const letters: Readonly<Record<number, string>> = { [1]: "s", [60]: "m" };

/** What nginx can count, a thousand times finer, in 32 bits. */
const most = 1_000_000;

/** Requests per second or minute. */
const rate: ValueType<Rate> = {
  read: (input) => {
    const [digits, unit] = string.match(tostring(input), "^(%d+)/([sm])$");
    if (digits === undefined || unit === undefined) {
      return $multi(undefined, { what: `${shown(input)} is no rate`, hint: "write it like 10/s or 600/m" });
    }
    const requests = tonumber(digits)!;
    if (requests >= 1 && requests <= most) return $multi({ requests, seconds: seconds[unit]! }, undefined);
    return $multi(undefined, { what: `${shown(input)} is out of range`, hint: `from 1 to ${most} requests` });
  },
  write: (value) => `${value.requests}/${letters[value.seconds]!}`,
  placeholder: () => "NUMBER/s|NUMBER/m",
  isList: false,
};

export { rate };
export type { Rate };
