import { duration } from "./words.ts";
import type { Peer } from "./status.ts";

/** How bad something is. */
type Level = "good" | "warn" | "bad";

/** A state as a person reads it: a word, why it is so, how bad that is. */
interface Health {
  readonly level: Level | "idle";
  readonly word: string;
  readonly why: string;
}

/** Whether a peer gets new requests. */
function isEligible({ down, drained, standing, why }: Peer): boolean {
  return !down && drained === undefined && standing !== "out" && why === "";
}

function peerHealth(peer: Peer): Health {
  const { down, drained, standing, why } = peer;
  if (drained !== undefined) {
    return { level: "idle", word: "drained", why: `by hand, for ${duration(drained)} more` };
  }
  if (down) return { level: "bad", word: "down", why: why === "" ? "it refuses connections" : why };
  if (standing === "out") return { level: "bad", word: "out", why: why === "" ? "it fails too often" : why };
  if (standing === "half_open") return { level: "warn", word: "on trial", why };
  return why === "" ? { level: "good", word: "good", why } : { level: "idle", word: "unused", why };
}

export { isEligible, peerHealth, type Health, type Level };
