import { u16 } from "./bytes";

const byte = string.byte;
const concat = table.concat;
const format = string.format;

/** Four octets in dotted decimal. */
function ipv4Text(message: string, at: number): string {
  const [a, b, c, d] = byte(message, at, at + 3);
  return format("%d.%d.%d.%d", a, b, c, d);
}

function hexadecimal(groups: readonly number[], first: number, last: number): string {
  const words: string[] = [];
  for (const i of $range(first, last)) words.push(format("%x", groups[i]));
  return concat(words, ":");
}

/**
 * Sixteen octets in the form of RFC 5952: lower case, no leading zeros, `::` for the first of the longest runs of at least two
 * zero groups, and dotted decimal at the end of an IPv4-mapped address.
 */
function ipv6Text(message: string, at: number): string {
  const groups: number[] = [];
  let longest = 1;
  let start = 8;
  let run = 0;
  for (const i of $range(0, 7)) {
    const group = u16(message, at + 2 * i);
    groups.push(group);
    run = group === 0 ? run + 1 : 0;
    if (run > longest) {
      longest = run;
      start = i - run + 1;
    }
  }
  if (start === 8) return hexadecimal(groups, 0, 7);
  if (start === 0 && longest === 5 && groups[5] === 65535) return `::ffff:${ipv4Text(message, at + 12)}`;
  return `${hexadecimal(groups, 0, start - 1)}::${hexadecimal(groups, start + longest, 7)}`;
}

export { ipv4Text, ipv6Text };
