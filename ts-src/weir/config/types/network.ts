import { sharePrefix, wordsOf } from "./address";
import { carriedBy } from "./embedded";
import { listOf } from "./list";

/** A range of addresses that share a prefix (CIDR). */
interface Network {
  /** As it was written. */
  readonly text: string;
  /** The 16-bit words of its address: two for IPv4, eight for IPv6. */
  readonly words: readonly number[];
  /** Length of the prefix. */
  readonly bits: number;
}

/** A network as `10.0.0.0/8` or `fd00::/8`; a single address is a network of one. Nothing if it is neither. */
function parseNetwork(text: string): Network | undefined {
  const [address, length] = string.match(text, "^([%x.:]+)/?(%d*)$");
  if (address === undefined) return undefined;
  const words = wordsOf(address);
  if (words === undefined) return undefined;
  const widest = words.length * 16;
  if (length === "") return text === address ? { text, words, bits: widest } : undefined;
  const bits = tonumber(length)!;
  return bits <= widest ? { text, words, bits } : undefined;
}

/** Whether an address, IPv4 or IPv6 without brackets, is in the network. An IPv4-mapped IPv6 address counts as IPv4. */
function contains(network: Network, address: string): boolean {
  const words = wordsOf(address);
  if (words?.length !== network.words.length) return false;
  return sharePrefix(words, network.words, network.bits);
}

/**
 * Whether an address is in one of the networks, or carries an IPv4 address within that is: what must not be reached must not be
 * reached through a gateway either.
 */
function reachesInto(networks: readonly Network[], address: string): boolean {
  const words = wordsOf(address);
  if (words === undefined) return false;
  const carried = words.length > 2 ? carriedBy(words) : [];
  for (const network of networks) {
    if (words.length === network.words.length && sharePrefix(words, network.words, network.bits)) return true;
    if (network.words.length === 2) {
      for (const inner of carried) if (sharePrefix(inner, network.words, network.bits)) return true;
    }
  }
  return false;
}

/**
 * What no service can be: this host (unspecified), multicast, limited broadcast, and the addresses at which clouds tell
 * machines their secrets, or steer them: Amazon (machines, tasks, pods), Alibaba, Oracle and Azure.
 */
const alwaysDenied: readonly Network[] = [
  parseNetwork("0.0.0.0/8")!,
  parseNetwork("::/128")!,
  parseNetwork("224.0.0.0/4")!,
  parseNetwork("ff00::/8")!,
  parseNetwork("255.255.255.255")!,
  parseNetwork("169.254.169.254")!,
  parseNetwork("169.254.170.2")!,
  parseNetwork("169.254.170.23")!,
  parseNetwork("fd00:ec2::254")!,
  parseNetwork("fd00:ec2::23")!,
  parseNetwork("100.100.100.200")!,
  parseNetwork("192.0.0.192")!,
  parseNetwork("168.63.129.16")!,
];

/** Networks, by address and length of the prefix. */
const networks = listOf<Network>({
  parse: parseNetwork,
  write: ({ text }) => text,
  noun: "network",
  example: "10.0.0.0/8,fd00::/8",
  placeholder: "NETWORK,...",
  haveBlanks: false,
});

export { alwaysDenied, contains, networks, parseNetwork, reachesInto };
export type { Network };
