const concat = table.concat;
const format = string.format;

function hexadecimal(groups: readonly number[], first: number, last: number): string {
  const words: string[] = [];
  for (const i of $range(first, last)) words.push(format("%x", groups[i]));
  return concat(words, ":");
}

/**
 * Eight groups of 16 bits in the form of RFC 5952: lower case, no leading zeros, `::` for the first of the longest runs of at
 * least two zero groups, and dotted decimal at the end of an IPv4-mapped address.
 */
function ipv6TextOf(groups: readonly number[]): string {
  let longest = 1;
  let start = 8;
  let run = 0;
  for (const i of $range(0, 7)) {
    run = groups[i] === 0 ? run + 1 : 0;
    if (run > longest) {
      longest = run;
      start = i - run + 1;
    }
  }
  if (start === 8) return hexadecimal(groups, 0, 7);
  if (start === 0 && longest === 5 && groups[5] === 65535) return `::ffff:${ipv4TextOf(groups[6]!, groups[7]!)}`;
  return `${hexadecimal(groups, 0, start - 1)}::${hexadecimal(groups, start + longest, 7)}`;
}

/** Two groups of 16 bits in dotted decimal. */
function ipv4TextOf(first: number, second: number): string {
  const floor = math.floor;
  return format("%d.%d.%d.%d", floor(first / 256), first % 256, floor(second / 256), second % 256);
}

export { ipv4TextOf, ipv6TextOf };
