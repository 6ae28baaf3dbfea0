import { isName } from "./name";
import { shown } from "./problem";
import type { Reading } from "./reading";

/** What fits the address of a unix socket, which is the tightest use of a file's name. */
const longestFile = 107;

/** The input if it is text; otherwise something that is no host, path or file. */
function textOf(input: unknown): string {
  return type(input) === "string" ? (input as string) : "?";
}

/** A host as nginx's server_name knows it, in lower case. */
function readHost(input: unknown): Reading<string> {
  const host = string.lower(textOf(input));
  const [name] = string.match(host, "^%*%.(.+)$");
  if (host === "" || isName(name ?? host)) return $multi(host, undefined);
  return $multi(undefined, {
    what: `${shown(input)} is no host`,
    hint: "write it like api.example.com or *.example.com",
  });
}

/** The beginning of a request's path, in the characters that need no escaping there (RFC 3986, section 3.3). */
function readPath(input: unknown): Reading<string> {
  const [path] = string.match(textOf(input), "^/[%w/._~!&()*+:@=-]*$");
  if (path !== undefined) return $multi(path, undefined);
  return $multi(undefined, { what: `${shown(input)} is no path`, hint: "write it like /v1/" });
}

/** A file by its absolute path. nginx would take a dollar for a variable. */
function readFile(input: unknown): Reading<string> {
  const [file] = string.match(textOf(input), "^/[ -#%%&-~]*[^/]$");
  if (file === undefined) {
    return $multi(undefined, { what: `${shown(input)} is no file`, hint: "write it from the root, without $" });
  }
  if (file.length > longestFile) {
    return $multi(undefined, { what: `${shown(input)} is too long`, hint: `at most ${longestFile} characters` });
  }
  return $multi(file, undefined);
}

export { readFile, readHost, readPath };
