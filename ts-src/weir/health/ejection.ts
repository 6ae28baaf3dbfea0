import type { Standing } from "../pool/snapshot";

/** How long a peer is out that keeps failing, in seconds. */
const LONGEST_SECONDS = 300;
/** After so many good seconds the next ejection is shorter by one step. */
const STEP_BACK_SECONDS = 30;
/** A trial is offered again if nobody says how it ended, in seconds; so long a request that was given it is the only one. */
const TRIAL_SECONDS = 2;

/**
 * A peer that answered with errors and was therefore taken out. It is kept beyond its return, as who fails again soon is out for
 * longer.
 */
interface Ejection {
  /** How often it was taken out, less what is forgiven. */
  times: number;
  standing: Standing;
  /** When the standing began, or a trial was offered last. */
  since: number;
  /** How long it is out. */
  seconds: number;
}

/** The ejections of a service, by peer. */
type Ejections = LuaMap<string, Ejection>;

/** Whether one more of so many peers that let connect may be taken out: at most half of them, and never the last. */
function mayEject(outAlready: number, connectable: number): boolean {
  return outAlready + 1 <= math.floor(connectable / 2);
}

function countOut(ejections: Ejections): number {
  let count = 0;
  for (const [, { standing }] of ejections) if (standing !== "good") count++;
  return count;
}

/**
 * Takes a peer out that fails, or that failed on trial: for `firstSeconds`, then twice as long each time.
 * @param connectable peers of the service that let connect, this one included
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
  if (known?.standing !== "trial" && !mayEject(countOut(ejections), connectable)) return undefined;
  let times = known === undefined ? 0 : known.times;
  if (known?.standing === "good") times = math.max(0, times - math.floor((now - known.since) / STEP_BACK_SECONDS));
  const seconds = math.min(math.max(LONGEST_SECONDS, firstSeconds), firstSeconds * 2 ** times);
  ejections.set(id, { times: times + 1, standing: "out", since: now, seconds });
  return seconds;
}

/** Lets a peer back that answered well on trial; says whether it was on trial. */
function readmit(ejections: Ejections, id: string, now: number): boolean {
  const ejection = ejections.get(id);
  if (ejection?.standing !== "trial") return false;
  ejection.standing = "good";
  ejection.since = now;
  return true;
}

function endOf({ standing, since, seconds, times }: Ejection): number {
  if (standing === "out") return since + seconds;
  return since + (standing === "trial" ? TRIAL_SECONDS : times * STEP_BACK_SECONDS);
}

/** Offers a trial to those whose time is over, again and again until somebody makes it; says whether anything changed. */
function offerTrials(ejections: Ejections, now: number): boolean {
  let hasChanged = false;
  for (const [id, ejection] of ejections) {
    if (endOf(ejection) <= now) {
      if (ejection.standing === "good") {
        ejections.delete(id);
      } else {
        ejection.standing = "trial";
        ejection.since = now;
        hasChanged = true;
      }
    }
  }
  return hasChanged;
}

/** When `offerTrials` has something to do. */
function nextOffer(ejections: Ejections): number {
  let at = math.huge;
  for (const [, ejection] of ejections) at = math.min(at, endOf(ejection));
  return at;
}

export { eject, mayEject, nextOffer, offerTrials, readmit, TRIAL_SECONDS };
export type { Ejection, Ejections };
