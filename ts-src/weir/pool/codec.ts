import type { State } from "../discovery/membership";
import { endpointId } from "../model/endpoint";
import type { Member, Snapshot } from "./snapshot";

/*
 * A snapshot in the shared dict is a line with its version and the state, then a line for each member:
 *
 *     17 fresh 1764000000.123 records
 *     10.0.0.1 8080 1 0 up
 */

/** A peer that is down is written as that alone: its standing is published when it can be connected to again. */
function wordOf({ isDown, standing }: Member): string {
  if (isDown) return "down";
  return standing === "good" ? "up" : standing;
}

function encode(snapshot: Snapshot): string {
  const lines = [string.format("%d %s %.3f %s", snapshot.version, snapshot.state, snapshot.since, snapshot.reason)];
  for (const member of snapshot.members) {
    lines.push(
      string.format("%s %d %d %d %s", member.address, member.port, member.weight, member.priority, wordOf(member)),
    );
  }
  return table.concat(lines, "\n");
}

function decode(text: string): Snapshot {
  const [version, state, since, reason] = string.match(text, "^(%d+) (%S+) (%S+) (%S+)");
  const members: Member[] = [];
  for (const [address, port, weight, priority, health] of string.gmatch(text, "\n(%S+) (%d+) (%d+) (%d+) (%S+)")) {
    members.push({
      id: endpointId(address!, tonumber(port)!),
      address: address!,
      port: tonumber(port)!,
      weight: tonumber(weight)!,
      priority: tonumber(priority)!,
      isDown: health === "down",
      standing: health === "out" || health === "half_open" ? health : "good",
    });
  }
  return { version: tonumber(version)!, state: state as State, since: tonumber(since)!, reason: reason!, members };
}

export { decode, encode };
