import type { Certificates, KeyPair } from "../model/certificates";
import type { FollowedPair } from "./followed_pair";

/** Hosts whose pairs are remembered: clients name what they like. */
const MOST_REMEMBERED = 1000;
const LONGEST_HOST = 253;

/** The pairs of a port. */
interface CertificateSet {
  readonly followed: readonly FollowedPair[];
  /** Whether a client that names no host of theirs is shown the first. */
  readonly showsFirst: boolean;
  readonly certificates: Certificates;
  /** The pairs for hosts that clients named. */
  remembered: LuaMap<string, readonly KeyPair[]>;
  count: number;
}

function newCertificateSet(
  followed: readonly FollowedPair[],
  showsFirst: boolean,
  certificates: Certificates,
): CertificateSet {
  return { followed, showsFirst, certificates, remembered: new LuaMap(), count: 0 };
}

/** Another pair is there: what was chosen may be no more. */
function forgetChoices(set: CertificateSet): void {
  set.remembered = new LuaMap();
  set.count = 0;
}

function pairsBy({ certificates, followed }: CertificateSet, host: string, by: "name" | "domain"): readonly KeyPair[] {
  const pairs: KeyPair[] = [];
  for (const { pair } of followed) if (pair !== undefined && certificates.isFor(pair, host, by)) pairs.push(pair);
  return pairs;
}

function firstOf({ followed, showsFirst }: CertificateSet): readonly KeyPair[] {
  const pair = showsFirst ? followed[0]?.pair : undefined;
  return pair === undefined ? [] : [pair];
}

function choose(set: CertificateSet, host: string): readonly KeyPair[] {
  if (host === "" || host.length > LONGEST_HOST) return firstOf(set);
  const byName = pairsBy(set, host, "name");
  if (byName.length > 0) return byName;
  const byDomain = pairsBy(set, host, "domain");
  return byDomain.length > 0 ? byDomain : firstOf(set);
}

/**
 * The pairs for the host that a client names, empty if it names none: those of its whole name, or else those of its domain. More
 * than one where there are keys of several kinds, among which the handshake chooses; none if the client is to be refused.
 */
function pairsFor(set: CertificateSet, host: string): readonly KeyPair[] {
  const name = string.lower(host);
  const known = set.remembered.get(name);
  if (known !== undefined) return known;
  const pairs = choose(set, name);
  if (set.count >= MOST_REMEMBERED) forgetChoices(set);
  set.remembered.set(name, pairs);
  set.count++;
  return pairs;
}

export { forgetChoices, newCertificateSet, pairsFor };
export type { CertificateSet };
