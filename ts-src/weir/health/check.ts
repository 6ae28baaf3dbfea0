import type { Random } from "../model/ports";

/** How often a check is made: the interval, give or take a fifth, lest all checks come together. */
const JITTER = 0.2;

/** What the checks of a peer have said. */
interface Check {
  /** Whether the peer passes, after `rise` good checks in a row, until `fall` bad ones. */
  passes: boolean;
  /** Whether it was ever checked: the first check decides at once. */
  isChecked: boolean;
  /** Checks in a row that said the contrary. */
  contrary: number;
  /** When the next one is due. */
  at: number;
  inFlight: boolean;
  /** What was wrong with the last one; empty if it was good. */
  failure: string;
}

/** How many checks in a row change what is thought of a peer. */
interface Thresholds {
  readonly check_rise: number;
  readonly check_fall: number;
}

/** A peer that is to be checked now. One that is not known to pass does not until it has. */
function newCheck(passes: boolean, now: number): Check {
  return { passes, isChecked: passes, contrary: 0, at: now, inFlight: false, failure: "" };
}

function isCheckDue(check: Check, now: number): boolean {
  return !check.inFlight && check.at <= now;
}

/** Notes how a check ended, and says whether that changes what is thought of the peer. */
function noteCheck(check: Check, isGood: boolean, rules: Thresholds): boolean {
  check.inFlight = false;
  const isFirst = !check.isChecked;
  check.isChecked = true;
  if (isGood === check.passes) {
    check.contrary = 0;
    return false;
  }
  check.contrary++;
  const needed = isFirst ? 1 : check.passes ? rules.check_fall : rules.check_rise;
  if (check.contrary < needed) return false;
  check.passes = isGood;
  check.contrary = 0;
  return true;
}

/** Seconds until the next check. */
function secondsToNext(interval: number, random: Random): number {
  return interval * (1 - JITTER + 2 * JITTER * random());
}

export { isCheckDue, newCheck, noteCheck, secondsToNext };
export type { Check };
