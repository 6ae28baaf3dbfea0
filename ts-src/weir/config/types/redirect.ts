import { shown } from "../../text/quoted";
import { isAddress } from "./address";
import { isName } from "./name";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** Where requests are sent elsewhere. */
interface Redirect {
  readonly status: number;
  /** A URL, or a path of the same host. */
  readonly target: string;
  /** Whether the path and the query of a request are to follow. */
  readonly keepsPath: boolean;
}

/** Moved for good, with the method and the body as they were (RFC 9110, 15.4.9). */
const usual = 308;

const statuses = new LuaSet<number>();
for (const status of [301, 302, 303, 307, usual]) statuses.add(status);

/** The characters of a path with a query, without those that mean something to a mapping, a shell or nginx. */
const rest = "[%w/._~!&()*+:@=?%%#-]*";

function isAuthority(text: string): boolean {
  const [host, port] = string.match(text, "^(.-):?(%d*)$");
  const [inner] = string.match(host!, "^%[(.+)%]$");
  const number = port === "" ? 80 : tonumber(port)!;
  return (inner === undefined ? isName(host!) : isAddress(inner)) && number >= 1 && number <= 65535;
}

/** A path of the same host; with two slashes it would be another host. */
function isPath(text: string): boolean {
  const [path] = string.match(text, `^/${rest}$`);
  return path !== undefined && string.sub(text, 1, 2) !== "//";
}

function parse(text: string): Redirect | undefined {
  const [digits, after] = string.match(text, "^(%d%d%d):(.*)$");
  const status = digits === undefined ? usual : tonumber(digits)!;
  const target = after ?? text;
  if (!statuses.has(status)) return undefined;
  if (isPath(target)) return { status, target, keepsPath: false };
  const [authority, path] = string.match(target, `^https?://([^/?#]+)(${rest})$`);
  if (authority === undefined || !isAuthority(authority)) return undefined;
  return { status, target, keepsPath: path === "" };
}

/** A target, and before it a status other than the usual one. */
const redirect: ValueType<Redirect> = {
  read: (input) => {
    const found = parse(textOf(input));
    if (found !== undefined) return $multi(found, undefined);
    const hint = "write it like https://www.example.com, /new or 302:/new, with 301, 302, 303, 307 or 308";
    return $multi(undefined, { what: `${shown(input)} is no redirect`, hint });
  },
  write: ({ status, target }) => (status === usual ? target : `${status}:${target}`),
  placeholder: () => "[STATUS:]URL|[STATUS:]PATH",
  isList: false,
};

export { redirect };
export type { Redirect };
