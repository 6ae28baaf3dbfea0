import type { Digest, Files } from "../model/ports";
import type { Result } from "../model/result";
import { sameInConstantTime } from "../text/constant_time";

/** Shorter ones can be guessed. */
const LEAST_CHARACTERS = 16;

/** The token in a file, without the blanks around it; or why it has none. It is not shown. */
function readToken(file: string, { read }: Pick<Files, "read">): Result<string> {
  const [text, unread] = read(file);
  if (text === undefined) return $multi(undefined, unread);
  const [token] = string.match(text, "^%s*(.-)%s*$");
  if (token!.length < LEAST_CHARACTERS) {
    return $multi(undefined, `the token in ${file} is shorter than ${LEAST_CHARACTERS} characters`);
  }
  const [printable] = string.match(token!, "^[!-~]+$");
  if (printable === undefined) return $multi(undefined, `the token in ${file} is not one word of printable ASCII`);
  return $multi(token!, undefined);
}

/** Whether an Authorization header has the token. What is compared are digests, so that time tells nothing, not even a length. */
function bearsToken(authorization: string, token: string, digest: Digest): boolean {
  const [given] = string.match(authorization, "^[Bb][Ee][Aa][Rr][Ee][Rr] +([!-~]+)$");
  return sameInConstantTime(digest(given ?? ""), digest(token));
}

export { bearsToken, readToken };
