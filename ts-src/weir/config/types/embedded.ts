const floor = math.floor;

/** The largest 16-bit word. */
const all = 65535;

/** An IPv4 address as two 16-bit words. */
type Words = readonly [number, number];

function areZero(words: readonly number[], first: number, last: number): boolean {
  for (const index of $range(first, last)) {
    if (words[index] !== 0) return false;
  }
  return true;
}

/** The octet at an index from 0 to 15. */
function octet(words: readonly number[], index: number): number {
  const word = words[floor(index / 2)]!;
  return index % 2 === 0 ? floor(word / 256) : word % 256;
}

function fromOctets(words: readonly number[], a: number, b: number, c: number, d: number): Words {
  return [octet(words, a) * 256 + octet(words, b), octet(words, c) * 256 + octet(words, d)];
}

/**
 * What a translator with a prefix of its own below 64:ff9b:1::/48 (RFC 8215) may make of an address: the prefix may be of 48, 56,
 * 64 or 96 bits, and bits 64 to 71 are passed over (RFC 6052, section 2.2). A form that begins with a zero octet leads nowhere;
 * it is what the zeros of the other forms look like.
 */
function locallyTranslated(words: readonly number[], found: Words[]): void {
  const forms = [
    fromOctets(words, 6, 7, 9, 10),
    fromOctets(words, 7, 9, 10, 11),
    fromOctets(words, 9, 10, 11, 12),
    fromOctets(words, 12, 13, 14, 15),
  ];
  for (const form of forms) {
    if (form[0] >= 256) found.push(form);
  }
}

/**
 * The IPv4 addresses that an IPv6 address, in its eight words, carries within: a gateway, a tunnel or the kernel itself may send
 * on to them what is sent to it. Mapped addresses (::ffff:0:0/96) are IPv4 addresses already, see `wordsOf`.
 */
function carriedBy(words: readonly number[]): readonly Words[] {
  const found: Words[] = [];
  // IPv4-compatible, ::/96 (RFC 4291, section 2.5.5.1), but for :: and ::1
  if (areZero(words, 0, 5) && (words[6]! > 0 || words[7]! > 1)) found.push([words[6]!, words[7]!]);
  // IPv4-translated, ::ffff:0:0:0/96 (RFC 2765, section 2.1)
  if (areZero(words, 0, 3) && words[4] === all && words[5] === 0) found.push([words[6]!, words[7]!]);
  // NAT64, 64:ff9b::/96 (RFC 6052) and 64:ff9b:1::/48 (RFC 8215)
  if (words[0] === 0x64 && words[1] === 0xff9b && areZero(words, 2, 5)) found.push([words[6]!, words[7]!]);
  if (words[0] === 0x64 && words[1] === 0xff9b && words[2] === 1) locallyTranslated(words, found);
  // 6to4, 2002::/16 (RFC 3056)
  if (words[0] === 0x2002) found.push([words[1]!, words[2]!]);
  // Teredo, 2001::/32: the server, and the client with every bit inverted (RFC 4380, section 4)
  if (words[0] === 0x2001 && words[1] === 0) {
    found.push([words[2]!, words[3]!]);
    found.push([all - words[6]!, all - words[7]!]);
  }
  // ISATAP, by its interface identifier below any prefix (RFC 5214, section 6.1)
  if ((words[4] === 0 || words[4] === 0x200) && words[5] === 0x5efe) found.push([words[6]!, words[7]!]);
  return found;
}

export { carriedBy };
