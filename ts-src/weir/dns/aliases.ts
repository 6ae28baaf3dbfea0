import { recordType } from "./constants";
import { type Message, ttlAt, typeAt } from "./decode";
import type { WireName } from "./name";
import { aliasOf } from "./rdata";

/** More aliases in one message are a loop. */
const mostAliases = 16;

/** The aliases by owner: nothing for a message without, as most are. */
function aliasesOf({ answers, text }: Message): LuaTable<WireName, number> | undefined {
  let aliases: LuaTable<WireName, number> | undefined;
  for (const index of $range(0, answers.frames.length - 1)) {
    const frame = answers.frames[index]!;
    if (typeAt(text, frame) === recordType.CNAME) {
      aliases ??= new LuaTable();
      aliases.set(answers.owners[index]!, frame);
    }
  }
  return aliases;
}

/** The name at the end of the chain of aliases and the lowest TTL on the way; nothing for a loop. */
function endOfAliases(message: Message, name: WireName): LuaMultiReturn<[WireName, number] | [undefined, undefined]> {
  const aliases = aliasesOf(message);
  if (aliases === undefined) return $multi(name, math.huge);
  let current = name;
  let ttl = math.huge;
  let steps = 0;
  while (steps <= mostAliases) {
    const alias = aliases.get(current) as number | undefined;
    if (alias === undefined) return $multi(current, ttl);
    const target = aliasOf(message, alias);
    if (target === undefined) return $multi(undefined, undefined);
    current = target;
    ttl = math.min(ttl, ttlAt(message.text, alias));
    steps++;
  }
  return $multi(undefined, undefined);
}

export { endOfAliases };
