import { shown } from "../../text/quoted";
import { isName } from "./name";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** A host as nginx's server_name knows it, in lower case; or nothing. */
const host: ValueType<string> = {
  read: (input) => {
    const name = string.lower(textOf(input));
    const [domain] = string.match(name, "^%*%.(.+)$");
    const isHost = name === "" || isName(domain ?? name);
    const isAbsolute = string.sub(name, -1) === ".";
    if (isHost && !isAbsolute) return $multi(name, undefined);
    const what = isHost
      ? `no request is for ${shown(input)}, as nginx takes the dot off the end first`
      : `${shown(input)} is no host`;
    return $multi(undefined, { what, hint: "write it like api.example.com or *.example.com" });
  },
  write: (value) => value,
  placeholder: () => "HOST",
  isList: false,
};

export { host };
