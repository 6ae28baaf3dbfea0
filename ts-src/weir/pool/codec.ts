import type { State } from "../discovery/membership";
import { endpointId } from "../model/endpoint";
import type { Member, Snapshot } from "./snapshot";

/*
 * A snapshot in the shared dict is a line with what it says of the whole, then a line for each member:
 *
 *     2 17 fresh 1764000000.123 records 1764000009.456 10.0.0.2:53 webserver 8080
 *     10.0.0.1 8080 1 0 up - p1.my-network
 *     10.0.0.2 8080 1 0 up - - drained=1764003600.000
 *
 * What is behind a member's eighth word need not be there, nor be understood: an older Weir reads on, and so does this one.
 * The first number is that of this format: after a reload another one may be there.
 */
const FORMAT = 2;

/** What stands for an empty word. */
const NONE = "-";

function word(text: string): string {
  return text === "" ? NONE : text;
}

function unword(text: string): string {
  return text === NONE ? "" : text;
}

/** A peer that is down is written as that alone: its standing is published when it can be connected to again. */
function healthOf({ isDown, offer, standing }: Member): string {
  if (isDown) return "down";
  if (standing === "half_open") return `half_open:${offer}`;
  return standing === "good" ? "up" : standing;
}

function encode(snapshot: Snapshot): string {
  const { confirmedAt, origin, reason, server, since, state, version } = snapshot;
  const head = string.format("%d %d %s %.3f %s %.3f", FORMAT, version, state, since, reason, confirmedAt);
  const lines = [`${head} ${word(server)} ${origin.name} ${origin.port ?? "SRV"}`];
  for (const member of snapshot.members) {
    const { address, drainedUntil, port, priority, target, weight, witness } = member;
    const numbers = string.format("%s %d %d %d", address, port, weight, priority);
    const drained = drainedUntil > 0 ? string.format(" drained=%.3f", drainedUntil) : "";
    lines.push(`${numbers} ${healthOf(member)} ${word(target)} ${word(witness)}${drained}`);
  }
  return table.concat(lines, "\n");
}

function membersOf(text: string): Member[] {
  const members: Member[] = [];
  const line = "\n(%S+) (%d+) (%d+) (%d+) ([%a_]+):?(%d*) (%S+) (%S+)([^\n]*)";
  for (const [address, port, weight, priority, health, offer, target, witness, more] of string.gmatch(text, line)) {
    members.push({
      id: endpointId(address!, tonumber(port)!),
      address: address!,
      port: tonumber(port)!,
      weight: tonumber(weight)!,
      priority: tonumber(priority)!,
      target: unword(target!),
      isDown: health === "down",
      standing: health === "out" || health === "half_open" ? health : "good",
      offer: tonumber(offer) ?? 0,
      witness: unword(witness!),
      drainedUntil: tonumber(string.match(more!, " drained=(%S+)")[0]) ?? 0,
    });
  }
  return members;
}

/** Nothing for what is no snapshot of this format. */
function decode(text: string): Snapshot | undefined {
  const [format, version, state, since, reason, confirmedAt, server, name, port] = string.match(
    text,
    "^(%d+) (%d+) (%a+) (%S+) (%S+) (%S+) (%S+) (%S+) (%S+)",
  );
  if (tonumber(format) !== FORMAT || tonumber(since) === undefined || tonumber(confirmedAt) === undefined) {
    return undefined;
  }
  return {
    version: tonumber(version)!,
    state: state as State,
    since: tonumber(since)!,
    reason: reason!,
    confirmedAt: tonumber(confirmedAt)!,
    server: unword(server!),
    origin: { name: name!, port: tonumber(port) },
    members: membersOf(text),
  };
}

export { decode, encode };
