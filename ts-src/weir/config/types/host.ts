import { shown } from "../../text/quoted";
import { isName } from "./name";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** A host as nginx's server_name knows it, in lower case; or nothing. */
const host: ValueType<string> = {
  read: (input) => {
    const name = string.lower(textOf(input));
    const [domain] = string.match(name, "^%*%.(.+)$");
    if (name === "" || isName(domain ?? name)) return $multi(name, undefined);
    return $multi(undefined, {
      what: `${shown(input)} is no host`,
      hint: "write it like api.example.com or *.example.com",
    });
  },
  write: (value) => value,
  placeholder: () => "HOST",
  isList: false,
};

export { host };
