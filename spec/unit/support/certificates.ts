import type { Certificates, KeyPair } from "../../../ts-src/weir/model/certificates";

/** What a certificate says here: who it belongs to, the hosts it is for, and the seconds that are left of it. */
interface Written {
  readonly id: string;
  readonly hosts: string;
  readonly seconds: number;
}

function writtenIn({ chain }: KeyPair): Written {
  return chain as Written;
}

/** Certificates that read `ID HOSTS SECONDS`, and keys that read `ID`; the real ones are tried end to end. */
const plainCertificates: Certificates = {
  parse: (certificate, key) => {
    const [id, hosts, seconds] = string.match(certificate, "^(%S+) (%S+) (%-?%d+)$");
    if (id === undefined) return $multi(undefined, "no certificate");
    if (id !== key) return $multi(undefined, "they do not belong together");
    return $multi({ chain: { id, hosts: hosts!, seconds: tonumber(seconds)! }, key }, undefined);
  },
  isFor: (pair, host, by) => {
    const [domain] = string.gsub(host, "^[^.]+", "*");
    for (const [name] of string.gmatch(writtenIn(pair).hosts, "[^,]+")) {
      if (name === (by === "name" ? host : domain)) return true;
    }
    return false;
  },
  secondsLeft: (pair) => writtenIn(pair).seconds,
};

/** The ids of pairs. */
function idsOf(pairs: readonly KeyPair[]): string[] {
  const ids: string[] = [];
  for (const pair of pairs) ids.push(writtenIn(pair).id);
  return ids;
}

export { idsOf, plainCertificates };
