import { shown } from "../../text/quoted";
import { distinct } from "./distinct";
import type { Header } from "./header";
import { listOf } from "./list";
import type { ValueType } from "./value_type";

/** What is about one connection, or about how long a body is on it. */
const ofConnections = [
  "connection",
  "content-length",
  "http2-settings",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** Why headers are not a user's to set, by their names in lower case, in which dashes and underscores are the same. */
type Reasons = LuaMap<string, string>;

function reasons(others: readonly string[], why: string): Reasons {
  const known: Reasons = new LuaMap();
  for (const name of ofConnections) known.set(name, "is about one connection, and Weir's to say");
  for (const name of others) known.set(name, why);
  return known;
}

const inRequests = reasons(["expect"], "is between the client and Weir");
const inResponses = reasons(["date", "server"], "is what nginx writes itself");

/** Why a header cannot be set that is written as one; nothing where it can. */
function whyNot(text: string, known: Reasons): string | undefined {
  const [name, value] = partsOf(text);
  if (name === undefined || value === undefined) return undefined;
  const [plain] = string.gsub(string.lower(name), "_", "-");
  const [dollar] = string.match(value, "%$");
  if (dollar !== undefined) return `${shown(text)} has a $, which nginx cannot write`;
  if (plain === "host" && value === "") return `${shown(name)} cannot be removed, as HTTP/1.1 needs it`;
  const reason = known.get(plain);
  return reason === undefined ? undefined : `${shown(name)} ${reason}`;
}

/** A name, a colon, and printable ASCII; without a value the header is removed. */
function partsOf(text: string): LuaMultiReturn<[string | undefined, string | undefined]> {
  const [name, value] = string.match(text, "^%s*([%w._-]+):%s*([ -~]-)%s*$");
  return $multi(name, value);
}

function parse(text: string, known: Reasons): Header | undefined {
  const [name, value] = partsOf(text);
  if (name === undefined || value === undefined || whyNot(text, known) !== undefined) return undefined;
  return { name, value };
}

function headersBut(known: Reasons): ValueType<readonly Header[]> {
  const list = listOf<Header>({
    parse: (text) => parse(text, known),
    whyNot: (text) => whyNot(text, known),
    write: ({ name, value }) => `${name}:${value}`,
    noun: "header",
    example: "X-Env:prod,X-Powered-By:",
    placeholder: "NAME:VALUE,...",
    haveBlanks: true,
  });
  return distinct(list, ({ name }) => string.lower(name));
}

/** Headers that peers get. */
const requestHeaders = headersBut(inRequests);
/** Headers that clients get. */
const responseHeaders = headersBut(inResponses);

export { requestHeaders, responseHeaders };
