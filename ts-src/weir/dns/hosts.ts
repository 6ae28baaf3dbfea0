import { wordsOf } from "../config/types/address";
import type { AddressRecord, Answer, QuestionType } from "../model/answer";
import type { Trace } from "../model/trace";
import { ipv4Text, ipv6Text } from "./address";
import { pack16 } from "./bytes";
import { remembering } from "./memo";

/** The addresses of one name, in the order of the file, each once. */
interface HostAddresses {
  readonly A: string[];
  readonly AAAA: string[];
}

/** What a hosts file says: names in lower case, without a dot at the end. */
type Hosts = LuaMap<string, HostAddresses>;

/** The file may change at any moment. */
const hostsTtl = 0;

/** Names that are asked for whose plain form is kept before all are forgotten. */
const mostAsked = 4096;

/** An address as answers have it. */
interface Written {
  readonly type: "A" | "AAAA";
  /** In dotted decimal, or in the form of RFC 5952. */
  readonly text: string;
}

function written(address: string): Written | undefined {
  const words = wordsOf(address);
  if (words === undefined) return undefined;
  let octets = "";
  for (const word of words) octets += pack16(word);
  return words.length === 2 ? { type: "A", text: ipv4Text(octets, 1) } : { type: "AAAA", text: ipv6Text(octets, 1) };
}

/** As names are compared: in lower case, and a dot at the end changes nothing. */
function plain(name: string): string {
  const [withoutDot] = string.gsub(string.lower(name), "(.)%.$", "%1");
  return withoutDot;
}

const asked = remembering(mostAsked, plain);

function add(addresses: string[], address: string): void {
  for (const known of addresses) if (known === address) return;
  addresses.push(address);
}

/**
 * Reads a hosts file (hosts(5)): on each line an address, then its names, then perhaps a comment. Lines that are none, such as
 * one whose address has a zone, are passed over, as the C library does. Addresses of a name on several lines are joined.
 */
function parseHosts(text: string): Hosts {
  const hosts: Hosts = new LuaMap();
  // Lists of names to block have the same address on every line.
  let lastAddress: string | undefined;
  let last: Written | undefined;
  for (const [line] of string.gmatch(text, "[^\r\n]+")) {
    const [address, names] = string.match(line!, "^%s*([%x.:]+)%s+([^#]*)");
    if (address !== lastAddress) {
      lastAddress = address;
      last = address === undefined ? undefined : written(address);
    }
    if (last !== undefined) {
      for (const [name] of string.gmatch(names!, "%S+")) {
        const key = plain(name!);
        const known = hosts.get(key) ?? { A: [], AAAA: [] };
        add(known[last.type], last.text);
        hosts.set(key, known);
      }
    }
  }
  return hosts;
}

/**
 * What a hosts file answers to a question; nothing where DNS is to be asked, as for all but addresses. A name is looked up as
 * it is written, never below a search domain. Where it has addresses of one family only, it has none of the other.
 * @param path of the file, which stands for the nameserver
 */
function answerOfHosts(
  hosts: Hosts,
  path: string,
  name: string,
  type: QuestionType,
  trace: Trace | undefined,
): Answer | undefined {
  if (type !== "A" && type !== "AAAA") return undefined;
  const key = asked(name);
  const found = hosts.get(key);
  if (found === undefined) return undefined;
  const records: AddressRecord[] = [];
  for (const address of found[type]) records.push({ type, name: key, ttl: hostsTtl, address });
  const isAny = records.length > 0;
  trace?.push({
    server: path,
    name: key,
    type,
    transport: "hosts",
    result: isAny ? "records" : "nodata",
    records: records.length,
    ttl: isAny ? hostsTtl : undefined,
    seconds: 0,
  });
  if (!isAny) return { kind: "nodata", name: key, server: path, queries: 0, unheard: [] };
  return { kind: "records", records, additional: [], ttl: hostsTtl, name: key, server: path, queries: 0, unheard: [] };
}

export { answerOfHosts, parseHosts };
export type { Hosts };
