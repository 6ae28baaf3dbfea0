import { checkPath } from "./text";
import type { ValueType } from "./value_type";

/** What peers are asked: a path over HTTP, a question over DNS, a connection, or an empty datagram. */
const check: ValueType<string> = {
  read: (input, bounds) => {
    if (input === "tcp" || input === "udp" || input === "dns") return $multi(input, undefined);
    return checkPath.read(input, bounds);
  },
  write: checkPath.write,
  placeholder: checkPath.placeholder,
  isList: false,
};

export { check };
