import { type Header, writeHeader } from "../config/types/header";
import { isAmong, type StatusRange } from "../config/types/statuses";
import { version } from "../model/version";

/** As much of a response is looked at. */
const MOST_BYTES = 65536;

/** What a good response is. */
interface Expected {
  readonly check_status: readonly StatusRange[];
  /** A text that the body contains; empty for any body. */
  readonly check_body: string;
}

/** The headers of a check, unless the user has others of the same name. */
const usual: readonly Header[] = [
  { name: "User-Agent", value: `weir/${version}` },
  { name: "Accept", value: "*/*" },
];

function isGiven(headers: readonly Header[], name: string): boolean {
  for (const header of headers) if (string.lower(header.name) === string.lower(name)) return true;
  return false;
}

/** The request of a check. It asks the peer to close the connection afterwards, so that the end of the body is easily known. */
function checkRequest(path: string, host: string, headers: readonly Header[]): string {
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${host}`];
  for (const header of usual) if (!isGiven(headers, header.name)) lines.push(writeHeader(header));
  for (const header of headers) lines.push(writeHeader(header));
  lines.push("Connection: close");
  return `${table.concat(lines, "\r\n")}\r\n\r\n`;
}

/** Where the body begins; nothing while the head, whose last line is empty, is not complete. */
function startOfBody(response: string): number | undefined {
  const [start] = string.match(response, "\r?\n\r?\n()");
  return tonumber(start);
}

/** The size of the chunk at a position, and where its data begin; nothing for the last one. */
function chunkAt(chunks: string, position: number): LuaMultiReturn<[number, number] | [undefined, undefined]> {
  const [digits, start] = string.match(chunks, "^(%x+)[^\n]*\n()", position);
  const size = tonumber(digits ?? "", 16);
  if (size === undefined || size === 0) return $multi(undefined, undefined);
  return $multi(size, tonumber(start)!);
}

/** A body in chunks (RFC 9112, section 7.1) as one, as far as it has come. */
function joined(chunks: string): string {
  const parts: string[] = [];
  let [size, start] = chunkAt(chunks, 1);
  while (size !== undefined && start !== undefined) {
    parts.push(string.sub(chunks, start, start + size - 1));
    [size, start] = chunkAt(chunks, start + size + 2);
  }
  return table.concat(parts);
}

function bodyOf(response: string): string {
  const start = startOfBody(response);
  if (start === undefined) return "";
  const head = string.lower(string.sub(response, 1, start - 1));
  const [chunked] = string.match(head, "\ntransfer%-encoding:[^\n]*chunked");
  const body = string.sub(response, start);
  return chunked === undefined ? body : joined(body);
}

/** Leaves out interim responses such as 103. */
function finalOf(response: string): string {
  const [interim] = string.match(response, "^HTTP/1%.%d 1%d%d");
  const start = startOfBody(response);
  return interim === undefined || start === undefined ? response : finalOf(string.sub(response, start));
}

/**
 * Whether a response is good; nothing if that takes more of it.
 * @param response what has come of it
 * @param isWhole that nothing more will come
 */
function judgeResponse(response: string, isWhole: boolean, expected: Expected): boolean | undefined {
  const final = finalOf(response);
  const [digits] = string.match(final, "^HTTP/1%.%d (%d%d%d)");
  const status = tonumber(digits);
  const canGoOn = !isWhole && response.length < MOST_BYTES;
  if (status === undefined || status < 200) return canGoOn ? undefined : false;
  if (!isAmong(expected.check_status, status)) return false;
  if (expected.check_body === "") return true;
  const [found] = string.find(bodyOf(final), expected.check_body, 1, true);
  if (tonumber(found) !== undefined) return true;
  return canGoOn ? undefined : false;
}

/** What is wrong with a response that was judged to be bad. */
function failureOf(response: string, expected: Expected): string {
  const [digits] = string.match(finalOf(response), "^HTTP/1%.%d (%d%d%d)");
  if (digits === undefined) return response === "" ? "is not answered" : "is answered by no HTTP";
  const isExpected = isAmong(expected.check_status, tonumber(digits)!);
  return isExpected ? `is answered ${digits}, without check_body` : `is answered ${digits}`;
}

export { checkRequest, failureOf, judgeResponse };
export type { Expected };
