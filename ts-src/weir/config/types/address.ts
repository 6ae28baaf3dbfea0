import { ipv4TextOf, ipv6TextOf } from "../../text/ipv6_text";

const floor = math.floor;

const wordsOfIPv6 = 8;

/** The two 16-bit words of an IPv4 address in dotted decimal; a leading zero is refused, since some read it as octal. */
function wordsOfIPv4Address(text: string): number[] | undefined {
  const [a, b, c, d] = string.match(text, "^(%d%d?%d?)%.(%d%d?%d?)%.(%d%d?%d?)%.(%d%d?%d?)$");
  if (a === undefined) return undefined;
  const bytes: number[] = [];
  for (const part of [a, b!, c!, d!]) {
    const byte = tonumber(part)!;
    if (byte > 255 || tostring(byte) !== part) return undefined;
    bytes.push(byte);
  }
  return [bytes[0]! * 256 + bytes[1]!, bytes[2]! * 256 + bytes[3]!];
}

/** The same address with an IPv4 address at its end written as two groups (RFC 4291, section 2.2). */
function withoutDots(text: string): string | undefined {
  const [head, tail] = string.match(text, "^(.*:)([%d.]+)$");
  if (head === undefined || tail === undefined) return text;
  const [dot] = string.match(tail, "%.");
  if (dot === undefined) return text;
  const words = wordsOfIPv4Address(tail);
  return words === undefined ? undefined : head + string.format("%x:%x", words[0], words[1]);
}

/** The words on one side of `::`, or of an address without it. */
function wordsOfGroups(text: string): number[] | undefined {
  const words: number[] = [];
  if (text === "") return words;
  for (const [group] of string.gmatch(text + ":", "([^:]*):")) {
    const [hexadecimal] = string.match(group!, "^%x%x?%x?%x?$");
    if (hexadecimal === undefined) return undefined;
    words.push(tonumber(hexadecimal, 16)!);
  }
  return words;
}

function wordsOfIPv6Address(text: string): number[] | undefined {
  const plain = withoutDots(text);
  if (plain === undefined) return undefined;
  const [head, tail] = string.match(plain, "^(.-)::(.*)$");
  const words = wordsOfGroups(head ?? plain);
  if (words === undefined || tail === undefined) return words?.length === wordsOfIPv6 ? words : undefined;
  const after = wordsOfGroups(tail);
  if (after === undefined) return undefined;
  if (words.length + after.length >= wordsOfIPv6) return undefined;
  while (words.length < wordsOfIPv6 - after.length) words.push(0);
  for (const word of after) words.push(word);
  return words;
}

/** Whether these are the words of ::ffff:0:0/96, IPv4 in the clothes of IPv6 (RFC 4291, section 2.5.5.2). */
function isMappedIPv4(words: readonly number[]): boolean {
  for (const index of $range(0, 4)) {
    if (words[index] !== 0) return false;
  }
  return words[5] === 65535;
}

/**
 * The 16-bit words of an address without brackets: two of an IPv4 address, also where it is written as an IPv4-mapped IPv6
 * address, eight of any other IPv6 address; nothing if it is neither.
 */
function wordsOf(address: string): number[] | undefined {
  if (address.length > 45) return undefined; // the longest way to write an IPv6 address
  const words = wordsOfIPv4Address(address) ?? wordsOfIPv6Address(address);
  if (words?.length !== wordsOfIPv6 || !isMappedIPv4(words)) return words;
  return [words[6]!, words[7]!];
}

/** The one form of an address that may be written in many (RFC 5952); IPv4 for an IPv4-mapped one; nothing if it is no address. */
function canonicalAddress(text: string): string | undefined {
  const words = wordsOf(text);
  if (words === undefined) return undefined;
  return words.length === wordsOfIPv6 ? ipv6TextOf(words) : ipv4TextOf(words[0]!, words[1]!);
}

function isAddress(text: string): boolean {
  return wordsOf(text) !== undefined;
}

/** Whether the first `bits` bits of both are the same. */
function sharePrefix(a: readonly number[], b: readonly number[], bits: number): boolean {
  const whole = floor(bits / 16);
  for (const index of $range(0, whole - 1)) {
    if (a[index] !== b[index]) return false;
  }
  const rest = bits % 16;
  if (rest === 0) return true;
  const step = 2 ** (16 - rest);
  return floor(a[whole]! / step) === floor(b[whole]! / step);
}

export { canonicalAddress, isAddress, sharePrefix, wordsOf };
