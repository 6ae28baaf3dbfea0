import type { AddressRecord, AnyRecord } from "../model/answer";
import { recordType } from "./constants";
import { type Message, typeAt } from "./decode";
import { toText } from "./name";
import { addressOf } from "./rdata";

/** The addresses of the services' targets that the message brought along; malformed ones are left out. */
function addressesOf(message: Message, services: readonly AnyRecord[]): AddressRecord[] {
  const targets = new LuaSet<string>();
  for (const service of services) {
    if (service.type === "SRV") targets.add(service.target);
  }
  const addresses: AddressRecord[] = [];
  const { frames, owners } = message.additionals;
  for (const index of $range(0, frames.length - 1)) {
    const frame = frames[index]!;
    const type = typeAt(message.text, frame);
    if (type === recordType.A || type === recordType.AAAA) {
      const name = toText(owners[index]!);
      const address = targets.has(name) ? addressOf(message, frame, name) : undefined;
      if (address !== undefined) addresses.push(address);
    }
  }
  return addresses;
}

export { addressesOf };
