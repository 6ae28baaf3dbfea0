import { band, bxor, lshift, rshift, tobit } from "bit";

const byte = string.byte;

/**
 * 32 bits in which each byte of the text counts (R. Jenkins' one-at-a-time hash, 1997).
 * @param seed hashes with different seeds have nothing to do with each other
 */
function hashText(text: string, seed: number): number {
  let hash = tobit(seed);
  for (const index of $range(1, text.length)) {
    hash = tobit(hash + byte(text, index));
    hash = tobit(hash + lshift(hash, 10));
    hash = bxor(hash, rshift(hash, 6));
  }
  hash = tobit(hash + lshift(hash, 3));
  hash = bxor(hash, rshift(hash, 11));
  hash = tobit(hash + lshift(hash, 15));
  return band(hash, 0x7fffffff);
}

export { hashText };
