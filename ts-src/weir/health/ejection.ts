import type { Standing } from "../pool/snapshot";

/** How long a peer is out that keeps failing, in seconds. */
const LONGEST_SECONDS = 300;
/** After so many good seconds the next ejection is shorter by one step. */
const STEP_BACK_SECONDS = 30;
/** A half-open peer is offered again if nobody reports how its request ended, in seconds; so long that request is the only one. */
const HALF_OPEN_SECONDS = 2;

/**
 * A peer that answered with errors and was therefore taken out. It is kept beyond its return, as who fails again soon is out for
 * longer.
 */
interface Ejection {
  /** How often it was taken out, less what is forgiven. */
  times: number;
  standing: Standing;
  /** When the standing began, or the peer was last offered as half open. */
  since: number;
  /** How long it is out. */
  seconds: number;
  /** The last time it was offered as half open, in milliseconds: no two offers are the same, of whatever leader. */
  offer: number;
}

/** The ejections of a service, by peer. */
type Ejections = LuaMap<string, Ejection>;

/** Whether one more of so many peers that accept connections may be taken out: at most half of them, and never the last. */
function mayEject(outAlready: number, connectable: number): boolean {
  return outAlready + 1 <= math.floor(connectable / 2);
}

function countOut(ejections: Ejections): number {
  let count = 0;
  for (const [, { standing }] of ejections) if (standing !== "good") count++;
  return count;
}

/**
 * Takes a peer out that fails, or that failed while half open: for `firstSeconds`, then twice as long each time.
 * @param connectable peers of the service that accept connections, this one included
 * @returns for how long; nothing if it is out already, or cannot be spared
 */
function eject(
  ejections: Ejections,
  id: string,
  connectable: number,
  firstSeconds: number,
  now: number,
): number | undefined {
  const known = ejections.get(id);
  if (known?.standing === "out") return undefined;
  if (known?.standing !== "half_open" && !mayEject(countOut(ejections), connectable)) return undefined;
  let times = known === undefined ? 0 : known.times;
  if (known?.standing === "good") times = math.max(0, times - math.floor((now - known.since) / STEP_BACK_SECONDS));
  const seconds = math.min(math.max(LONGEST_SECONDS, firstSeconds), firstSeconds * 2 ** times);
  ejections.set(id, {
    times: times + 1,
    standing: "out",
    since: now,
    seconds,
    offer: known === undefined ? 0 : known.offer,
  });
  return seconds;
}

/** Lets a half-open peer back that answered well; says whether it was half open. */
function readmit(ejections: Ejections, id: string, now: number): boolean {
  const ejection = ejections.get(id);
  if (ejection?.standing !== "half_open") return false;
  ejection.standing = "good";
  ejection.since = now;
  return true;
}

function endOf({ standing, since, seconds, times }: Ejection): number {
  if (standing === "out") return since + seconds;
  return since + (standing === "half_open" ? HALF_OPEN_SECONDS : times * STEP_BACK_SECONDS);
}

/** Makes those half open whose time is over, again and again until a request has tried them; says whether anything changed. */
function halfOpen(ejections: Ejections, now: number): boolean {
  let hasChanged = false;
  for (const [id, ejection] of ejections) {
    if (endOf(ejection) <= now) {
      if (ejection.standing === "good") {
        ejections.delete(id);
      } else {
        ejection.standing = "half_open";
        ejection.offer = math.floor(now * 1000);
        ejection.since = now;
        hasChanged = true;
      }
    }
  }
  return hasChanged;
}

/** When `halfOpen` has something to do. */
function nextHalfOpening(ejections: Ejections): number {
  let at = math.huge;
  for (const [, ejection] of ejections) at = math.min(at, endOf(ejection));
  return at;
}

export { eject, HALF_OPEN_SECONDS, halfOpen, mayEject, nextHalfOpening, readmit };
export type { Ejection, Ejections };
