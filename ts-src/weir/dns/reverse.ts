import { wordsOf } from "../config/types/address";

const concat = table.concat;
const floor = math.floor;
const format = string.format;

/** The octets of 16-bit words from the last to the first, each in decimal. */
function octetsBackwards(words: readonly number[]): string[] {
  const labels: string[] = [];
  for (const index of $range(words.length, 1, -1)) {
    const word = words[index - 1]!;
    labels.push(format("%d", word % 256));
    labels.push(format("%d", floor(word / 256)));
  }
  return labels;
}

/** The hexadecimal digits of 16-bit words from the last to the first. */
function digitsBackwards(words: readonly number[]): string[] {
  const labels: string[] = [];
  for (const index of $range(words.length, 1, -1)) {
    const digits = format("%04x", words[index - 1]);
    for (const place of $range(4, 1, -1)) labels.push(string.sub(digits, place, place));
  }
  return labels;
}

/**
 * The full name, with a dot at its end, whose PTR records name an address: below in-addr.arpa for IPv4 (RFC 1035, section 3.5),
 * ip6.arpa for IPv6 (RFC 3596, section 2.5). An IPv4-mapped IPv6 address counts as IPv4. Nothing for what is no address.
 */
function reverseName(address: string): string | undefined {
  const words = wordsOf(address);
  if (words === undefined) return undefined;
  if (words.length === 2) return `${concat(octetsBackwards(words), ".")}.in-addr.arpa.`;
  return `${concat(digitsBackwards(words), ".")}.ip6.arpa.`;
}

export { reverseName };
