import type { Result } from "../model/result";
import { decode, encode } from "./codec";
import type { Member, Snapshot } from "./snapshot";

/*
 * The last good pools, for a start while DNS is down. A line that says what this is, with a checksum of the rest, then for each
 * service a line with its key, in which odd characters are escaped, and how many lines its snapshot has:
 *
 *     weir state 2 8d7f0c52
 *     my%20web 2
 *     2 17 fresh 1764000000.123 records 1764000009.456 10.0.0.2:53 webserver 8080
 *     10.0.0.1 8080 1 0 up - p1.my-network
 */
const HEADER = "weir state 2";

/** A sum that tells a damaged file (Adler-32, RFC 1950). */
function checksum(text: string): string {
  let a = 1;
  let b = 0;
  for (const index of $range(1, text.length)) {
    a = (a + string.byte(text, index)) % 65521;
    b = (b + a) % 65521;
  }
  return string.format("%04x%04x", b, a);
}

function escaped(key: string): string {
  const [text] = string.gsub(key, "[^%w_.-]", (character) => string.format("%%%02x", string.byte(character)));
  return text;
}

function unescaped(text: string): string {
  const [key] = string.gsub(text, "%%(%x%x)", (digits) => string.char(tonumber(digits, 16)!));
  return key;
}

/** Whether a pool is worth keeping: the last good one, however old. */
function isGood(snapshot: Snapshot | undefined): snapshot is Snapshot {
  return snapshot !== undefined && snapshot.members.length > 0;
}

/** The text of a state file. */
function encodeState(keys: readonly string[], snapshotOf: (this: void, key: string) => Snapshot | undefined): string {
  const parts: string[] = [];
  for (const key of keys) {
    const snapshot = snapshotOf(key);
    if (isGood(snapshot)) parts.push(`${escaped(key)} ${snapshot.members.length + 1}\n${encode(snapshot)}\n`);
  }
  const body = table.concat(parts);
  return `${HEADER} ${checksum(body)}\n${body}`;
}

/** The pools in the text of a state file, by key; or why it cannot be used. It never raises, whatever the text is. */
function decodeState(text: string): Result<LuaMap<string, Snapshot>> {
  const [found] = string.match(text, `^${HEADER} (%x+)\n`);
  if (found === undefined) return $multi(undefined, `it does not begin with "${HEADER}"`);
  const body = string.sub(text, `${HEADER} ${found}\n`.length + 1);
  if (checksum(body) !== found) return $multi(undefined, "it is damaged: its checksum is another");
  const [isRead, pools] = pcall(poolsIn, body);
  if (!isRead) return $multi(undefined, "it is not as Weir writes it");
  return $multi(pools, undefined);
}

function poolsIn(this: void, body: string): LuaMap<string, Snapshot> {
  const pools = new LuaMap<string, Snapshot>();
  let position = 1;
  while (position <= body.length) {
    const [, last, key, lines] = string.find(body, "^(%S+) (%d+)\n", position);
    const first = last + 1;
    const end = endOfLines(body, first, tonumber(lines)!);
    const snapshot = decode(string.sub(body, first, end - 2));
    if (snapshot !== undefined) pools.set(unescaped(key as string), restored(snapshot));
    position = end;
  }
  return pools;
}

/** Where the text goes on after so many lines. */
function endOfLines(text: string, start: number, lines: number): number {
  let position = start;
  for (const _ of $range(1, lines)) {
    const [newline] = string.find(text, "\n", position, true);
    position = newline + 1;
  }
  return position;
}

/** A pool of an earlier run: it serves until DNS says anything, and no peer in it is known to be down, or drained. */
function restored(snapshot: Snapshot): Snapshot {
  const members: Member[] = [];
  for (const { id, address, port, weight, priority, target, witness } of snapshot.members) {
    members.push({
      id,
      address,
      port,
      weight,
      priority,
      target,
      isDown: false,
      standing: "good",
      offer: 0,
      witness,
      drainedUntil: 0,
    });
  }
  const { confirmedAt, origin, server, since } = snapshot;
  return { version: 1, state: "stale", since, reason: "none", confirmedAt, server, origin, members };
}

export { decodeState, encodeState };
