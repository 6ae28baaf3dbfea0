import type { NameServer } from "../model/dns_transport";

/** How long a server that was silent is given little time, in seconds. */
const suspicion = 30;
/** The share of the usual time that a suspect gets while another is left. */
const shortened = 0.1;

/**
 * The nameservers, and how long to wait for each.
 * @noSelf
 */
export interface Servers {
  /** In the order to ask. */
  readonly list: readonly NameServer[];
  /** Seconds to wait for the server at an index. */
  readonly patience: (index: number, now: number) => number;
  readonly wasSilent: (index: number, now: number) => void;
  readonly replied: (index: number) => void;
}

/**
 * Servers are always asked in their order, since they need not know the same names: a later one's NXDOMAIN must not win over an
 * earlier one that could be asked. What a dead one may cost is limited instead: after `timeout` seconds of silence it gets a
 * tenth of that for half a minute, while another is not suspect. A refusal or an error costs next to nothing and changes nothing.
 */
function makeServers(list: readonly NameServer[], timeout: number): Servers {
  const suspectUntil: number[] = [];
  for (const index of $range(0, list.length - 1)) suspectUntil[index] = 0;

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
    patience: (index, now) => (isSuspect(index, now) && isAnyTrusted(now) ? timeout * shortened : timeout),
    wasSilent: (index, now) => {
      if (!isSuspect(index, now)) suspectUntil[index] = now + suspicion;
    },
    replied: (index) => {
      suspectUntil[index] = 0;
    },
  };
}

export { makeServers };
