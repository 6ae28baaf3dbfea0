import type { AddressRecord, PointerRecord, ServiceRecord } from "../model/answer";
import { ipv4Text, ipv6Text } from "./address";
import { u16 } from "./bytes";
import { recordType } from "./constants";
import type { Message, Resource } from "./decode";
import { nameAt, nameEnd, toText, type WireName } from "./name";

/** The name that fills the data from `offset` on to its very end. */
function nameOf(message: Message, resource: Resource, offset: number): WireName | undefined {
  const at = resource.at + offset;
  if (nameEnd(message.text, at) !== resource.at + resource.size) return undefined;
  return nameAt(message.text, at, message.names);
}

/** What a CNAME record stands for; nothing for one that is malformed. */
function aliasOf(message: Message, resource: Resource): WireName | undefined {
  return nameOf(message, resource, 0);
}

/** An A or AAAA record; nothing for one that is malformed. */
function addressOf(message: Message, resource: Resource, name: string): AddressRecord | undefined {
  if (resource.type === recordType.A) {
    if (resource.size !== 4) return undefined;
    return { type: "A", name, ttl: resource.ttl, address: ipv4Text(message.text, resource.at) };
  }
  if (resource.size !== 16) return undefined;
  return { type: "AAAA", name, ttl: resource.ttl, address: ipv6Text(message.text, resource.at) };
}

/** An SRV record; nothing for one that is malformed. */
function serviceOf(message: Message, resource: Resource, name: string): ServiceRecord | undefined {
  if (resource.size < 7) return undefined;
  const target = nameOf(message, resource, 6);
  if (target === undefined) return undefined;
  return {
    type: "SRV",
    name,
    ttl: resource.ttl,
    priority: u16(message.text, resource.at),
    weight: u16(message.text, resource.at + 2),
    port: u16(message.text, resource.at + 4),
    target: toText(target),
  };
}

/** A PTR record; nothing for one that is malformed. */
function pointerOf(message: Message, resource: Resource, name: string): PointerRecord | undefined {
  const target = nameOf(message, resource, 0);
  return target === undefined ? undefined : { type: "PTR", name, ttl: resource.ttl, target: toText(target) };
}

export { addressOf, aliasOf, pointerOf, serviceOf };
