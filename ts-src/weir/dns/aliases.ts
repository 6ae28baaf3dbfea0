import { recordType } from "./constants";
import type { Message, Resource } from "./decode";
import type { WireName } from "./name";
import { aliasOf } from "./rdata";

/** More aliases in one message are a loop. */
const mostAliases = 16;

function aliasesOf(message: Message): LuaTable<WireName, Resource> {
  const aliases = new LuaTable<WireName, Resource>();
  for (const resource of message.answers) {
    if (resource.type === recordType.CNAME) aliases.set(resource.owner, resource);
  }
  return aliases;
}

/** The name at the end of the chain of aliases and the lowest TTL on the way; nothing for a loop. */
function endOfAliases(message: Message, name: WireName): LuaMultiReturn<[WireName, number] | [undefined, undefined]> {
  const aliases = aliasesOf(message);
  let current = name;
  let ttl = math.huge;
  let steps = 0;
  while (steps <= mostAliases) {
    const alias = aliases.get(current) as Resource | undefined;
    if (alias === undefined) return $multi(current, ttl);
    const target = aliasOf(message, alias);
    if (target === undefined) return $multi(undefined, undefined);
    current = target;
    ttl = math.min(ttl, alias.ttl);
    steps++;
  }
  return $multi(undefined, undefined);
}

export { endOfAliases };
