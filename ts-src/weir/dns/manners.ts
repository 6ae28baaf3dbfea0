/** How a server is asked: over UDP with EDNS0, over UDP without it, or over TCP. */
type Manner = "extended" | "plain" | "stream";

/** In this order they are tried with a server that keeps silent and has never been heard. */
const order: readonly Manner[] = ["extended", "plain", "stream"];
/** After so many seconds of nothing but silence, what was known of a server counts no more: another may be there by now. */
const forgottenAfter = 30;
/** How often a server that did not take EDNS0 is asked whether it does by now, in seconds. */
const checkedAgainAfter = 600;

/** What is known of a server. */
interface Habit {
  /** How it has answered; nothing before that. */
  manner: Manner | undefined;
  /** How often it kept silent while nothing was known, which says what to try next: given all its time, and given little. */
  silences: number;
  hurriedSilences: number;
  /** Since when nothing has come from it. */
  silentSince: number | undefined;
  /** When one that does not take EDNS0 is asked with it again. */
  checkAt: number;
}

/**
 * How each nameserver wants to be asked, by its index.
 * @noSelf
 */
interface Manners {
  readonly of: (index: number, isHurried: boolean) => Manner;
  /** Whether it has answered in this manner, and is asked so. */
  readonly isProven: (index: number, manner: Manner) => boolean;
  /** Whether it has been silent, and may yet answer in a manner that has not been tried. */
  readonly isUntried: (index: number) => boolean;
  /** Whether it answered in another manner than the first, long ago. Asking puts that off. */
  readonly isToBeChecked: (index: number, now: number) => boolean;
  /** It has said something about a name. */
  readonly answered: (index: number, manner: Manner, now: number) => void;
  /** It has sent an error. */
  readonly spoke: (index: number) => void;
  readonly wasSilent: (index: number, manner: Manner, isHurried: boolean, now: number) => void;
  /** There is no way to it. */
  readonly wasClosed: (index: number, now: number) => void;
}

/**
 * Some servers, or what is before them, drop messages with EDNS0, or answer them with an error; some have TCP only. How a server
 * has answered is kept until it has been silent for half a minute. One that does without EDNS0, or with TCP, is asked with EDNS0
 * over UDP again every ten minutes, at the price of one message: what looked like its habit may have been a lost datagram, and
 * without EDNS0 every long answer takes a TCP connection.
 * @param isStreamOnly all are asked over TCP and in no other way
 */
function makeManners(count: number, isStreamOnly: boolean): Manners {
  const habits: Habit[] = [];
  for (const index of $range(0, count - 1)) {
    const manner = isStreamOnly ? "stream" : undefined;
    habits[index] = { manner, silences: 0, hurriedSilences: 0, silentSince: undefined, checkAt: math.huge };
  }

  function of(index: number, isHurried: boolean): Manner {
    const { hurriedSilences, manner, silences } = habits[index]!;
    if (manner !== undefined) return manner;
    // One that gets little time has been silent at least once.
    return order[(isHurried ? 1 + hurriedSilences : silences) % order.length]!;
  }

  /** Nothing came from it. Says whether nothing is known of it, or any more. */
  function isForgotten(habit: Habit, now: number): boolean {
    if (habit.manner === undefined) return true;
    habit.silentSince ??= now;
    if (isStreamOnly || now - habit.silentSince < forgottenAfter) return false;
    habit.manner = undefined;
    habit.silences = order.length;
    habit.checkAt = math.huge;
    return true;
  }

  return {
    of,
    isProven: (index, manner) => habits[index]!.manner === manner,
    isUntried: (index) => {
      const { manner, silences } = habits[index]!;
      return manner === undefined && silences > 0 && silences < order.length;
    },
    isToBeChecked: (index, now) => {
      const habit = habits[index]!;
      if (habit.checkAt > now) return false;
      habit.checkAt = now + checkedAgainAfter;
      return true;
    },
    answered: (index, manner, now) => {
      const habit = habits[index]!;
      habit.silentSince = undefined;
      if (habit.manner === manner) return;
      habit.manner = manner;
      habit.checkAt = manner === "extended" ? math.huge : now + checkedAgainAfter;
    },
    spoke: (index) => {
      const habit = habits[index]!;
      habit.silentSince = undefined;
      if (habit.manner === undefined) habit.silences = 0;
    },
    wasSilent: (index, manner, isHurried, now) => {
      const habit = habits[index]!;
      const isTried = isForgotten(habit, now) && of(index, isHurried) === manner;
      if (!isTried) return; // known, or another lookup has tried it meanwhile
      if (isHurried) habit.hurriedSilences++;
      else habit.silences++;
    },
    wasClosed: (index, now) => {
      const habit = habits[index]!;
      if (isForgotten(habit, now)) habit.silences = order.length;
    },
  };
}

export { makeManners };
export type { Manner, Manners };
