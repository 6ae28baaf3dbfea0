import { shown } from "../../text/quoted";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** What fits the address of a unix socket, which is the tightest use of a file's name. */
const longestFile = 107;

/** A file by its absolute path. nginx would take a dollar for a variable. */
const file: ValueType<string> = {
  read: (input) => {
    const [path] = string.match(textOf(input), "^/[ -#%%&-~]+$");
    if (path === undefined || string.sub(path, -1) === "/") {
      return $multi(undefined, { what: `${shown(input)} is no file`, hint: "write it from the root, without $" });
    }
    if (path.length > longestFile) {
      return $multi(undefined, { what: `${shown(input)} is too long`, hint: `at most ${longestFile} characters` });
    }
    return $multi(path, undefined);
  },
  write: (value) => value,
  placeholder: () => "FILE",
  isList: false,
};

export { file };
