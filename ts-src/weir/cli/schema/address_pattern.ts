import { numberPattern } from "./number_pattern";

const concat = table.concat;

const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
/** An IPv4 address in dotted decimal, where a leading zero is refused. */
const ipv4 = `(?:${octet}\\.){3}${octet}`;

const group = "[0-9A-Fa-f]{1,4}";

/** At least one and at most so many groups between colons, of which the last two may be an IPv4 address. */
function groups(most: number): string {
  if (most === 1) return group;
  return `(?:(?:${group}:){0,${most - 1}}${group}|(?:${group}:){0,${most - 2}}${ipv4})`;
}

/** An IPv6 address (RFC 4291, section 2.2): eight groups, or fewer and `::` for those that are zero. */
function ipv6Pattern(): string {
  const found = [`(?:${group}:){7}${group}`, `(?:${group}:){6}${ipv4}`, `::(?:${groups(7)})?`];
  for (const before of $range(1, 6)) found.push(`(?:${group}:){${before - 1}}${group}::(?:${groups(7 - before)})?`);
  found.push(`(?:${group}:){6}${group}::`);
  return `(?:${concat(found, "|")})`;
}

const ipv6 = ipv6Pattern();

/** An address, or the addresses that share a prefix with it. */
const network = `(?:${ipv4}(?:/${numberPattern(0, 32)})?|${ipv6}(?:/${numberPattern(0, 128)})?)`;

const port = numberPattern(1, 65535);

/** An address with a port, or without where it is that of DNS. */
const nameserver = `(?:${ipv4}(?::${port})?|${ipv6}|\\[(?:${ipv4}|${ipv6})\\](?::${port})?)`;

export { ipv4, nameserver, network, port };
