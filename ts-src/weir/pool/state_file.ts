import type { Result } from "../model/result";
import { decode, encode } from "./codec";
import type { Member, Snapshot } from "./snapshot";

/*
 * The last good pools, for a start while DNS is down. A line that says what this is, with a checksum of the rest, then for each
 * service a line with its key, what DNS is asked for and how many lines its snapshot has:
 *
 *     weir state 1 8d7f0c52
 *     webserver 2 webserver 8080
 *     17 fresh 1764000000.123 records
 *     10.0.0.1 8080 1 0 up
 */
const HEADER = "weir state 1";

/** A service as the file names it: a pool is only given back to the service that it was of. */
interface Identity {
  readonly key: string;
  readonly name: string;
  readonly port: number | undefined;
}

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

function heading({ name, port }: Identity): string {
  return `${name} ${port ?? "SRV"}`;
}

/** Whether a pool is worth keeping: the last good one, however old. */
function isGood(snapshot: Snapshot | undefined): snapshot is Snapshot {
  return snapshot !== undefined && snapshot.members.length > 0;
}

/** The text of a state file. */
function encodeState(
  services: readonly Identity[],
  snapshotOf: (this: void, key: string) => Snapshot | undefined,
): string {
  const parts: string[] = [];
  for (const service of services) {
    const snapshot = snapshotOf(service.key);
    if (isGood(snapshot)) {
      parts.push(`${service.key} ${snapshot.members.length + 1} ${heading(service)}\n${encode(snapshot)}\n`);
    }
  }
  const body = table.concat(parts);
  return `${HEADER} ${checksum(body)}\n${body}`;
}

/** The pools in the text of a state file, by key, those of other services left out; or why it cannot be used. */
function decodeState(text: string, services: readonly Identity[]): Result<LuaMap<string, Snapshot>> {
  const [found] = string.match(text, `^${HEADER} (%x+)\n`);
  if (found === undefined) return $multi(undefined, `it does not begin with "${HEADER}"`);
  const body = string.sub(text, `${HEADER} ${found}\n`.length + 1);
  if (checksum(body) !== found) return $multi(undefined, "it is damaged: its checksum is another");

  const headings = new LuaMap<string, string>();
  for (const service of services) headings.set(service.key, heading(service));
  const pools = new LuaMap<string, Snapshot>();
  let position = 1;
  while (position <= body.length) {
    const [, last, key, lines, title] = string.find(body, "^(%S+) (%d+) ([^\n]*)\n", position);
    const first = last + 1;
    const end = endOfLines(body, first, tonumber(lines)!);
    if (headings.get(key as string) === title)
      pools.set(key as string, restored(decode(string.sub(body, first, end - 2))));
    position = end;
  }
  return $multi(pools, undefined);
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

/** A pool of an earlier run: it serves until DNS says anything, and no peer in it is known to be down. */
function restored(snapshot: Snapshot): Snapshot {
  const members: Member[] = [];
  for (const { id, address, port, weight, priority } of snapshot.members) {
    members.push({ id, address, port, weight, priority, isDown: false, standing: "good" });
  }
  return { version: 1, state: "stale", since: snapshot.since, reason: "restored", members };
}

export { decodeState, encodeState };
