import type { QuestionType } from "../model/answer";
import type { WireName } from "./name";
import { readReply, type Reply } from "./reply";

/** Names of a type whose replies are kept before all are forgotten: with datagrams as long as they get, some 5 MB. */
const mostKnown = 4096;

interface Known {
  /** The message without its id. */
  readonly text: string;
  readonly reply: Reply;
}

/** Reads a reply as `readReply` does, and returns the very same one if the name's last message of the type said the same. */
type ReadReply = (message: string, name: WireName, type: QuestionType) => Reply;

/** Most names mean today what they meant a second ago: a message that differs from the last one in nothing but its id is not read again. */
function makeKnownReplies(): ReadReply {
  const counts = { A: 0, AAAA: 0, SRV: 0, PTR: 0 };
  const known = {
    A: new LuaMap<WireName, Known>(),
    AAAA: new LuaMap<WireName, Known>(),
    SRV: new LuaMap<WireName, Known>(),
    PTR: new LuaMap<WireName, Known>(),
  };

  return (message, name, type) => {
    const text = string.sub(message, 3);
    const before = known[type].get(name);
    if (before?.text === text) return before.reply;
    const reply = readReply(message, name, type);
    if (before === undefined) {
      if (counts[type] === mostKnown) {
        known[type] = new LuaMap();
        counts[type] = 0;
      }
      counts[type]++;
    }
    known[type].set(name, { text, reply });
    return reply;
  };
}

export { makeKnownReplies };
