import { ipv6TextOf } from "../text/ipv6_text";
import { u16 } from "./bytes";

const byte = string.byte;
const format = string.format;

/** Four octets in dotted decimal. */
function ipv4Text(message: string, at: number): string {
  const [a, b, c, d] = byte(message, at, at + 3);
  return format("%d.%d.%d.%d", a, b, c, d);
}

/** Sixteen octets in the form of RFC 5952. */
function ipv6Text(message: string, at: number): string {
  const groups: number[] = [];
  for (const i of $range(0, 7)) groups.push(u16(message, at + 2 * i));
  return ipv6TextOf(groups);
}

export { ipv4Text, ipv6Text };
