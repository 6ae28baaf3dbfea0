import type { TlsPort } from "../config/tls_port";
import { type CertificateSet, forgetChoices, newCertificateSet } from "./certificate_set";
import { type FollowedPair, newFollowedPair, type PairTools, refresh } from "./followed_pair";

/** All certificates of the process, each once whatever the number of ports. */
interface CertificateStore {
  readonly followed: readonly FollowedPair[];
  /** By the keys of the ports. */
  readonly sets: LuaMap<string, CertificateSet>;
  readonly tools: PairTools;
}

/** Reads the certificates of all ports. One that is not there yet may come. */
function newCertificateStore(ports: readonly TlsPort[], tools: PairTools): CertificateStore {
  const all: FollowedPair[] = [];
  const known = new LuaMap<string, FollowedPair>();
  const sets = new LuaMap<string, CertificateSet>();
  for (const { key, pairs, showsFirst } of ports) {
    const ofPort: FollowedPair[] = [];
    for (const files of pairs) {
      const id = `${files.certificate}:${files.key}`;
      const followed = known.get(id) ?? newFollowedPair(files);
      if (!known.has(id)) {
        known.set(id, followed);
        all.push(followed);
        refresh(followed, tools);
      }
      ofPort.push(followed);
    }
    sets.set(key, newCertificateSet(ofPort, showsFirst, tools.certificates));
  }
  return { followed: all, sets, tools };
}

/** Looks at all files. Says which pairs are others now. */
function refreshAll({ followed, sets, tools }: CertificateStore): readonly FollowedPair[] {
  const renewed: FollowedPair[] = [];
  for (const one of followed) if (refresh(one, tools)) renewed.push(one);
  if (renewed.length > 0) for (const [, set] of sets) forgetChoices(set);
  return renewed;
}

export { newCertificateStore, refreshAll };
export type { CertificateStore };
