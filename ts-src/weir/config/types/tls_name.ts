import { shown } from "../../text/quoted";
import { isAddress } from "./address";
import { isName } from "./name";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** The name of a host that a certificate may be for, in lower case; or nothing. */
const tlsName: ValueType<string> = {
  read: (input) => {
    const name = string.lower(textOf(input));
    const isAbsolute = string.sub(name, -1) === ".";
    if (isAddress(name)) {
      return $multi(undefined, { what: `${shown(input)} is an address`, hint: "nginx verifies names only" });
    }
    if (name === "" || (isName(name) && !isAbsolute)) return $multi(name, undefined);
    return $multi(undefined, { what: `${shown(input)} is no name of a host`, hint: "write it like api.example.com" });
  },
  write: (value) => value,
  placeholder: () => "NAME",
  isList: false,
};

export { tlsName };
