import { shown } from "../../text/quoted";
import type { ValueType } from "./value_type";

const truths: Readonly<Record<string, boolean>> = {
  on: true,
  true: true,
  yes: true,
  off: false,
  false: false,
  no: false,
};

/** On or off. */
const boolean: ValueType<boolean> = {
  read: (input) => {
    const value = truths[string.lower(tostring(input))];
    if (value !== undefined) return $multi(value, undefined);
    return $multi(undefined, { what: `${shown(input)} is neither on nor off`, hint: "" });
  },
  write: (value) => (value ? "on" : "off"),
  placeholder: () => "on|off",
  isList: false,
};

export { boolean };
