import type { AddressRecord, AnyRecord } from "../model/answer";
import { recordType } from "./constants";
import type { Message } from "./decode";
import { toText } from "./name";
import { addressOf } from "./rdata";

/** The addresses of the services' targets that the message brought along; malformed ones are left out. */
function addressesOf(message: Message, services: readonly AnyRecord[]): AddressRecord[] {
  const targets = new LuaSet<string>();
  for (const service of services) {
    if (service.type === "SRV") targets.add(service.target);
  }
  const addresses: AddressRecord[] = [];
  for (const resource of message.additionals) {
    if (resource.type === recordType.A || resource.type === recordType.AAAA) {
      const name = toText(resource.owner);
      const address = targets.has(name) ? addressOf(message, resource, name) : undefined;
      if (address !== undefined) addresses.push(address);
    }
  }
  return addresses;
}

export { addressesOf };
