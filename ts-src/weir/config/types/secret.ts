import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** Printable ASCII without blanks. What is wrong with a secret is said without it. */
const secret: ValueType<string> = {
  read: (input) => {
    const [text] = string.match(textOf(input), "^[!-~]*$");
    if (text !== undefined) return $multi(text, undefined);
    return $multi(undefined, { what: "it has a character that is no printable ASCII, or a blank", hint: "" });
  },
  write: (value) => value,
  placeholder: () => "TEXT",
  isList: false,
};

export { secret };
