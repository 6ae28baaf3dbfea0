import { shown } from "../../text/quoted";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** The characters that need no escaping in a path (RFC 3986, section 3.3). */
const pattern = "^/[%w/._~!&()*+:@=-]*$";
const hint = "write it like /v1";

/** Whether nginx would make another path of it before it looks for the mapping. */
function isNormalizedAway(path: string): boolean {
  const [empty] = string.match(path, "//");
  const [dots] = string.match(`${path}/`, "/%.%.?/");
  return empty !== undefined || dots !== undefined;
}

/** The beginning of a request's path, by whole segments: a slash at its end changes nothing. */
const path: ValueType<string> = {
  read: (input) => {
    const [text] = string.match(textOf(input), pattern);
    if (text === undefined) return $multi(undefined, { what: `${shown(input)} is no path`, hint });
    const [bare] = string.gsub(text, "(.)/$", "%1");
    if (!isNormalizedAway(text)) return $multi(bare, undefined);
    return $multi(undefined, {
      what: `no request is for ${shown(input)}, as nginx takes //, /. and /.. out of paths first`,
      hint,
    });
  },
  write: (value) => value,
  placeholder: () => "PATH",
  isList: false,
};

export { path };
