import type { Store } from "../model/ports";

/*
 * How one worker learns the numbers of all: it asks for a round, and each worker leaves what it has in its next tick. Nobody writes
 * anything while nobody asks, and who asks soon after another has the same round.
 */

const WANTED = "numbers_wanted";

/** So long a round is good for others too, in seconds. */
const SHARED_SECONDS = 0.2;
/** Who sees a round only later need not answer it, in seconds. */
const PATIENCE_SECONDS = 1;
/** How long the numbers are left, in seconds. */
const LEFT_SECONDS = 5;

function numbersKey(pid: number): string {
  return `numbers:${pid}`;
}

/** Asks all workers for their numbers, unless somebody has just done so. Returns the round: when it was asked for. */
function askForNumbers(store: Store, now: number): number {
  const last = store.get(WANTED) as number | undefined;
  if (last !== undefined && last <= now && now - last < SHARED_SECONDS) return last;
  store.set(WANTED, now);
  return now;
}

/** The round that is asked for and that a worker has not answered, whose last one was `answered`; nothing if there is none. */
function roundToAnswer(store: Store, answered: number, now: number): number | undefined {
  const wanted = store.get(WANTED) as number | undefined;
  return wanted === undefined || wanted === answered || now - wanted > PATIENCE_SECONDS ? undefined : wanted;
}

/** Leaves the numbers of a worker; none where they do not fit, lest they be waited for. */
function leaveNumbers(store: Store, pid: number, round: number, numbers: string): void {
  const head = string.format("%.3f\n", round);
  if (!store.offer(numbersKey(pid), head + numbers, LEFT_SECONDS)) store.offer(numbersKey(pid), head, LEFT_SECONDS);
}

/** The numbers that a worker left in this round or later; empty where they did not fit, nothing where it has not answered. */
function numbersOf(store: Store, pid: number, round: number): string | undefined {
  const text = (store.get(numbersKey(pid)) ?? "") as string;
  const [answered] = string.match(text, "^([%d.]+)\n");
  if (answered === undefined || tonumber(answered)! < round - 0.001) return undefined;
  return string.sub(text, answered.length + 2);
}

export { askForNumbers, leaveNumbers, numbersOf, roundToAnswer };
