import { shown } from "../../text/quoted";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

const longestFolder = 1024;

/** A folder by its absolute path, in which nginx looks for files by a pattern: it has none of the characters that patterns have. */
const folder: ValueType<string> = {
  read: (input) => {
    const [text] = string.match(textOf(input), "^/[ -#%%-)+->@-Z^-~]+$");
    const [path] = string.match(text ?? "", "^(.*[^/])/?$");
    if (path === undefined) {
      return $multi(undefined, {
        what: `${shown(input)} is no folder`,
        hint: "write it from the root, without $*?[]\\",
      });
    }
    if (path.length <= longestFolder) return $multi(path, undefined);
    return $multi(undefined, { what: `${shown(input)} is too long`, hint: `at most ${longestFolder} characters` });
  },
  write: (value) => value,
  placeholder: () => "FOLDER",
  isList: false,
};

export { folder };
