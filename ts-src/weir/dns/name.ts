import { remembering } from "./memo";

const byte = string.byte;
const char = string.char;
const concat = table.concat;
const format = string.format;
const lower = string.lower;
const match = string.match;
const sub = string.sub;

const longestLabel = 63;
const longestName = 255;
/** Labels and jumps of one name: 255 octets hold at most 127 labels, each of which may be a jump away. */
const mostSteps = 254;
/** Names whose written form is kept before all are forgotten. */
const mostKnown = 4096;
/** From here on two octets are a pointer to another place (RFC 1035 §4.1.4). */
const firstPointer = 192;

/**
 * A name as it travels: length-prefixed labels in lower case and the root's zero. Equal names are equal strings.
 */
export type WireName = string;

/** Names already read, by their place in one message: each place is read once, however many records point at it. */
export type KnownNames = LuaTable<number, WireName>;

/**
 * The wire form of a name written with dots; a dot at the end changes nothing. Nothing where no such name can exist: an empty
 * label, one over 63 octets, over 255 octets in all, or other than visible ASCII. Escapes (`\.`) are not understood.
 */
function toWire(text: string): WireName | undefined {
  if (text === ".") return "\0";
  const [odd] = match(text, "[%G\\]");
  const dotted = sub(text, -1) === "." ? text : `${text}.`;
  if (odd !== undefined || dotted.length + 1 > longestName) return undefined;
  const parts: string[] = [];
  for (const [label] of string.gmatch(dotted, "([^.]*)%.")) {
    const length = label!.length;
    if (length === 0 || length > longestLabel) return undefined;
    parts.push(char(length) + lower(label!));
  }
  parts.push("\0");
  return concat(parts);
}

function escaped(odd: string): string {
  return format("\\%03d", byte(odd));
}

/** The written form of a name, without a dot at the end; what could be misread becomes `\DDD` (RFC 1035 §5.1). */
const toText = remembering(mostKnown, (name: WireName) => {
  const labels: string[] = [];
  let at = 1;
  while (at < name.length) {
    const length = byte(name, at);
    const [label] = string.gsub(sub(name, at + 1, at + length), "[%G.\\]", escaped);
    labels.push(label);
    at = at + 1 + length;
  }
  return labels.length === 0 ? "." : concat(labels, ".");
});

/** The place behind the name that starts at `at`; nothing where it has no end. What a pointer leads to is not looked at. */
function nameEnd(message: string, at: number): number | undefined {
  let place = at;
  while (place - at < longestName) {
    const [length] = byte(message, place, place);
    if (length === undefined) return undefined;
    if (length === 0) return place + 1;
    if (length >= firstPointer) return place < message.length ? place + 2 : undefined;
    if (length > longestLabel) return undefined;
    place = place + 1 + length;
  }
  return undefined;
}

/**
 * The name that starts at `at`, pointers followed; nothing where it is none. Pointers lead backwards only, and steps are
 * bounded, so that loops end.
 */
function nameAt(message: string, at: number, known: KnownNames, step = 1): WireName | undefined {
  const read = known.get(at) as WireName | undefined;
  if (read !== undefined) return read;
  const [first, second] = byte(message, at, at + 1);
  if (first === undefined || step > mostSteps) return undefined;
  let name: WireName | undefined = "\0";
  if (first >= firstPointer) {
    if (second === undefined) return undefined;
    const target = (first - firstPointer) * 256 + second + 1;
    const there = known.get(target) as WireName | undefined;
    if (there !== undefined && target < at) return there; // as quick as if this place were known, too
    name = target < at ? nameAt(message, target, known, step + 1) : undefined;
  } else if (first > longestLabel) {
    return undefined;
  } else if (first > 0) {
    const rest = nameAt(message, at + 1 + first, known, step + 1);
    name = rest === undefined ? undefined : lower(sub(message, at, at + first)) + rest;
  }
  if (name === undefined || name.length > longestName) return undefined;
  known.set(at, name);
  return name;
}

export { nameAt, nameEnd, toText, toWire };
