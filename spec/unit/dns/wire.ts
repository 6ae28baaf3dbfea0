// Messages for the specs, written byte by byte and independently of the codec under test.

const char = string.char;
const concat = table.concat;

/** Octets written in hexadecimal; white space is for the reader. */
export function octets(hexadecimal: string): string {
  const parts: string[] = [];
  for (const [pair] of string.gmatch(hexadecimal, "%x%x")) parts.push(char(tonumber(pair, 16)!));
  return concat(parts);
}

/** A number in network order, over `size` octets. */
export function number(value: number, size: number): string {
  let packed = "";
  let rest = value;
  while (packed.length < size) {
    packed = char(rest % 256) + packed;
    rest = math.floor(rest / 256);
  }
  return packed;
}

/** A name with its labels spelled out. */
export function labels(name: string): string {
  let packed = "";
  for (const [label] of string.gmatch(name, "[^.]+")) packed = packed + char(label!.length) + label!;
  return `${packed}\0`;
}

/** A pointer to the octet that has this number in the message, counted from 0. */
export function pointer(offset: number): string {
  return number(49152 + offset, 2);
}

/** Points at the name in the question. */
export const questionName = pointer(12);

export const code = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, TXT: 16, AAAA: 28, SRV: 33, OPT: 41 };

export function record(owner: string, type: number, ttl: number, data: string): string {
  return owner + number(type, 2) + number(1, 2) + number(ttl, 4) + number(data.length, 2) + data;
}

export function a(owner: string, ttl: number, last: number): string {
  return record(owner, code.A, ttl, char(10, 0, 0, last));
}

export function aaaa(owner: string, ttl: number, last: number): string {
  return record(owner, code.AAAA, ttl, octets("fd00 0000 0000 0000 0000 0000 0000") + number(last, 2));
}

export function cname(owner: string, ttl: number, target: string): string {
  return record(owner, code.CNAME, ttl, labels(target));
}

export function srvData(priority: number, weight: number, port: number, target: string): string {
  return number(priority, 2) + number(weight, 2) + number(port, 2) + labels(target);
}

export function soa(owner: string): string {
  return record(
    owner,
    code.SOA,
    60,
    `${labels("ns.test")}${labels("root.test")}${octets("00000001 00000002 00000003 00000004 00000005")}`,
  );
}

export interface Sections {
  readonly flags?: number;
  readonly answers?: readonly string[];
  readonly authorities?: readonly string[];
  readonly additionals?: readonly string[];
}

function joined(records: readonly string[] | undefined): string {
  return concat((records ?? []) as string[]);
}

/** Response, recursion desired and available. Add a response code, 512 for TC, 1024 for AA. */
export const response = 33152;

/** A message that answers a query: its id and its question, then the sections. */
export function replyTo(query: string, sections: Sections): string {
  const [end] = string.find(query, "\0", 13, true);
  const question = string.sub(query, 13, end + 4);
  const counts =
    number(1, 2) +
    number((sections.answers ?? []).length, 2) +
    number((sections.authorities ?? []).length, 2) +
    number((sections.additionals ?? []).length, 2);
  return (
    string.sub(query, 1, 2) +
    number(sections.flags ?? response, 2) +
    counts +
    question +
    joined(sections.answers) +
    joined(sections.authorities) +
    joined(sections.additionals)
  );
}
