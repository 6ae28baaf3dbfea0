import { checkPath } from "./text";
import type { ValueType } from "./value_type";

/** What peers are asked: a path over HTTP, or nothing but a connection. */
const check: ValueType<string> = {
  read: (input, bounds) => {
    if (input === "tcp") return $multi("tcp", undefined);
    return checkPath.read(input, bounds);
  },
  write: checkPath.write,
  placeholder: checkPath.placeholder,
  isList: false,
};

export { check };
