import type { NameServer } from "../model/dns_transport";
import { expected, measure, newRoundTrip, type RoundTrip } from "./round_trip";

/** How long a server that was silent is given little time, in seconds. */
const suspicion = 30;
/** The least share of the whole time that a suspect gets while another is left. */
const shortened = 0.1;

/**
 * The nameservers, and how long to wait for each.
 * @noSelf
 */
export interface Servers {
  /** In the order to ask. */
  readonly list: readonly NameServer[];
  /** Whether the server at an index was silent and others are there, so that it gets little time. */
  readonly isHurried: (index: number, now: number) => boolean;
  /** Seconds within which the server at an index replies if it is well, as far as is known: what it gets in a hurry. */
  readonly usual: (index: number) => number;
  readonly wasSilent: (index: number, now: number) => void;
  /** It replied, and that took so many seconds. */
  readonly replied: (index: number, seconds: number) => void;
}

/**
 * Servers are always asked in their order, since they need not know the same names: a later one's NXDOMAIN must not win over an
 * earlier one that could be asked. What a dead one may cost is limited instead: after `timeout` seconds of silence it gets little
 * for half a minute, while another is not suspect. That is a tenth, or the time in which it usually replies: one lost datagram
 * must not keep a server that is well, but far away, from being heard. A refusal or an error costs next to nothing and changes
 * nothing.
 */
function makeServers(list: readonly NameServer[], timeout: number): Servers {
  const suspectUntil: number[] = [];
  const trips: RoundTrip[] = [];
  for (const index of $range(0, list.length - 1)) {
    suspectUntil[index] = 0;
    trips[index] = newRoundTrip();
  }

  function isAnyTrusted(now: number): boolean {
    for (const until of suspectUntil) {
      if (until <= now) return true;
    }
    return false;
  }

  function isSuspect(index: number, now: number): boolean {
    return suspectUntil[index]! > now;
  }

  return {
    list,
    isHurried: (index, now) => isSuspect(index, now) && isAnyTrusted(now),
    usual: (index) => math.min(timeout, math.max(timeout * shortened, expected(trips[index]!))),
    wasSilent: (index, now) => {
      if (!isSuspect(index, now)) suspectUntil[index] = now + suspicion;
    },
    replied: (index, seconds) => {
      suspectUntil[index] = 0;
      measure(trips[index]!, seconds);
    },
  };
}

export { makeServers };
