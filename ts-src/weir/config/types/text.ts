import { shown } from "../../text/quoted";
import type { ValueType } from "./value_type";

/** The input if it is text; otherwise something that no pattern of a type takes. */
function textOf(input: unknown): string {
  return type(input) === "string" ? (input as string) : "\n";
}

/** What a text must be like. */
interface Shape {
  readonly pattern: string;
  readonly noun: string;
  /** How to make it right; empty where nobody could know. */
  readonly hint: string;
  readonly placeholder: string;
}

/** The type of texts of such a shape. */
function textLike({ hint, noun, pattern, placeholder }: Shape): ValueType<string> {
  return {
    read: (input) => {
      const [text] = string.match(textOf(input), pattern);
      if (text !== undefined) return $multi(text, undefined);
      return $multi(undefined, { what: `${shown(input)} is no ${noun}`, hint });
    },
    write: (value) => value,
    placeholder: () => placeholder,
    isList: false,
  };
}

/** Printable ASCII, so that it cannot begin a new line wherever it is sent. */
const text = textLike({ pattern: "^[ -~]*$", noun: "printable ASCII", hint: "", placeholder: "TEXT" });

/** The name of a cookie, in characters that a variable of nginx can have too; or nothing. */
const cookie = textLike({
  pattern: "^[%w_]*$",
  noun: "name of a cookie",
  hint: "letters, digits and _",
  placeholder: "NAME",
});

/** What peers are asked: a path, with a query if need be. `dns`, `tcp` and `udp` are words of their own. */
const checkPath = textLike({
  pattern: "^/[%w/._~!&()*+:@=?%%-]*$",
  noun: "check",
  hint: "write off, tcp, udp, dns or a path like /healthz",
  placeholder: "tcp|udp|dns|PATH",
});

export { checkPath, cookie, text, textOf };
