import { shown } from "../../text/quoted";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** A variable of nginx, with its dollar; or nothing. */
const variable: ValueType<string> = {
  read: (input) => {
    const text = textOf(input);
    const [name] = string.match(text, "^%$[%a_][%w_]*$");
    if (text === "" || name !== undefined) return $multi(text, undefined);
    return $multi(undefined, {
      what: `${shown(input)} is no variable`,
      hint: "write it like $remote_addr or $cookie_id",
    });
  },
  write: (value) => value,
  placeholder: () => "$VARIABLE",
  isList: false,
};

export { variable };
