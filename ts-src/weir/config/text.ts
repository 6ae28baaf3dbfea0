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

/** A variable of nginx, with its dollar; or nothing. */
function readVariable(input: unknown): Reading<string> {
  const text = textOf(input);
  const [variable] = string.match(text, "^%$[%a_][%w_]*$");
  if (text === "" || variable !== undefined) return $multi(text, undefined);
  return $multi(undefined, {
    what: `${shown(input)} is no variable`,
    hint: "write it like $remote_addr or $cookie_id",
  });
}

/** The name of a cookie, in characters that a variable of nginx can have too; or nothing. */
function readCookie(input: unknown): Reading<string> {
  const [cookie] = string.match(textOf(input), "^[%w_]*$");
  if (cookie !== undefined) return $multi(cookie, undefined);
  return $multi(undefined, { what: `${shown(input)} is no name of a cookie`, hint: "letters, digits and _" });
}

/** Any text of printable ASCII. What is wrong with a secret is said without it. */
function readSecret(input: unknown): Reading<string> {
  const [secret] = string.match(type(input) === "string" ? (input as string) : "\n", "^[!-~]*$");
  if (secret !== undefined) return $multi(secret, undefined);
  return $multi(undefined, { what: "it has a character that is no printable ASCII, or a blank", hint: "" });
}

/** What peers are asked: a path, with a query if need be, or nothing but a connection. */
function readCheck(input: unknown): Reading<string> {
  if (input === "tcp") return $multi("tcp", undefined);
  const [path] = string.match(textOf(input), "^/[%w/._~!&()*+:@=?%%-]*$");
  if (path !== undefined) return $multi(path, undefined);
  return $multi(undefined, { what: `${shown(input)} is no check`, hint: "write off, tcp or a path like /healthz" });
}

/** Printable ASCII, so that it cannot begin a new line wherever it is sent. */
function readText(input: unknown): Reading<string> {
  const [text] = string.match(type(input) === "string" ? (input as string) : "\n", "^[ -~]*$");
  if (text !== undefined) return $multi(text, undefined);
  return $multi(undefined, { what: `${shown(input)} is no printable ASCII`, hint: "" });
}

export { readCheck, readCookie, readFile, readHost, readPath, readSecret, readText, readVariable };
