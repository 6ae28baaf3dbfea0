import type { Listener } from "../../config/configuration";
import type { Header } from "../../config/types/header";
import { quote } from "../syntax/quote";
import { namesakes } from "./namesakes";

/** A header of the requests that peers get. */
interface SentHeader {
  readonly name: string;
  /** In nginx's words, variables included; `""` for a header that is not sent. */
  readonly value: string;
  /** Why it is so, and those that follow. */
  readonly reason?: readonly string[];
}

/** The headers that peers get. */
interface SentHeaders {
  /** What Weir says itself, in place of what clients say. */
  readonly weirs: readonly SentHeader[];
  /** What the user says for all mappings; nothing where these differ. */
  readonly common: readonly Header[];
}

function directives(headers: readonly SentHeader[]): string[] {
  const lines: string[] = [];
  for (const { name, reason, value } of headers) {
    for (const line of reason ?? []) lines.push(`# ${line}`);
    lines.push(`proxy_set_header ${name} ${value};`);
  }
  return lines;
}

function areSame(some: readonly Header[], others: readonly Header[]): boolean {
  if (some.length !== others.length) return false;
  for (const index of $range(1, some.length)) {
    const a = some[index - 1]!;
    const b = others[index - 1]!;
    if (a.name !== b.name || a.value !== b.value) return false;
  }
  return true;
}

/** What the user says for all of the listeners that send requests on; nothing where they differ. */
function commonTo(listeners: readonly Listener[]): readonly Header[] {
  let common: readonly Header[] | undefined;
  for (const { redirect, set_header } of listeners) {
    if (redirect === undefined) {
      if (common !== undefined && !areSame(common, set_header)) return [];
      common = set_header;
    }
  }
  return common ?? [];
}

/** The directives that hold for all locations but those that have their own. */
function commonDirectives({ common, weirs }: SentHeaders): string[] {
  return directives(withOwn(weirs, common));
}

/** Those of a location: all of them, as nginx takes none from outside where there is one inside. */
function directivesOf({ set_header }: Listener, { common, weirs }: SentHeaders): string[] {
  return areSame(set_header, common) ? [] : directives(withOwn(withoutReasons(weirs), set_header));
}

function withoutReasons(headers: readonly SentHeader[]): readonly SentHeader[] {
  const bare: SentHeader[] = [];
  for (const { name, value } of headers) bare.push({ name, value });
  return bare;
}

/** The headers with those of a user in place of Weir's own. What a user sets, a client must not say in another name. */
function withOwn(headers: readonly SentHeader[], own: readonly Header[]): readonly SentHeader[] {
  const isReplaced = new LuaSet<string>();
  for (const { name } of own) {
    isReplaced.add(string.lower(name));
    for (const other of namesakes(name)) isReplaced.add(string.lower(other));
  }
  const all: SentHeader[] = [];
  for (const header of headers) if (!isReplaced.has(string.lower(header.name))) all.push(header);
  for (const { name, value } of own) {
    all.push({ name, value: quote(value) });
    isReplaced.delete(string.lower(name));
  }
  for (const { name } of own) {
    for (const other of namesakes(name)) {
      if (isReplaced.has(string.lower(other))) all.push({ name: other, value: '""' });
    }
  }
  return all;
}

export { commonDirectives, commonTo, directivesOf };
export type { SentHeader, SentHeaders };
