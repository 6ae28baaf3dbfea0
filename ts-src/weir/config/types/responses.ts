import { integer } from "./numbers";
import type { ValueType } from "./value_type";

type Responses = number | "auto" | "none";

/** How many datagrams answer one: a number, or a word. */
const responses: ValueType<Responses> = {
  read: (input, bounds) => {
    if (input === "auto" || input === "none") return $multi(input, undefined);
    return integer.read(input, bounds);
  },
  write: (value) => tostring(value),
  placeholder: () => "auto|none|NUMBER",
  isList: false,
};

export { responses };
export type { Responses };
