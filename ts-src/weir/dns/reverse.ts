import { wordsOf } from "../config/types/address";

const format = string.format;

/** The name below which DNS says who has an address (RFC 1035, section 3.5; RFC 3596, section 2.5); nothing for what is no address. */
function reverseName(address: string): string | undefined {
  const words = wordsOf(address);
  if (words === undefined) return undefined;
  const labels: string[] = [];
  if (words.length === 2) {
    for (const word of words) {
      table.insert(labels, 1, format("%d", math.floor(word / 256)));
      table.insert(labels, 1, format("%d", word % 256));
    }
    return `${table.concat(labels, ".")}.in-addr.arpa`;
  }
  for (const word of words) {
    for (const [digit] of string.gmatch(format("%04x", word), "%x")) table.insert(labels, 1, digit!);
  }
  return `${table.concat(labels, ".")}.ip6.arpa`;
}

export { reverseName };
