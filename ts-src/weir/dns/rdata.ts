import type { AddressRecord, PointerRecord, ServiceRecord } from "../model/answer";
import { ipv4Text, ipv6Text } from "./address";
import { u16, u32 } from "./bytes";
import { recordType } from "./constants";
import { dataAt, type Message, sizeAt, ttlAt, typeAt } from "./decode";
import { nameAt, nameEnd, toText, type WireName } from "./name";

/** The name that fills the data from `offset` on to its very end. */
function nameOf(message: Message, frame: number, offset: number): WireName | undefined {
  const at = dataAt(frame) + offset;
  if (nameEnd(message.text, at) !== dataAt(frame) + sizeAt(message.text, frame)) return undefined;
  return nameAt(message.text, at, message.names);
}

/** What a CNAME record stands for; nothing for one that is malformed. */
function aliasOf(message: Message, frame: number): WireName | undefined {
  return nameOf(message, frame, 0);
}

/** IPv4 records that are kept before all are forgotten. */
const mostKnown = 16_384;
/** The last record with each IPv4 address: answers say the same again and again, and a record that says it is made once. */
let known = new LuaMap<number, AddressRecord>();
let count = 0;

function keep(word: number, record: AddressRecord): void {
  if (!known.has(word)) count++;
  if (count > mostKnown) {
    known = new LuaMap();
    count = 1;
  }
  known.set(word, record);
}

function ipv4Record({ text }: Message, frame: number, name: string): AddressRecord {
  const word = u32(text, dataAt(frame));
  const ttl = ttlAt(text, frame);
  const before = known.get(word);
  if (before?.ttl === ttl && before.name === name) return before;
  const record = { type: "A", name, ttl, address: before?.address ?? ipv4Text(text, dataAt(frame)) } as const;
  keep(word, record);
  return record;
}

/** An A or AAAA record; nothing for one that is malformed. */
function addressOf(message: Message, frame: number, name: string): AddressRecord | undefined {
  if (typeAt(message.text, frame) === recordType.A) {
    if (sizeAt(message.text, frame) !== 4) return undefined;
    return ipv4Record(message, frame, name);
  }
  if (sizeAt(message.text, frame) !== 16) return undefined;
  return { type: "AAAA", name, ttl: ttlAt(message.text, frame), address: ipv6Text(message.text, dataAt(frame)) };
}

/** An SRV record; nothing for one that is malformed. */
function serviceOf(message: Message, frame: number, name: string): ServiceRecord | undefined {
  if (sizeAt(message.text, frame) < 7) return undefined;
  const target = nameOf(message, frame, 6);
  if (target === undefined) return undefined;
  return {
    type: "SRV",
    name,
    ttl: ttlAt(message.text, frame),
    priority: u16(message.text, dataAt(frame)),
    weight: u16(message.text, dataAt(frame) + 2),
    port: u16(message.text, dataAt(frame) + 4),
    target: toText(target),
  };
}

/** A PTR record; nothing for one that is malformed. */
function pointerOf(message: Message, frame: number, name: string): PointerRecord | undefined {
  const target = nameOf(message, frame, 0);
  return target === undefined
    ? undefined
    : { type: "PTR", name, ttl: ttlAt(message.text, frame), target: toText(target) };
}

export { addressOf, aliasOf, pointerOf, serviceOf };
