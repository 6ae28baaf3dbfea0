import type { Answer, Question } from "dns-packet";

/** What a name does instead of answering; `nodata` is NOERROR without a record, a `pointer_loop` a name without end in one. */
type Fault =
  | "nodata"
  | "nxdomain"
  | "servfail"
  | "refused"
  | "silence"
  | "garbage"
  | "wrong_id"
  | "wrong_question"
  | "pointer_loop"
  | "truncated";

interface Srv {
  readonly target: string;
  readonly port: number;
  readonly priority?: number;
  readonly weight?: number;
}

/** What one name answers; a type that is not given has no data. */
interface Zone {
  readonly A?: readonly string[] | Fault;
  readonly AAAA?: readonly string[] | Fault;
  readonly SRV?: readonly Srv[] | Fault;
  readonly CNAME?: string;
  readonly PTR?: string;
  /** What the server knows of the target of a CNAME or SRV record comes along with it. */
  readonly complete?: boolean;
  /** SRV records say that they are PTR records, as those of Docker's server do. */
  readonly mislabelled?: boolean;
  /** Which records an answer has, for servers that give another subset or order each time; all when not given. */
  readonly choose?: <Data>(records: readonly Data[]) => readonly Data[];
  /** Datagrams that arrive ahead of the answer; an address in them is `STRAY_ADDRESS`. */
  readonly strays?: readonly Stray[];
  /** Seconds; 600 when not given, as Docker's server says. */
  readonly ttl?: number;
  /** Milliseconds before the answer leaves. */
  readonly delay?: number;
}

type Stray = Fault | "wrong_source";
type Zones = ReadonlyMap<string, Zone | Fault>;

/** What is to be said to a question. */
interface Content {
  readonly fault: Fault | undefined;
  readonly answers: readonly Answer[];
  readonly additionals: readonly Answer[];
}

const STRAY_ADDRESS = "127.0.0.66";
/** Aliases that the server itself follows. */
const LONGEST_CHAIN = 16;
const DEFAULT_TTL = 600;

function octetsOf({ target, port, priority = 0, weight = 0 }: Srv): Buffer {
  const numbers = Buffer.alloc(6);
  for (const [index, value] of [priority, weight, port].entries()) numbers.writeUInt16BE(value, index * 2);
  const labels = target.split(".").map((label) => Buffer.from(String.fromCharCode(label.length) + label));
  return Buffer.concat([numbers, ...labels, Buffer.alloc(1)]);
}

/** An SRV record that says PTR: dns-packet writes the data of types that it does not know as it is. */
function asPointer(name: string, ttl: number, srv: Srv): Answer {
  return { name, type: "UNKNOWN_12", ttl, data: octetsOf(srv) } as unknown as Answer;
}

function all<Data>(records: readonly Data[]): readonly Data[] {
  return records;
}

function recordsOf(zone: Zone, { name, type }: Question): Answer[] {
  const { ttl = DEFAULT_TTL, choose = all } = zone;
  if (type === "A" || type === "AAAA") {
    const addresses = zone[type] ?? [];
    return typeof addresses === "string" ? [] : choose(addresses).map((data) => ({ name, type, ttl, data }));
  }
  if (type === "PTR") return zone.PTR === undefined ? [] : [{ name, type, ttl, data: zone.PTR }];
  if (type !== "SRV" || zone.SRV === undefined || typeof zone.SRV === "string") return [];
  return choose(zone.SRV).map((data) =>
    zone.mislabelled === true ? asPointer(name, ttl, data) : { name, type: "SRV", ttl, data: { ...data } },
  );
}

function addressesOf(zones: Zones, names: ReadonlySet<string>): Answer[] {
  return [...names].flatMap((name) => {
    const zone = zones.get(name);
    if (typeof zone !== "object") return [];
    return [...recordsOf(zone, { name, type: "A" }), ...recordsOf(zone, { name, type: "AAAA" })];
  });
}

function only(fault: Fault): Content {
  return { fault, answers: [], additionals: [] };
}

/** What the zones say to a question. */
function contentOf(zones: Zones, question: Question, followed = 0): Content {
  const zone = zones.get(question.name.toLowerCase());
  if (zone === undefined) return only("nxdomain");
  if (typeof zone === "string") return only(zone);
  const { type } = question;
  const entry = type === "A" || type === "AAAA" || type === "SRV" ? zone[type] : undefined;
  if (typeof entry === "string") return only(entry);
  if (zone.CNAME !== undefined) {
    const { name } = question;
    const alias: Answer = { name, type: "CNAME", ttl: zone.ttl ?? DEFAULT_TTL, data: zone.CNAME };
    if (zone.complete !== true || followed === LONGEST_CHAIN) return { ...only("nodata"), answers: [alias] };
    const target = contentOf(zones, { ...question, name: zone.CNAME }, followed + 1);
    return { ...target, answers: [alias, ...target.answers] };
  }
  const services = type === "SRV" && typeof zone.SRV === "object" ? zone.SRV : [];
  const targets = new Set(services.map(({ target }) => target));
  return {
    fault: undefined,
    answers: recordsOf(zone, question),
    additionals: zone.complete === true ? addressesOf(zones, targets) : [],
  };
}

/** A function for `Zone.choose`: so many of the records, the next ones each time. */
function rotating(count: number): <Data>(records: readonly Data[]) => readonly Data[] {
  let first = 0;
  return (records) => {
    const doubled = [...records, ...records].slice(first, first + count);
    first = (first + count) % records.length;
    return doubled;
  };
}

/** A function for `Zone.choose`: all records, in another order each time. */
function shuffled<Data>(records: readonly Data[]): readonly Data[] {
  return records
    .map((record) => ({ record, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ record }) => record);
}

export { asPointer, contentOf, rotating, shuffled, STRAY_ADDRESS };
export type { Content, Fault, Srv, Stray, Zone, Zones };
