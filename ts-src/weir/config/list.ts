import type { NameServer } from "../model/ports";
import { type Header, parseHeader } from "./header";
import { isName } from "./name";
import { parseNameServer } from "./nameserver";
import { type Network, parseNetwork } from "./network";
import { shown } from "./problem";
import type { Reading } from "./reading";
import { parseRetryStatus, parseStatuses, type StatusRange } from "./statuses";

type Parse<T> = (text: string) => T | undefined;

const BETWEEN_COMMAS_AND_BLANKS = "[^,%s]+";
const BETWEEN_COMMAS = "[^,]+";

/** The parts of a list: of a string, or of a table. Nothing if it is neither. */
function itemsOf(input: unknown, pattern: string): readonly unknown[] | undefined {
  if (type(input) === "table") return input as readonly unknown[];
  if (type(input) !== "string") return undefined;
  const items: string[] = [];
  for (const [item] of string.gmatch(input as string, pattern)) items.push(item!);
  return items;
}

function readList<T>(
  input: unknown,
  parse: Parse<T>,
  noun: string,
  example: string,
  pattern = BETWEEN_COMMAS_AND_BLANKS,
): Reading<readonly T[]> {
  const items = itemsOf(input, pattern);
  const hint = `write it like ${example}`;
  if (items === undefined) return $multi(undefined, { what: `${shown(input)} is no list`, hint });
  const values: T[] = [];
  for (const item of items) {
    const value = type(item) === "string" ? parse(item as string) : undefined;
    if (value === undefined) return $multi(undefined, { what: `${shown(item)} is no ${noun}`, hint });
    values.push(value);
  }
  return $multi(values, undefined);
}

function parseName(text: string): string | undefined {
  return isName(text) ? string.lower(text) : undefined;
}

function readNames(input: unknown): Reading<readonly string[]> {
  return readList(input, parseName, "domain", "example.com,svc.example.com");
}

function readStatuses(input: unknown): Reading<readonly StatusRange[]> {
  return readList(type(input) === "number" ? tostring(input) : input, parseStatuses, "status", "429,500-599");
}

function readRetryStatuses(input: unknown): Reading<readonly StatusRange[]> {
  const statuses = type(input) === "number" ? tostring(input) : input;
  return readList(statuses, parseRetryStatus, "status that can be tried again", "502,503,504");
}

function readNetworks(input: unknown): Reading<readonly Network[]> {
  return readList(input, parseNetwork, "network", "10.0.0.0/8,fd00::/8");
}

function readNameServers(input: unknown): Reading<readonly NameServer[]> {
  return readList(input, parseNameServer, "nameserver", "10.0.0.2,127.0.0.1:5353,[::1]:5353");
}

/** Headers have blanks in them; one with a comma can be written in a table only. */
function readHeaders(input: unknown): Reading<readonly Header[]> {
  return readList(input, parseHeader, "header that a check may have", "X-Probe:yes,Accept:text/plain", BETWEEN_COMMAS);
}

export { readHeaders, readNames, readNameServers, readNetworks, readRetryStatuses, readStatuses };
