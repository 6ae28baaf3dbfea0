import * as ffi from "ffi";
import { parse_pem_cert, parse_pem_priv_key } from "ngx.ssl";
import type { Certificates, KeyPair } from "../model/certificates";

ffi.cdef(`
  void *OPENSSL_sk_value(const void *stack, int index);
  int X509_check_host(void *certificate, const char *name, size_t length, unsigned int flags, char **found);
  int X509_check_private_key(const void *certificate, const void *key);
  const void *X509_get0_notAfter(const void *certificate);
  int ASN1_TIME_diff(int *days, int *seconds, const void *from, const void *to);
`);

/**
 * What nginx's OpenSSL has beyond what its Lua module hands on.
 * @noSelf
 */
interface OpenSsl {
  readonly OPENSSL_sk_value: (stack: unknown, index: number) => CData;
  readonly X509_check_host: (
    certificate: CData,
    name: string,
    length: number,
    flags: number,
    found: undefined,
  ) => number;
  readonly X509_check_private_key: (certificate: CData, key: unknown) => number;
  readonly X509_get0_notAfter: (certificate: CData) => CData;
  readonly ASN1_TIME_diff: (days: CData, seconds: CData, from: undefined, to: CData) => number;
}

/** A C array, from 0. */
type CArray = CData & LuaTable<number, number>;

const openSsl = ffi.C as OpenSsl;

// Of x509v3.h.
const noWildcards = 0x2; // X509_CHECK_FLAG_NO_WILDCARDS
const neverSubject = 0x20; // X509_CHECK_FLAG_NEVER_CHECK_SUBJECT: browsers take no host from there either
const DAY_SECONDS = 86_400;

/** The certificate itself, which comes first in its file. */
function leaf({ chain }: Pick<KeyPair, "chain">): CData {
  return openSsl.OPENSSL_sk_value(chain, 0);
}

/** OpenSSL would ask for the passphrase at a terminal. */
function hasPassphrase(key: string): boolean {
  const [word] = string.match(key, "ENCRYPTED");
  return word !== undefined;
}

function isCertificateFor(pair: KeyPair, host: string, flags: number): boolean {
  return openSsl.X509_check_host(leaf(pair), host, host.length, flags + neverSubject, undefined) === 1;
}

const certificates: Certificates = {
  parse: (certificate, key) => {
    const [chain, noCertificate] = parse_pem_cert(certificate);
    if (chain === undefined) return $multi(undefined, `there is no certificate in PEM form (${noCertificate})`);
    if (hasPassphrase(key))
      return $multi(undefined, "the key has a passphrase: write it without, for nobody is there to type it");
    const [parsedKey, noKey] = parse_pem_priv_key(key);
    if (parsedKey === undefined) return $multi(undefined, `there is no private key in PEM form (${noKey})`);
    const pair: KeyPair = { chain, key: parsedKey };
    if (openSsl.X509_check_private_key(leaf(pair), parsedKey) === 1) return $multi(pair, undefined);
    return $multi(undefined, "they do not belong together");
  },
  isFor: (pair, host, by) => {
    const byName = isCertificateFor(pair, host, noWildcards);
    return by === "name" ? byName : !byName && isCertificateFor(pair, host, 0);
  },
  secondsLeft: (pair) => {
    const days = ffi.new("int[1]") as CArray;
    const seconds = ffi.new("int[1]") as CArray;
    openSsl.ASN1_TIME_diff(days, seconds, undefined, openSsl.X509_get0_notAfter(leaf(pair)));
    return days.get(0) * DAY_SECONDS + seconds.get(0);
  },
};

export { certificates };
