import { shown } from "../../text/quoted";
import { didYouMean } from "../../text/spelling";
import type { ValueType } from "./value_type";

/** One of the words that the option names. */
const choice: ValueType<string> = {
  read: (input, { choices }) => {
    for (const word of choices!) {
      if (input === word) return $multi(word, undefined);
    }
    return $multi(undefined, { what: `${shown(input)} is unknown`, hint: didYouMean(tostring(input), choices!) });
  },
  write: (value) => value,
  placeholder: ({ choices }) => table.concat(choices as string[], "|"),
  isList: false,
};

export { choice };
