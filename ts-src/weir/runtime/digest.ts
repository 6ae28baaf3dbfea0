import type { Digest, Store } from "../model/ports";
import { randomText } from "./entropy";

const SECRET = "sticky_secret";

/** Ninety-six bits: nobody meets two of the same. */
const LENGTH = 16;

/** The key of the last process that had none of its own, or a new one. Reloads keep it, as they keep the store. */
function keptSecret(store: Store): string {
  const kept = store.get(SECRET);
  if (kept !== undefined) return kept as string;
  const made = randomText();
  store.set(SECRET, made);
  return made;
}

/** HMAC-SHA-1 (RFC 2104) in the letters of base64url (RFC 4648). */
function keyedDigest(secret: string): Digest {
  return (text) => {
    const [letters] = string.gsub(ngx.encode_base64(ngx.hmac_sha1(secret, text)), "[+/]", { "+": "-", "/": "_" });
    return string.sub(letters, 1, LENGTH);
  };
}

/** Makes a digest for each service. Without a secret it is one that lasts until the process ends, reloads included. */
function digestMaker(secret: string, store: Store): (this: void, service: string) => Digest {
  const key = secret === "" ? keptSecret(store) : secret;
  return (service) => keyedDigest(`${key} ${service}`);
}

/** A digest by a key that is made now, and that nobody else has. */
function newDigest(): Digest {
  return keyedDigest(randomText());
}

export { digestMaker, newDigest };
