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
}

const dnsPort = 53;
const mostDots = 15;

function isAddress(word: string): boolean {
  const [ipv4] = match(word, "^%d+%.%d+%.%d+%.%d+$");
  const [ipv6] = match(word, "^[%x:.]*:[%x:.]*%%?%w*$");
  return ipv4 !== undefined || ipv6 !== undefined;
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

function ndotsOf(words: readonly string[], otherwise: number): number {
  let ndots = otherwise;
  for (const word of words) {
    const [digits] = match(word, "^ndots:(%d+)$");
    if (digits !== undefined) ndots = math.min(tonumber(digits)!, mostDots);
  }
  return ndots;
}

/** Reads a resolv.conf. What it does not understand it passes over, as the C library does; of `search` and `domain` the last counts. */
function parseResolvConf(text: string): ResolvConf {
  const nameservers: NameServer[] = [];
  let search: readonly string[] = [];
  let ndots = 1;
  for (const [line] of string.gmatch(text, "[^\r\n]+")) {
    const words = wordsOf(line!);
    const keyword = words[0];
    const address = words[1];
    if (keyword === "nameserver" && address !== undefined && isAddress(address)) {
      nameservers.push({ address, port: dnsPort });
    } else if ((keyword === "search" || keyword === "domain") && address !== undefined) {
      search = domainsOf(words);
    } else if (keyword === "options") {
      ndots = ndotsOf(words, ndots);
    }
  }
  if (nameservers.length === 0) nameservers.push({ address: "127.0.0.1", port: dnsPort });
  return { nameservers, search, ndots };
}

export { parseResolvConf };
