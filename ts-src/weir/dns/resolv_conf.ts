import { isAddress } from "../config/types/address";
import type { NameServer } from "../model/dns_transport";

const match = string.match;

/** What a resolv.conf says, with the C library's defaults for what it does not say. */
export interface ResolvConf {
  /** In the order to ask; 127.0.0.1 where none is given. All are used, not only the first three. */
  readonly nameservers: readonly NameServer[];
  /** Domains without a dot at the end. */
  readonly search: readonly string[];
  /** Dots from which on a name is tried as it is first: 0 to 15, 1 if not given. */
  readonly ndots: number;
  /** `timeout:n`: seconds to wait for one server, 1 to 30; nothing if not given. */
  readonly timeout: number | undefined;
  /** `attempts:n`: how often all servers are asked, 1 to 5. 1 if not given. */
  readonly attempts: number;
  /** `rotate`: each question goes to another server first. */
  readonly rotates: boolean;
  /** `use-vc`: servers are asked over TCP only. */
  readonly isStreamOnly: boolean;
  /** Nameservers with a zone, such as fe80::1%eth0: nginx can connect to none. */
  readonly unusable: readonly string[];
}

const dnsPort = 53;
const mostDots = 15;
const mostSeconds = 30;
const mostAttempts = 5;

/** What `options` lines say. */
interface Options {
  ndots: number;
  timeout: number | undefined;
  attempts: number;
  rotates: boolean;
  isStreamOnly: boolean;
}

/** The words of a line up to a comment. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  const [content] = match(line, "^[^#;]*");
  for (const [word] of string.gmatch(content!, "%S+")) words.push(word!);
  return words;
}

function domainsOf(words: readonly string[]): readonly string[] {
  const domains: string[] = [];
  for (const i of $range(1, words.length - 1)) {
    const [domain] = string.gsub(words[i]!, "(.)%.$", "%1");
    domains.push(domain);
  }
  return domains;
}

/** Takes in one word. What changes nothing here, such as edns0 and trust-ad, is passed over like what is unknown. */
function takeOption(options: Options, word: string): void {
  if (word === "rotate") options.rotates = true;
  if (word === "use-vc") options.isStreamOnly = true;
  const [name, digits] = match(word, "^(%a+):(%d+)$");
  if (name === undefined) return;
  const number = tonumber(digits)!;
  if (name === "ndots") options.ndots = math.min(number, mostDots);
  if (name === "timeout") options.timeout = math.max(1, math.min(number, mostSeconds));
  if (name === "attempts") options.attempts = math.max(1, math.min(number, mostAttempts));
}

/**
 * Where the C library asks all servers twice by default, one round is enough here: a pool serves on while DNS fails, and the next
 * question is a second away.
 */
function defaults(): Options {
  return { ndots: 1, timeout: undefined, attempts: 1, rotates: false, isStreamOnly: false };
}

/** Reads a resolv.conf. What it does not understand it passes over, as the C library does; of `search` and `domain` the last counts. */
function parseResolvConf(text: string): ResolvConf {
  const nameservers: NameServer[] = [];
  const unusable: string[] = [];
  const options = defaults();
  let search: readonly string[] = [];
  for (const [line] of string.gmatch(text, "[^\r\n]+")) {
    const words = wordsOf(line!);
    const keyword = words[0];
    const address = words[1];
    if (keyword === "nameserver" && address !== undefined) {
      const [zoned] = match(address, "^[%x:.]*:[%x:.]*%%.+$");
      if (zoned !== undefined) unusable.push(address);
      else if (isAddress(address)) nameservers.push({ address, port: dnsPort });
    } else if ((keyword === "search" || keyword === "domain") && address !== undefined) {
      search = domainsOf(words);
    } else if (keyword === "options") {
      for (const word of words) takeOption(options, word);
    }
  }
  if (nameservers.length === 0) nameservers.push({ address: "127.0.0.1", port: dnsPort });
  const { attempts, isStreamOnly, ndots, rotates, timeout } = options;
  return { nameservers, search, ndots, timeout, attempts, rotates, isStreamOnly, unusable };
}

export { parseResolvConf };
